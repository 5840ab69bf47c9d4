// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QColor>
#include <QString>
#include <QStringList>

namespace postrider::ui::reader::html {

/// Readers of single CSS values. Each takes lower case and answers what was meant, or nothing; no value is copied.

/// px: the browsers' default font size, for which mails are made.
constexpr double cssEm = 16;

/// The number of a length in px; pt, em, ex, in, mm, cm and bare numbers are converted, percent and others are none.
[[nodiscard]] std::optional<double> cssPixels(const QString &value);
/// A length as an attribute has it: "120", at most `most`; "50%". Empty: neither, or nothing.
[[nodiscard]] QString cssMeasure(const QString &value, int most);
/// A colour by name, #rgb, #rrggbb, rgb() or rgba(); transparent is one.
[[nodiscard]] std::optional<QColor> cssColor(const QString &value);
/// What stands between blanks, and what is in parentheses with what is before them: "rgb(1, 2, 3) solid" are two.
[[nodiscard]] QStringList cssWords(const QString &value);
/// Letters, digits and marks that no resource, string or escape can be written with.
[[nodiscard]] bool isPlainCssValue(const QString &value);

} // namespace postrider::ui::reader::html
