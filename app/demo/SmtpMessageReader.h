// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace postrider::demo {

/// Collects the lines behind DATA up to the lone dot, and holds the client to RFC 5321: dots undone (§4.5.2), lines of
/// at most 998 bytes (§4.5.3.1.6), no bare CR or LF (§2.3.8), 8-bit bytes only when BODY=8BITMIME said so (RFC 6152).
class SmtpMessageReader
{
public:
    static constexpr qsizetype sizeLimit = 32LL * 1024 * 1024; ///< what SIZE tells (RFC 1870)

    explicit SmtpMessageReader(bool eightBitAllowed)
        : m_eightBitAllowed(eightBitAllowed)
    {
    }

    /// True at the lone dot.
    bool takeLine(const QByteArray &line);

    /// The reply that refuses the message; empty when all is well.
    [[nodiscard]] const QByteArray &refusal() const { return m_refusal; }
    [[nodiscard]] const QByteArray &message() const { return m_message; }

private:
    void refuse(const char *reply);

    bool m_eightBitAllowed;
    QByteArray m_message;
    QByteArray m_refusal;
};

} // namespace postrider::demo
