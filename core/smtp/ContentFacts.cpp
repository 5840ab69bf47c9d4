// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/ContentFacts.h"

#include "smtp/wire/Lines.h"

#include <cstring>

namespace postrider::smtp {

namespace {

constexpr qsizetype longestLine = 998; // RFC 5321 §4.5.3.1.6: 1,000 with its CRLF

} // namespace

bool isAscii(QByteArrayView bytes)
{
    const char *rest = bytes.data();
    const char *const end = rest + bytes.size();
    quint64 all = 0; // eight at a time: this looks at every byte that is sent
    for (; end - rest >= qsizetype(sizeof all); rest += sizeof all) {
        quint64 word = 0;
        std::memcpy(&word, rest, sizeof word);
        all |= word;
    }
    for (; rest != end; ++rest)
        all |= static_cast<unsigned char>(*rest);
    return (all & 0x8080808080808080U) == 0;
}

ContentFacts ContentFacts::of(QByteArrayView message)
{
    ContentFacts facts;
    facts.eightBit = !isAscii(message);
    facts.binary = message.contains('\0');
    bool header = true;
    for (Lines lines(message); !lines.atEnd();) {
        const QByteArrayView line = lines.next();
        header = header && !line.isEmpty();
        facts.eightBitHeader = facts.eightBitHeader || (header && facts.eightBit && !isAscii(line));
        facts.binary = facts.binary || line.size() > longestLine;
        facts.textSize += line.size() + 2;
    }
    return facts;
}

} // namespace postrider::smtp
