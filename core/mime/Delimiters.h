// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace postrider::mime {

/// The lines between parts whose own end is not the one of the line before (RFC 2046 §5.1.1 counts that end to the
/// delimiter). GMime takes as many bytes off the part as the delimiter ends in: of "hello\n--b\r\n" it leaves "hell".
class Delimiters
{
public:
    /// The bytes of `message` from `bodyOffset` on, with such delimiters given the end of the line before; empty when
    /// there are none, as in nearly every message.
    [[nodiscard]] static QByteArray repaired(QByteArrayView message, qsizetype bodyOffset);
};

} // namespace postrider::mime
