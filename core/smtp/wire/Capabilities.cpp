// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/wire/Capabilities.h"

#include "smtp/wire/Reply.h"

#include <algorithm>

namespace postrider::smtp {

Capabilities Capabilities::parse(const Reply &reply)
{
    Capabilities result;
    result.extended = true;
    for (const QByteArray &line : reply.lines().mid(1)) {
        QByteArray spaced = line.simplified();
        if (spaced.toUpper().startsWith(
                "AUTH=")) // before RFC 2554; Exchange and others still say it beside the new one
            spaced[4] = ' ';
        const QByteArrayList words = spaced.split(' ');
        const QByteArray keyword = words.front().toUpper();
        result.keywords += line;
        result.startTls = result.startTls || keyword == "STARTTLS";
        result.pipelining = result.pipelining || keyword == "PIPELINING";
        result.eightBitMime = result.eightBitMime || keyword == "8BITMIME";
        result.smtpUtf8 = result.smtpUtf8 || keyword == "SMTPUTF8";
        if (keyword == "SIZE") {
            result.size = true;
            result.maximumSize = std::max<qint64>(0, words.value(1).toLongLong());
        }
        if (keyword == "AUTH")
            for (const QByteArray &mechanism : words.mid(1))
                if (!result.mechanisms.contains(mechanism.toUpper()))
                    result.mechanisms += mechanism.toUpper();
    }
    return result;
}

} // namespace postrider::smtp
