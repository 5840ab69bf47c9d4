// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>

namespace postrider::pop3 {

/// Command lines with their CRLF.
class CommandWriter
{
public:
    /// `verb` and `argument` with a space between. What would end the line early (CR, LF, NUL) and what no server
    /// reads (RFC 2449 §4: 255 bytes with the CRLF) is refused: "argument-invalid".
    [[nodiscard]] static Result<QByteArray> line(const QByteArray &verb, const QByteArray &argument = {});
    /// "RETR 7". Numbers begin with 1.
    [[nodiscard]] static QByteArray numbered(const QByteArray &verb, int number);

    /// RFC 2449 §4.
    static constexpr qsizetype maximumLine = 255;
};

} // namespace postrider::pop3
