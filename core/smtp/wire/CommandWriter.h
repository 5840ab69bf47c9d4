// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>

namespace postrider::smtp {

/// Command lines with their CRLF. What would end a line or a path early is refused: "address-invalid".
class CommandWriter
{
public:
    /// What EHLO and HELO say of us: an address literal (RFC 5321 §4.1.3), so that no host name leaks.
    [[nodiscard]] static QByteArray ehlo() { return "EHLO [127.0.0.1]\r\n"; }
    [[nodiscard]] static QByteArray helo() { return "HELO [127.0.0.1]\r\n"; }

    /// `sender` without <>, may be empty; `parameters` are " SIZE=1" and the like, written by this program.
    [[nodiscard]] static Result<QByteArray> mail(const QByteArray &sender, const QByteArray &parameters);
    [[nodiscard]] static Result<QByteArray> rcpt(const QByteArray &recipient, const QByteArray &parameters = {});
    [[nodiscard]] static QByteArray bdat(qsizetype size, bool last);
    /// A word of a person or a list after a bare command (VRFY, EXPN, HELP); "argument-invalid" when it would begin
    /// another line or be longer than a command may be.
    [[nodiscard]] static Result<QByteArray> plain(const QByteArray &verb, const QByteArray &argument);

    /// A value of a parameter in which anything may stand (RFC 3461 §4).
    [[nodiscard]] static QByteArray xtext(QByteArrayView value);

    /// The content of DATA without the final dot: every line end becomes CRLF, lines that begin with a dot get one more
    /// (RFC 5321 §4.5.2). Ends with CRLF. A lone CR or LF would let one server see an end that another does not.
    [[nodiscard]] static QByteArray dotStuffed(QByteArrayView message);
    /// The same without the dots, for BDAT of a text.
    [[nodiscard]] static QByteArray withCrlf(QByteArrayView message);
};

} // namespace postrider::smtp
