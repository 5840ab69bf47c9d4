// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/Charset.h"
#include "mime/MessageBuilder.h"

#include <algorithm>

#include <QUrl>

namespace postrider::mime {

namespace {

bool isSpecChar(QChar c)
{
    return c.unicode() > 0x20 && c.unicode() != 0x7F && !(c.unicode() >= 0x80 && c.unicode() < 0xA0) &&
           c.unicode() != 0x2028 && c.unicode() != 0x2029;
}

/// An unquoted local part may hold no specials (RFC 5322 §3.2.3); a quoted one no lone quote or backslash.
bool isSafeLocalPart(const QString &local)
{
    if (local.isEmpty() || local.size() > 256)
        return false;
    const bool quoted = local.size() > 2 && local.startsWith(u'"') && local.endsWith(u'"');
    if (!quoted)
        return std::none_of(local.begin(), local.end(),
                            [](QChar c) { return QStringView(u"<>()[]\\,;:\"@ ").contains(c); });
    const QStringView inner = QStringView(local).sliced(1, local.size() - 2);
    return !inner.contains(u'"') && !inner.contains(u'\\');
}

QByteArray asciiDomain(const QString &domain)
{
    if (domain.startsWith(u'[') && domain.endsWith(u']')) { // an address literal (RFC 5321 §4.1.3)
        const bool plain = std::all_of(domain.begin() + 1, domain.end() - 1, [](QChar c) {
            return c.unicode() < 0x7F && (c.isLetterOrNumber() || c == u'.' || c == u':');
        });
        return plain ? domain.toLatin1() : QByteArray();
    }
    if (std::any_of(domain.begin(), domain.end(),
                    [](QChar c) { return QStringView(u"<>()[]\\,;:\"@ =?").contains(c); }))
        return {};
    const QByteArray latin = domain.toUtf8();
    return Charset::isAscii(latin) ? latin : QUrl::toAce(domain);
}

} // namespace

QByteArray envelopeAddress(const QString &address)
{
    const auto at = address.lastIndexOf(u'@');
    if (at <= 0 || address.size() > 900)
        return {};
    const QString local = address.left(at);
    const bool quoted = local.startsWith(u'"');
    const bool clean = std::all_of(address.begin(), address.end(),
                                   [quoted](QChar c) { return isSpecChar(c) || (quoted && c == u' '); });
    const QByteArray domain = asciiDomain(address.mid(at + 1));
    return clean && isSafeLocalPart(local) && !domain.isEmpty() ? local.toUtf8() + '@' + domain : QByteArray();
}

} // namespace postrider::mime
