// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QDateTime>

namespace postrider::smtp {

class Reply;

/// RFC 9422. Zero: no limit told.
struct SessionLimits
{
    int messages = 0;         ///< MAILMAX: on one connection
    int recipients = 0;       ///< RCPTMAX: of one message
    int recipientDomains = 0; ///< RCPTDOMAINMAX: of one message
};

/// What a server offered in its answer to EHLO (RFC 5321 §4.1.1.1).
struct Capabilities
{
    bool extended = false;      ///< EHLO was understood; without it nothing below is offered
    bool startTls = false;      ///< RFC 3207
    bool pipelining = false;    ///< RFC 2920
    bool eightBitMime = false;  ///< RFC 6152
    bool smtpUtf8 = false;      ///< RFC 6531
    bool chunking = false;      ///< RFC 3030
    bool binaryMime = false;    ///< RFC 3030; counts with chunking alone
    bool dsn = false;           ///< RFC 3461
    bool requireTls = false;    ///< RFC 8689
    bool enhancedCodes = false; ///< RFC 2034
    bool futureRelease = false; ///< RFC 4865
    qint64 longestHold = 0;     ///< seconds
    QDateTime latestHold;
    bool size = false;      ///< RFC 1870
    qint64 maximumSize = 0; ///< bytes; 0: no limit told
    SessionLimits limits;
    QByteArrayList mechanisms; ///< of AUTH, upper case (RFC 4954; also the old "AUTH=LOGIN")
    QByteArrayList keywords;   ///< every keyword line as it came, X ones too

    /// Whether the server offers to keep a message until then.
    [[nodiscard]] bool mayHold(const QDateTime &until, const QDateTime &now) const;

    /// From the answer to EHLO; its first line is the server's name.
    [[nodiscard]] static Capabilities parse(const Reply &reply);
};

} // namespace postrider::smtp
