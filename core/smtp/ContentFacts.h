// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace postrider::smtp {

/// What a message is made of, as far as the way it may travel depends on it. One pass over the bytes.
struct ContentFacts
{
    bool eightBit = false;
    bool binary = false; ///< a NUL, or a line longer than 998 bytes (RFC 5321 §4.5.3.1.6)
    bool eightBitHeader = false;
    qsizetype textSize = 0; ///< with every line end as CRLF and one at the end, without dot-stuffing (RFC 1870 §5)

    [[nodiscard]] static ContentFacts of(QByteArrayView message);
};

[[nodiscard]] bool isAscii(QByteArrayView bytes);

} // namespace postrider::smtp
