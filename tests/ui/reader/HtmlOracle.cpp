// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HtmlOracle.h"

#include <vector>

#include <QRegularExpression>
#include <QStringList>

#include <gumbo.h>

namespace {

const QStringList &elements()
{
    static const QStringList list =
        QStringLiteral("html head body a b i u s sub sup small big code span p div center h1 h2 h3 h4 h5 h6 pre "
                       "blockquote ul ol li dl dt dd table tbody thead tfoot tr td th caption br hr img colgroup")
            .split(QLatin1Char(' '));
    return list;
}

const QStringList &attributes()
{
    static const QStringList list = QStringLiteral("href src alt width height border cellspacing cellpadding colspan "
                                                   "rowspan valign align dir style start")
                                        .split(QLatin1Char(' '));
    return list;
}

bool isSafeStyle(const QString &value)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:(?:color|background-color|font-[a-z]+|text-[a-z]+|line-height|vertical-align|white-space|list-style-type|"
        "(?:margin|padding)-[a-z]+|border-[a-z]+):"
        "(?:#[0-9a-f]{6}|[0-9.]+(?:px)?|[a-z-]+|[0-9.]+px (?:solid|dashed|dotted|double) #[0-9a-f]{6});)*$"));
    return pattern.match(value).hasMatch() && !value.contains(QLatin1String("expression")) &&
           !value.contains(QLatin1String("javascript"));
}

bool isSafeAttribute(const QString &element, const QString &name, const QString &value)
{
    static const QRegularExpression link(QStringLiteral("^(?:https?://[^/]|mailto:)"));
    static const QRegularExpression remote(QStringLiteral("^remote:[0-9]{1,4}$")); // a number, never an address
    static const QRegularExpression control(QStringLiteral("[\\x00-\\x20\\x7f]"));
    if (!attributes().contains(name))
        return false;
    if (name == QLatin1String("href"))
        return element == QLatin1String("a") && link.match(value).hasMatch() && !control.match(value).hasMatch();
    if (name == QLatin1String("src"))
        return element == QLatin1String("img") &&
               (value.startsWith(QLatin1String("cid:")) || remote.match(value).hasMatch());
    return name != QLatin1String("style") || isSafeStyle(value);
}

QString judge(const GumboElement &element)
{
    const QString tag = QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML || !elements().contains(tag))
        return QStringLiteral("element <%1>").arg(tag);
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
        const QString name = QString::fromUtf8(attribute->name);
        const QString value = QString::fromUtf8(attribute->value);
        if (!isSafeAttribute(tag, name, value))
            return QStringLiteral("<%1 %2=\"%3\">").arg(tag, name, value);
    }
    return {};
}

QString judgeAll(const GumboNode *root)
{
    std::vector<const GumboNode *> open{root};
    while (!open.empty()) {
        const GumboNode *node = open.back();
        open.pop_back();
        if (node->type == GUMBO_NODE_COMMENT || node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_TEMPLATE)
            return QStringLiteral("comment, CDATA or template");
        if (node->type != GUMBO_NODE_ELEMENT)
            continue;
        const QString found = judge(node->v.element);
        if (!found.isEmpty())
            return found;
        for (unsigned i = 0; i < node->v.element.children.length; ++i)
            open.push_back(static_cast<const GumboNode *>(node->v.element.children.data[i]));
    }
    return {};
}

} // namespace

QString firstForbidden(const QString &sanitized)
{
    const QByteArray utf8 = sanitized.toUtf8();
    GumboOutput *output =
        gumbo_parse_with_options(&kGumboDefaultOptions, utf8.constData(), static_cast<size_t>(utf8.size()));
    const QString result = judgeAll(output->root);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return result;
}
