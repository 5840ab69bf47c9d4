// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>

namespace postrider::demo {

/// "FROM:<alice@demo.postrider.example> SIZE=310 BODY=8BITMIME" of MAIL (RFC 5321 §4.1.1.2).
struct SmtpMailPath
{
    QByteArray address; ///< empty for the null sender <>
    quint64 size = 0;   ///< 0: not told
    bool eightBit = false;

    /// `refusal` gets the reply when the argument is refused.
    [[nodiscard]] static std::optional<SmtpMailPath> parse(const QByteArray &argument, QByteArray &refusal);
};

/// The address in "TO:<bob@demo.postrider.example>" of RCPT; nothing when malformed.
[[nodiscard]] std::optional<QByteArray> parseSmtpRecipient(const QByteArray &argument);

} // namespace postrider::demo
