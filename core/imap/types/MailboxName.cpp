// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/types/MailboxName.h"

#include <QStringDecoder>

namespace postrider::imap {

namespace {

bool isPrintable(char c)
{
    return c >= 0x20 && c <= 0x7E;
}

/// What is between '&' and '-': base64 with ',' for '/' over UTF-16BE, whole characters alone. Anything else
/// is not what it seems.
bool decodeShifted(QByteArrayView text, QString *out)
{
    QByteArray base64 = text.toByteArray().replace(',', '/');
    while (base64.size() % 4 != 0)
        base64 += '=';
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).isEmpty() || (*decoded).size() % 2 != 0)
        return false;
    QStringDecoder utf16(QStringDecoder::Utf16BE, QStringDecoder::Flag::Stateless);
    const QString piece = utf16(*decoded);
    if (utf16.hasError() || !piece.isValidUtf16())
        return false;
    *out += piece;
    return true;
}

bool decodeUtf7(QByteArrayView wire, QString *name)
{
    for (qsizetype i = 0; i < wire.size(); ++i) {
        if (!isPrintable(wire[i]))
            return false;
        if (wire[i] != '&') {
            *name += QLatin1Char(wire[i]);
            continue;
        }
        const qsizetype end = wire.indexOf('-', i);
        if (end < 0)
            return false;
        if (end == i + 1)
            *name += QLatin1Char('&');
        else if (!decodeShifted(wire.sliced(i + 1, end - i - 1), name))
            return false;
        i = end;
    }
    return true;
}

QByteArray encodeShifted(QStringView text)
{
    QByteArray utf16;
    for (const QChar c : text) {
        utf16 += static_cast<char>(c.unicode() >> 8U);
        utf16 += static_cast<char>(c.unicode() & 0xFFU);
    }
    return '&' + utf16.toBase64(QByteArray::OmitTrailingEquals).replace('/', ',') + '-';
}

} // namespace

QString decodeMailboxName(QByteArrayView wire)
{
    QString name;
    if (decodeUtf7(wire, &name))
        return name;
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    name = utf8(wire);
    return utf8.hasError() ? QString::fromLatin1(wire) : name;
}

bool isSameMailbox(const QByteArray &one, const QByteArray &other)
{
    const bool inbox = one.compare("INBOX", Qt::CaseInsensitive) == 0;
    return one.compare(other, inbox ? Qt::CaseInsensitive : Qt::CaseSensitive) == 0;
}

QByteArray encodeMailboxName(QStringView name)
{
    QByteArray wire;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const char16_t c = name[i].unicode();
        if (c == u'&')
            wire += "&-";
        else if (c >= 0x20 && c <= 0x7E)
            wire += static_cast<char>(c);
        else {
            qsizetype end = i;
            while (end < name.size() && (name[end].unicode() < 0x20 || name[end].unicode() > 0x7E))
                ++end;
            wire += encodeShifted(name.sliced(i, end - i));
            i = end - 1;
        }
    }
    return wire;
}

} // namespace postrider::imap
