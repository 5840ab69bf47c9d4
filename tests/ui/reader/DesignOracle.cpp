// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DesignOracle.h"

#include <QRegularExpression>
#include <QStringList>

#include <gumbo.h>

namespace {

QStringList words(const char *list)
{
    return QString::fromLatin1(list).split(QLatin1Char(' '));
}

bool isOneOf(const QString &word, const QStringList &list)
{
    return list.contains(word);
}

/// Whatever else CSS or HTML learn: what is not named here has no place in a page.
bool isAllowedElement(const QString &tag)
{
    static const QStringList all =
        words("html head meta title style body a b i u s sub sup small big code span font p div center h1 h2 h3 h4 h5 "
              "h6 pre blockquote ul ol li dl dt dd table tbody thead tfoot tr td th caption colgroup br hr img");
    return isOneOf(tag, all);
}

bool isAllowedAttribute(const QString &tag, const QString &name, const QString &value)
{
    static const QStringList plain = words("width height align valign bgcolor color size face border dir lang start "
                                           "cellpadding cellspacing colspan rowspan class id data-part");
    static const QRegularExpression harmless(QStringLiteral("^[-A-Za-z0-9_#%., ]*$"));
    static const QRegularExpression link(QStringLiteral("^(?:https?://[^/\\s]|mailto:)[\\x21-\\x7e]*$"));
    static const QRegularExpression picture(QStringLiteral("^data:image/png;base64,[A-Za-z0-9+/]*=*$"));
    if (isOneOf(name, plain))
        return harmless.match(value).hasMatch();
    if (name == QLatin1String("href"))
        return tag == QLatin1String("a") && link.match(value).hasMatch();
    if (name == QLatin1String("src"))
        return tag == QLatin1String("img") && picture.match(value).hasMatch();
    if (name == QLatin1String("rel"))
        return tag == QLatin1String("a") && value == QLatin1String("noopener noreferrer");
    if (name == QLatin1String("target"))
        return tag == QLatin1String("a") && value == QLatin1String("_blank");
    return name == QLatin1String("style") || name == QLatin1String("alt") ||
           (name == QLatin1String("title") && tag == QLatin1String("a"));
}

/// Every way of CSS to name a resource, to run something, or to hide either; "import" is none without its "@".
bool asks(const QString &css)
{
    static const QRegularExpression pattern(
        QStringLiteral("url|image|src|element\\s*\\(|paint\\s*\\(|cross-fade|expression|behavio|binding|"
                       "script|//|\\\\|<|@(?!media)|[\\x00-\\x09\\x0b-\\x1f]"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(css).hasMatch();
}

/// Our own four, word by word.
bool isOurMeta(const GumboElement &element)
{
    static const QStringList ours{
        QStringLiteral("charset=utf-8"),
        QStringLiteral("http-equiv=Content-Security-Policy|content=default-src 'none'; img-src data:; style-src "
                       "'unsafe-inline'; base-uri 'none'; form-action 'none'"),
        QStringLiteral("http-equiv=x-dns-prefetch-control|content=off"),
        QStringLiteral("name=referrer|content=no-referrer")};
    QStringList all;
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
        all += QString::fromUtf8(attribute->name) + u'=' + QString::fromUtf8(attribute->value);
    }
    return ours.contains(all.join(u'|'));
}

QString judge(const GumboElement &element)
{
    const QString tag = QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML || !isAllowedElement(tag))
        return QStringLiteral("<%1>").arg(tag);
    if (element.tag == GUMBO_TAG_META)
        return isOurMeta(element) ? QString() : QStringLiteral("a meta");
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
        const QString name = QString::fromUtf8(attribute->name);
        const QString value = QString::fromUtf8(attribute->value);
        const bool style = name == QLatin1String("style");
        if (!isAllowedAttribute(tag, name, value) || (style && asks(value)))
            return QStringLiteral("<%1 %2=%3>").arg(tag, name, value);
    }
    return {};
}

/// What must not be in a page, of what is in its tree; empty: nothing.
QString complaint(const GumboNode *node)
{
    if (node->type == GUMBO_NODE_COMMENT || node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_TEMPLATE)
        return QStringLiteral("a comment");
    if (node->type != GUMBO_NODE_ELEMENT)
        return {};
    const GumboElement &element = node->v.element;
    if (QString found = judge(element); !found.isEmpty())
        return found;
    for (unsigned i = 0; i < element.children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(element.children.data[i]);
        if (element.tag == GUMBO_TAG_STYLE && asks(QString::fromUtf8(child->v.text.text)))
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
    GumboOutput *output =
        gumbo_parse_with_options(&kGumboDefaultOptions, utf8.constData(), static_cast<size_t>(utf8.size()));
    const QString found = complaint(output->root);
    const auto metas = page.count(QLatin1String("<meta "));
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return metas == 4 ? found : QStringLiteral("%1 metas").arg(metas);
}
