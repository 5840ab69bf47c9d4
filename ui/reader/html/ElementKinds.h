// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>

#include <QString>

#include <gumbo.h>

namespace postrider::ui::reader::html {

/// Kinds of the elements that are written, by name ("box": a table of our own around a block).

[[nodiscard]] bool isOneOf(const QString &value, std::initializer_list<const char *> words);

/// Blocks that may hold other blocks beside text.
[[nodiscard]] bool isContainer(const QString &name);
[[nodiscard]] bool isBlock(const QString &name);
[[nodiscard]] bool isList(const QString &name);
[[nodiscard]] bool isTablePart(const QString &name);

/// Blocks of the source in which a link that stands alone may be a button.
[[nodiscard]] bool holdsButtons(const GumboElement &element);
/// What is in an element beside blanks and comments. Null: nothing, or several.
[[nodiscard]] const GumboNode *onlyChild(const GumboElement &element);

} // namespace postrider::ui::reader::html
