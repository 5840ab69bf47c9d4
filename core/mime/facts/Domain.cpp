// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/facts/Domain.h"

#include <QStringList>

namespace postrider::mime {

namespace {

bool isBelow(const QString &host, const QString &house)
{
    return house.contains(u'.') && host.endsWith(u'.' + house);
}

QString plain(const QString &host)
{
    QString result = host.trimmed().toLower();
    while (result.endsWith(u'.'))
        result.chop(1);
    return result;
}

} // namespace

bool sameHouse(const QString &a, const QString &b)
{
    const QString first = plain(a);
    const QString second = plain(b);
    return !first.isEmpty() && (first == second || isBelow(first, second) || isBelow(second, first));
}

QString domainOf(const QString &address)
{
    return address.mid(address.lastIndexOf(u'@') + 1).toLower();
}

QString withoutComments(const QString &value)
{
    QString result;
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        if (c == u'\\') {
            ++i; // a quoted pair, in a string or a comment; no value of interest holds one
            continue;
        }
        if (c == u'"' && depth == 0)
            quoted = !quoted;
        else if (quoted && (c == u';' || c == u'=' || c.isSpace()))
            result += u'_'; // the sender's, as in smtp.mailfrom="x; dmarc=pass"@evil.example: it parts nothing
        else if (c == u'(' && !quoted)
            ++depth;
        else if (c == u')' && !quoted && depth > 0)
            --depth;
        else if (depth == 0)
            result += c;
    }
    return result.simplified();
}

QString tagOf(const QString &list, QStringView name)
{
    for (const QString &piece : list.split(u';'))
        if (piece.section(u'=', 0, 0).trimmed() == name)
            return piece.section(u'=', 1).simplified().remove(u' ');
    return {};
}

} // namespace postrider::mime
