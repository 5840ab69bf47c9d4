// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/WebRules.h"

#include <algorithm>
#include <initializer_list>

#include <QHostAddress>
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

bool isIn(const QHostAddress &address, std::initializer_list<const char *> networks)
{
    return std::any_of(networks.begin(), networks.end(), [&address](const char *network) {
        return address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(network)));
    });
}

bool isPublicV4(const QHostAddress &address)
{
    return !isIn(address, {"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
                           "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
                           "203.0.113.0/24", "224.0.0.0/3"});
}

} // namespace

bool isPublic(const QHostAddress &address)
{
    bool inV4 = false;
    const quint32 v4 = address.toIPv4Address(&inV4); // "::ffff:127.0.0.1" is one too
    if (inV4)
        return isPublicV4(QHostAddress(v4));
    if (isIn(address, {"64:ff9b::/96"})) { // RFC 6052: an IPv4 address behind a translator
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        return isPublicV4(QHostAddress(quint32(bytes[12]) << 24U | quint32(bytes[13]) << 16U |
                                       quint32(bytes[14]) << 8U | quint32(bytes[15])));
    }
    // tunnels (Teredo, 6to4) hold addresses of their own
    return isIn(address, {"2000::/3"}) && !isIn(address, {"2001::/32", "2001:db8::/32", "2002::/16", "3fff::/20"});
}

bool mayAsk(const QUrl &url)
{
    QString host = url.host(QUrl::FullyEncoded).toLower();
    while (host.endsWith(u'.'))
        host.chop(1);
    return url.isValid() && url.scheme() == u"https" && url.userInfo().isEmpty() && !host.isEmpty() &&
           !isLocalName(host) && !isAddress(host);
}

} // namespace postrider::web
