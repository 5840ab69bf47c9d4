// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailFlags.h"

#include <QByteArray>
#include <QDateTime>

namespace postrider::transfer {

/// The line between two messages of an mbox (RFC 4155 and the customs before it), and what is quoted for its sake.
class MboxFormat
{
public:
    /// "From sender Www Mmm dd hh:mm:ss yyyy". Behind an empty line less will do: "From - …" of Mozilla, or an address
    /// alone; a sentence that begins with "From " never does.
    [[nodiscard]] static bool isFromLine(const QByteArray &line, bool afterEmptyLine);
    /// The date of such a line, taken as UTC; invalid when it has none.
    [[nodiscard]] static QDateTime dateOf(const QByteArray &fromLine);
    /// The one that this program writes; messages behind it are read back to the byte.
    [[nodiscard]] static QByteArray fromLine(const QDateTime &date);
    [[nodiscard]] static bool isOurs(const QByteArray &fromLine);

    /// mboxrd: a line of any number of '>' and "From " gets one more …
    [[nodiscard]] static bool isQuotable(QByteArrayView line);
    /// … and loses one.
    [[nodiscard]] static bool isQuoted(QByteArrayView line) { return line.startsWith('>') && isQuotable(line); }
    [[nodiscard]] static QByteArray quoted(const QByteArray &message);
    [[nodiscard]] static QByteArray unquoted(const QByteArray &message);

    /// Status, X-Status and X-Mozilla-Status of the header; nothing of it: not seen.
    [[nodiscard]] static MailFlags flagsOf(const QByteArray &message);
};

} // namespace postrider::transfer
