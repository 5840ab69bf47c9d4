// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace postrider::smtp {

class Reply;

/// What a server offered in its answer to EHLO (RFC 5321 §4.1.1.1).
struct Capabilities
{
    bool extended = false;     ///< EHLO was understood; without it nothing below is offered
    bool startTls = false;     ///< RFC 3207
    bool pipelining = false;   ///< RFC 2920
    bool eightBitMime = false; ///< RFC 6152
    bool smtpUtf8 = false;     ///< RFC 6531
    bool size = false;         ///< RFC 1870
    qint64 maximumSize = 0;    ///< bytes; 0: no limit told
    QByteArrayList mechanisms; ///< of AUTH, upper case (RFC 4954; also the old "AUTH=LOGIN")
    QByteArrayList keywords;   ///< every keyword line as it came, X ones too

    /// From the answer to EHLO; its first line is the server's name.
    [[nodiscard]] static Capabilities parse(const Reply &reply);
};

} // namespace postrider::smtp
