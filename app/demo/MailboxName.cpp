// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/MailboxName.h"

#include "demo/ByteSlice.h"

namespace postrider::demo {

namespace {

bool isDirect(QChar c)
{
    return c.unicode() >= 0x20 && c.unicode() <= 0x7e;
}

QByteArray shifted(QStringView text)
{
    QByteArray utf16;
    for (const QChar c : text) {
        utf16 += char(c.unicode() >> 8U);
        utf16 += char(c.unicode() & 0xffU);
    }
    return '&' + utf16.toBase64(QByteArray::OmitTrailingEquals).replace('/', ',') + '-';
}

std::optional<QString> unshifted(QByteArray base64)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(base64.replace(',', '/'), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() % 2 != 0)
        return std::nullopt;
    QString text;
    for (qsizetype i = 0; i + 1 < decoded.decoded.size(); i += 2)
        text += QChar(uchar(decoded.decoded[i]) * 256U + uchar(decoded.decoded[i + 1]));
    return text;
}

} // namespace

QByteArray encodeMailboxName(const QString &name)
{
    QByteArray out;
    for (qsizetype i = 0; i < name.size();) {
        if (isDirect(name[i])) {
            out += name[i] == QLatin1Char('&') ? QByteArray("&-") : QByteArray(1, char(name[i].unicode()));
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < name.size() && !isDirect(name[end]))
            ++end;
        out += shifted(QStringView(name).mid(i, end - i));
        i = end;
    }
    return out;
}

std::optional<QString> decodeMailboxName(QByteArrayView bytes)
{
    QString name;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (c != '&') {
            name += QLatin1Char(c);
            continue;
        }
        const qsizetype end = bytes.indexOf('-', i);
        if (end < 0)
            return std::nullopt;
        const std::optional<QString> part =
            end == i + 1 ? QStringLiteral("&") : unshifted(slice(bytes, i + 1, end - i - 1).toByteArray());
        if (!part)
            return std::nullopt;
        name += *part;
        i = end;
    }
    // Encoding again finds 8-bit bytes, printable text in base64 and needless shifts.
    if (encodeMailboxName(name) != bytes)
        return std::nullopt;
    return name;
}

} // namespace postrider::demo
