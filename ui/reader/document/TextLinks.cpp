// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/document/TextLinks.h"

#include "ui/reader/html/UrlRules.h"

#include <QRegularExpression>

namespace postrider::ui::reader {

namespace {

/// "…/a)" in parentheses loses the last one; "…/a_(b)" keeps it (RFC 3986 appendix C).
qsizetype withoutTrail(const QString &url)
{
    qsizetype length = url.size();
    while (length > 0) {
        const QChar last = url[length - 1];
        const QStringView kept = QStringView(url).left(length);
        const bool unpaired = last == QLatin1Char(')') && kept.count(u'(') < kept.count(u')');
        if (!unpaired && !QStringView(u".,;:!?'*").contains(last))
            break;
        --length;
    }
    return length;
}

QUrl targetOf(const QString &text)
{
    if (text.contains(QLatin1String("://")))
        return html::safeLink(text);
    if (text.startsWith(QLatin1String("www."), Qt::CaseInsensitive))
        return html::safeLink(QStringLiteral("http://") + text);
    return html::safeLink(QStringLiteral("mailto:") + text);
}

} // namespace

std::vector<TextLink> findLinks(const QString &line)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"re((?:https?://|\bwww\.)[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+)re"
                       R"re(|\b[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+)re"),
        QRegularExpression::CaseInsensitiveOption);
    std::vector<TextLink> links;
    auto matches = pattern.globalMatch(line);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const qsizetype length = withoutTrail(match.captured());
        const QUrl target = targetOf(match.captured().left(length));
        if (target.isValid())
            links.push_back({match.capturedStart(), length, target});
    }
    return links;
}

} // namespace postrider::ui::reader
