// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/wire/Status.h"

namespace postrider::pop3 {

namespace {

constexpr qsizetype maximumText = 500; // what fits into a message box; more is noise

bool isUnsafe(QChar c)
{
    const ushort u = c.unicode();
    return u < 0x20 || (u >= 0x7F && u < 0xA0) || (u >= 0x2028 && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
}

} // namespace

QString Status::serverText() const
{
    QString result = QString::fromUtf8(text.left(maximumText));
    for (QChar &c : result)
        if (isUnsafe(c))
            c = u' ';
    result = result.simplified();
    if (!code.isEmpty())
        result = u'[' + QString::fromLatin1(code) + QStringLiteral("] ") + result;
    return result.trimmed();
}

} // namespace postrider::pop3
