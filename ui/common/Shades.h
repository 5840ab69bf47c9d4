// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

class QWidget;

namespace postrider::ui::common {

/// Colours that a palette has no role for, made from its roles so that they follow every theme.

/// `ratio` of `over` laid on `base`: 0 is `base`, 1 is `over`.
[[nodiscard]] QColor mixed(const QColor &base, const QColor &over, qreal ratio);
/// Contrast of two opaque colours, 1 to 21 (WCAG 2.1 §1.4.3). Text needs 4.5.
[[nodiscard]] qreal contrast(const QColor &a, const QColor &b);
[[nodiscard]] bool isDark(const QPalette &palette);

/// Text that steps back (previews, dates, hints); still at a contrast of 4.5 on base and window.
[[nodiscard]] QColor dimmedText(const QPalette &palette);
/// Gives a widget's text that colour, whatever background it stands on.
void dimText(QWidget &widget);
/// Hairlines between panes and rows.
[[nodiscard]] QColor separator(const QPalette &palette);
/// Behind a row under the pointer, a selected row in the active pane, and one in another pane.
[[nodiscard]] QColor hoverFill(const QPalette &palette);
[[nodiscard]] QColor selectedFill(const QPalette &palette, bool active);
/// The accent as a colour of text and small marks: readable on base.
[[nodiscard]] QColor accentText(const QPalette &palette);

enum class Tone { Information, Warning, Danger, Success };
/// Background of a banner, and a mark (icon, bar) in the same tone that is readable on it and on base.
[[nodiscard]] QColor toneFill(const QPalette &palette, Tone tone);
[[nodiscard]] QColor toneMark(const QPalette &palette, Tone tone);
/// The star and the tags. `hue` 0 to 359.
[[nodiscard]] QColor starMark(const QPalette &palette);
[[nodiscard]] QColor tagFill(const QPalette &palette, int hue);
[[nodiscard]] QColor tagText(const QPalette &palette, int hue);

} // namespace postrider::ui::common
