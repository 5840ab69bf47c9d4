// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DesignOracle.h"

#include <QRegularExpression>
#include <QStringList>

#include <gumbo.h>

namespace {

/// What must not be in a page, of what is in its tree; empty: nothing.
QString complaint(const GumboNode *node)
{
    static const QRegularExpression asks(QStringLiteral("url|import|image-set|@(?!media)|src|expression|\\\\"));
    if (node->type == GUMBO_NODE_COMMENT || node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_TEMPLATE)
        return QStringLiteral("a comment");
    if (node->type != GUMBO_NODE_ELEMENT)
        return {};
    const GumboElement &element = node->v.element;
    const QString tag = QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    static const QStringList forbidden{
        QStringLiteral("script"), QStringLiteral("iframe"), QStringLiteral("frame"),  QStringLiteral("object"),
        QStringLiteral("embed"),  QStringLiteral("form"),   QStringLiteral("input"),  QStringLiteral("button"),
        QStringLiteral("link"),   QStringLiteral("base"),   QStringLiteral("svg"),    QStringLiteral("math"),
        QStringLiteral("video"),  QStringLiteral("audio"),  QStringLiteral("source"), QStringLiteral("picture")};
    if (forbidden.contains(tag) || element.tag == GUMBO_TAG_UNKNOWN || element.tag_namespace != GUMBO_NAMESPACE_HTML)
        return QStringLiteral("<%1>").arg(tag);
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
        const QString name = QString::fromUtf8(attribute->name);
        const QString value = QString::fromUtf8(attribute->value).toLower();
        const bool link = name == QLatin1String("href") && tag == QLatin1String("a") &&
                          QRegularExpression(QStringLiteral("^(https?://|mailto:)")).match(value).hasMatch();
        const bool picture = name == QLatin1String("src") && tag == QLatin1String("img") &&
                             value.startsWith(QLatin1String("data:image/png;base64,"));
        const bool ours = tag == QLatin1String("meta");
        if (name.startsWith(QLatin1String("on")) || (name == QLatin1String("style") && asks.match(value).hasMatch()) ||
            (!link && !picture && !ours && value.contains(QLatin1String("//"))) ||
            ((name == QLatin1String("href") && !link) || (name == QLatin1String("src") && !picture)))
            return QStringLiteral("<%1 %2=%3>").arg(tag, name, value);
    }
    for (unsigned i = 0; i < element.children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(element.children.data[i]);
        if (element.tag == GUMBO_TAG_STYLE && asks.match(QString::fromUtf8(child->v.text.text).toLower()).hasMatch())
            return QStringLiteral("style: %1").arg(QString::fromUtf8(child->v.text.text));
        if (QString found = complaint(child); !found.isEmpty())
            return found;
    }
    return {};
}

} // namespace

QString firstAsking(const QString &page)
{
    const QByteArray utf8 = page.toUtf8();
    GumboOutput *output = gumbo_parse(utf8.constData());
    const QString found = complaint(output->root);
    const auto metas = page.count(QLatin1String("<meta "));
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return metas == 4 ? found : QStringLiteral("%1 metas").arg(metas);
}
