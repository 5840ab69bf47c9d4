// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/HiddenText.h"

#include "ui/reader/html/CssValues.h"

#include <algorithm>

namespace postrider::ui::reader::html {

namespace {

bool isNothing(const QString &value)
{
    const std::optional<double> px = cssPixels(value);
    return px && *px < 1;
}

bool hides(const QString &property, const QString &value)
{
    if (property == QLatin1String("display"))
        return value == QLatin1String("none");
    if (property == QLatin1String("visibility"))
        return value == QLatin1String("hidden") || value == QLatin1String("collapse");
    if (property == QLatin1String("mso-hide"))
        return value == QLatin1String("all");
    if (property == QLatin1String("opacity"))
        return value.toDouble() < 0.05 && value.startsWith(QLatin1Char('0'));
    return (property == QLatin1String("max-height") || property == QLatin1String("max-width")) && isNothing(value);
}

/// A box without a height or a width, of which nothing sticks out.
bool hidesInside(const std::vector<CssDeclaration> &declarations)
{
    bool nothing = false;
    bool cut = false;
    for (const auto &[property, value] : declarations) {
        nothing = nothing ||
                  ((property == QLatin1String("height") || property == QLatin1String("width")) && isNothing(value));
        cut = cut || (property == QLatin1String("overflow") && value == QLatin1String("hidden"));
    }
    return nothing && cut;
}

} // namespace

bool isHidden(const std::vector<CssDeclaration> &declarations)
{
    return hidesInside(declarations) || std::any_of(declarations.begin(), declarations.end(), [](const auto &one) {
               return isPlainCssValue(one.value) && hides(one.property, one.value);
           });
}

} // namespace postrider::ui::reader::html
