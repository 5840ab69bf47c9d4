// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/ElementKinds.h"

#include <algorithm>

namespace postrider::ui::reader::html {

bool isOneOf(const QString &value, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char *word) { return value == QLatin1String(word); });
}

bool isContainer(const QString &name)
{
    return isOneOf(name, {"div", "blockquote", "td", "th", "li", "dd", "center", "box"});
}

bool isBlock(const QString &name)
{
    return isContainer(name) ||
           isOneOf(name, {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "dt", "pre", "hr", "table"});
}

bool isList(const QString &name)
{
    return isOneOf(name, {"ul", "ol", "dl"});
}

bool holdsButtons(const GumboElement &element)
{
    return element.tag == GUMBO_TAG_P || element.tag == GUMBO_TAG_DIV || element.tag == GUMBO_TAG_TD ||
           element.tag == GUMBO_TAG_CENTER;
}

const GumboNode *onlyChild(const GumboElement &element)
{
    const GumboNode *only = nullptr;
    for (unsigned i = 0; i < element.children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(element.children.data[i]);
        if (child->type == GUMBO_NODE_WHITESPACE || child->type == GUMBO_NODE_COMMENT)
            continue;
        if (only)
            return nullptr;
        only = child;
    }
    return only;
}

bool isTablePart(const QString &name)
{
    return isOneOf(name, {"tbody", "thead", "tfoot", "tr", "td", "th", "caption"});
}

} // namespace postrider::ui::reader::html
