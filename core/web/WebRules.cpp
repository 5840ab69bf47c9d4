// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/WebRules.h"

#include <algorithm>

#include <QStringList>

namespace postrider::web {

namespace {

/// RFC 6761, RFC 6762, RFC 8375, and what home routers call themselves.
bool isLocalName(const QString &host)
{
    static const QStringList endings{
        QStringLiteral(".local"), QStringLiteral(".localhost"), QStringLiteral(".internal"),
        QStringLiteral(".lan"),   QStringLiteral(".home.arpa"), QStringLiteral(".home"),
        QStringLiteral(".corp"),  QStringLiteral(".intranet"),  QStringLiteral(".onion")};
    return !host.contains(u'.') || std::any_of(endings.begin(), endings.end(),
                                               [&host](const QString &ending) { return host.endsWith(ending); });
}

/// "192.0.2.1", "0x7f.1" and "3221226219" are all addresses to some resolver.
bool isAddress(const QString &host)
{
    const QString last = host.section(u'.', -1);
    const bool number = !last.isEmpty() && (last.front().isDigit() || last.startsWith(QLatin1String("0x")));
    return host.contains(u':') || number;
}

} // namespace

bool mayAsk(const QUrl &url)
{
    QString host = url.host(QUrl::FullyEncoded).toLower();
    while (host.endsWith(u'.'))
        host.chop(1);
    return url.isValid() && url.scheme() == u"https" && url.userInfo().isEmpty() && !host.isEmpty() &&
           !isLocalName(host) && !isAddress(host);
}

} // namespace postrider::web
