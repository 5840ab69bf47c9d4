// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/ElementKinds.h"

#include <QStringList>

namespace postrider::ui::reader::html {

bool isContainer(const QString &name)
{
    static const QStringList names{QStringLiteral("div"),    QStringLiteral("blockquote"), QStringLiteral("td"),
                                   QStringLiteral("th"),     QStringLiteral("li"),         QStringLiteral("dd"),
                                   QStringLiteral("center"), QStringLiteral("box")};
    return names.contains(name);
}

bool isBlock(const QString &name)
{
    static const QStringList names{
        QStringLiteral("p"),  QStringLiteral("h1"),  QStringLiteral("h2"), QStringLiteral("h3"),   QStringLiteral("h4"),
        QStringLiteral("h5"), QStringLiteral("h6"),  QStringLiteral("ul"), QStringLiteral("ol"),   QStringLiteral("dl"),
        QStringLiteral("dt"), QStringLiteral("pre"), QStringLiteral("hr"), QStringLiteral("table")};
    return isContainer(name) || names.contains(name);
}

bool isList(const QString &name)
{
    return name == QLatin1String("ul") || name == QLatin1String("ol") || name == QLatin1String("dl");
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
    static const QStringList parts{QStringLiteral("tbody"),  QStringLiteral("thead"), QStringLiteral("tfoot"),
                                   QStringLiteral("tr"),     QStringLiteral("td"),    QStringLiteral("th"),
                                   QStringLiteral("caption")};
    return parts.contains(name);
}

} // namespace postrider::ui::reader::html
