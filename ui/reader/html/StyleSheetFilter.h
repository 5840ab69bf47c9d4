// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace postrider::ui::reader::html {

/// Style of a stranger for a real browser, which knows all of CSS: kept is whatever cannot ask for anything. A
/// declaration, selector or rule that names a resource in any way of CSS (url(), image-set(), src(), @import,
/// @font-face …), or that hides what it names (escapes), is left out. Pure and bounded.

/// Of a style attribute: "color: red;float: left".
[[nodiscard]] QString filteredDeclarations(const QString &declarations);
/// Of a style element: its rules, those inside of @media too; no other at-rule. `scope`, if any, is a selector: the
/// rules reach what is inside of it alone, and those for the body its children.
[[nodiscard]] QString filteredSheet(const QString &sheet, const QString &scope = {});

} // namespace postrider::ui::reader::html
