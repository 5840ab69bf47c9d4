// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/types/Capabilities.h"

namespace postrider::pop3 {

namespace {

std::optional<int> numberOf(const QByteArray &word)
{
    bool ok = false;
    const int number = word.toInt(&ok);
    return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

void parseLine(Capabilities &result, const QByteArray &line)
{
    const QByteArrayList words = line.simplified().split(' ');
    const QByteArray tag = words.front().toUpper();
    result.user = result.user || tag == "USER";
    result.top = result.top || tag == "TOP";
    result.uidl = result.uidl || tag == "UIDL";
    result.stls = result.stls || tag == "STLS";
    result.pipelining = result.pipelining || tag == "PIPELINING";
    result.respCodes = result.respCodes || tag == "RESP-CODES";
    result.lang = result.lang || tag == "LANG";
    if (tag == "UTF8") {
        result.utf8 = true;
        result.utf8User = words.mid(1).join(' ').toUpper().contains("USER");
    }
    if (tag == "SASL")
        for (const QByteArray &mechanism : words.mid(1))
            if (!result.mechanisms.contains(mechanism.toUpper()))
                result.mechanisms += mechanism.toUpper();
    if (tag == "EXPIRE")
        result.expireDays = numberOf(words.value(1));
    if (tag == "LOGIN-DELAY")
        result.loginDelay = numberOf(words.value(1));
    if (tag == "IMPLEMENTATION")
        result.implementation = words.mid(1).join(' ');
}

} // namespace

Capabilities Capabilities::parse(const QByteArray &content)
{
    Capabilities result;
    result.known = true;
    for (const QByteArray &line : content.split('\n'))
        if (!line.trimmed().isEmpty())
            parseLine(result, line);
    return result;
}

} // namespace postrider::pop3
