// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/ContentFacts.h"

#include <algorithm>

namespace postrider::smtp {

namespace {

constexpr qsizetype longestLine = 998; // RFC 5321 §4.5.3.1.6: 1,000 with its CRLF

} // namespace

bool isAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

ContentFacts ContentFacts::of(QByteArrayView message)
{
    ContentFacts facts;
    bool header = true;
    while (!message.isEmpty()) {
        const auto end = std::find_if(message.begin(), message.end(), [](char c) { return c == '\r' || c == '\n'; });
        const QByteArrayView line = message.first(end - message.begin());
        header = header && !line.isEmpty();
        const bool eightBit = !isAscii(line);
        facts.eightBit = facts.eightBit || eightBit;
        facts.eightBitHeader = facts.eightBitHeader || (header && eightBit);
        facts.binary = facts.binary || line.size() > longestLine || line.contains('\0');
        facts.textSize += line.size() + 2;
        const qsizetype next = line.size() + 1;
        const bool pair = next < message.size() && message[next - 1] == '\r' && message[next] == '\n';
        message = message.sliced(std::min(message.size(), next + (pair ? 1 : 0)));
    }
    return facts;
}

} // namespace postrider::smtp
