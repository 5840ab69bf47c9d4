// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QHash>
#include <QRgb>

namespace postrider::ui::reader::html {

/// Turns the colours of a mail made for white paper into ones for a dark page: lightness is mirrored between the
/// page's background and its text, hue stays. As all colours go through the same falling curve, what contrasted
/// before contrasts after.
class ColorShift
{
public:
    ColorShift(QRgb background, QRgb text);
    [[nodiscard]] QRgb map(QRgb color);

private:
    double m_background; // CIE L*, 0 to 100
    double m_text;
    QHash<QRgb, QRgb> m_known; // a newsletter uses ten colours a thousand times
};

/// `text` if it can be read on `background` (contrast 4.5, WCAG 2.1 §1.4.3), else drawn
/// towards black or white until it can.
[[nodiscard]] QRgb readableOn(QRgb background, QRgb text);

/// Of two colours, 1 to 21 (WCAG 2.1).
[[nodiscard]] double contrast(QRgb a, QRgb b);

/// CIE L* of a colour, 0 (black) to 100 (white).
[[nodiscard]] double lightness(QRgb color);

} // namespace postrider::ui::reader::html
