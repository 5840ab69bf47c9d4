// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/facts/Route.h"

#include "mime/HeaderText.h"
#include "mime/facts/Domain.h"

#include <algorithm>

namespace postrider::mime {

namespace {

bool isKeyword(const QString &word)
{
    static const QStringList keywords{QStringLiteral("from"), QStringLiteral("by"),  QStringLiteral("with"),
                                      QStringLiteral("id"),   QStringLiteral("for"), QStringLiteral("via")};
    return keywords.contains(word, Qt::CaseInsensitive);
}

/// RFC 3848: an S at the end of the protocol's name, or before its A, says that TLS was used.
bool tellsOfTls(const QString &protocol, const QString &received)
{
    const QString name = protocol.toUpper();
    return name == u"ESMTPS" || name == u"ESMTPSA" || name == u"UTF8SMTPS" || name == u"UTF8SMTPSA" ||
           name == u"LMTPS" || name == u"LMTPSA" || name == u"HTTPS" ||
           received.contains(QLatin1String("TLSv1"), Qt::CaseInsensitive) ||
           received.contains(QLatin1String("version=TLS"), Qt::CaseInsensitive);
}

} // namespace

Hop hopOf(const QString &received)
{
    Hop hop;
    const QString plain = withoutComments(received);
    const auto semicolon = plain.lastIndexOf(u';');
    if (semicolon >= 0)
        hop.date = HeaderText::parseDate(plain.mid(semicolon + 1).toUtf8());
    const QStringList words = plain.left(semicolon < 0 ? plain.size() : semicolon).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (!isKeyword(words[i]) || isKeyword(words[i + 1]))
            continue;
        const QString key = words[i].toLower();
        QString &target = key == u"from" ? hop.from : key == u"by" ? hop.by : hop.protocol;
        const bool wanted = key == u"from" || key == u"by" || key == u"with";
        if (wanted && target.isEmpty())
            target = words[i + 1].left(253); // RFC 1035 §2.3.4: a host name is no longer
    }
    hop.encrypted = tellsOfTls(hop.protocol, received);
    return hop;
}

std::vector<Hop> routeOf(const Message &message)
{
    std::vector<Hop> route;
    for (const HeaderField &field : message.rawHeaders())
        if (field.name.compare("Received", Qt::CaseInsensitive) == 0 && route.size() <= mostHops)
            route.push_back(hopOf(field.value));
    std::reverse(route.begin(), route.end());
    for (std::size_t i = 1; i < route.size(); ++i)
        if (route[i].date.isValid() && route[i - 1].date.isValid())
            route[i].delay = std::max<qint64>(0, route[i - 1].date.secsTo(route[i].date));
    return route;
}

} // namespace postrider::mime
