// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

namespace postrider::ui::reader::html {

/// A property and its value, in lower case, as they stand.
struct CssDeclaration
{
    QString property;
    QString value;
};

/// What holds of a list of declarations, the weakest first: each property once, by its last value or its last
/// "!important" one (CSS Cascade 3 §6). Properties that stand for several (margin, padding, border, font, background)
/// are taken apart before, so that "margin: 0; margin-top: 4px" and its reverse differ. Bounded.
[[nodiscard]] std::vector<CssDeclaration> cascaded(const QString &declarations);

} // namespace postrider::ui::reader::html
