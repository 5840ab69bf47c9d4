// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/html/ColorShift.h"

#include <functional>
#include <optional>

#include <QRgb>
#include <QString>

namespace postrider::ui::reader::html {

/// What is left of a style attribute.
struct FilteredStyle
{
    QString css;               ///< declarations out of a fixed list, written by us; may be empty
    bool hidden = false;       ///< the sender meant this not to be seen
    int remote = 0;            ///< url() references that were thrown away
    std::optional<QRgb> color; ///< as written into css
    std::optional<QRgb> background;
};

/// Reads inline style declarations and writes again those that colour and shape text and cells. A value is never
/// copied: it is read as a colour, a length or a word of a list, and written from what was read. No url(), no
/// expression, no escapes, no position, nothing that could leave its place.
class CssFilter
{
public:
    /// `zoom` multiplies font sizes. `shift` may be null.
    explicit CssFilter(ColorShift *shift = nullptr, double zoom = 1);

    [[nodiscard]] FilteredStyle filter(const QString &style) const;
    /// "#rrggbb" of a CSS or HTML colour; empty when it is none (or transparent).
    [[nodiscard]] QString color(const QString &value) const;

private:
    [[nodiscard]] QString declaration(const QString &property, const QString &value) const;
    [[nodiscard]] QString fontSize(const QString &value) const;

    ColorShift *m_shift;
    double m_zoom;
};

/// The number of a length in px; pt, em, ex, in, mm, cm and bare numbers are converted, percent and others are none.
[[nodiscard]] std::optional<double> cssPixels(const QString &value);

} // namespace postrider::ui::reader::html
