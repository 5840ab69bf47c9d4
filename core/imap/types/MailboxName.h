// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace postrider::imap {

/// From the wire's modified UTF-7 (RFC 3501 §5.1.3) to text. Names that are not valid modified UTF-7 are common (raw
/// UTF-8, a lone '&'): what cannot be decoded is kept as UTF-8, or as Latin-1 when it is not that either, so that every
/// mailbox has a name to show. Bytes go back to the server unchanged, never re-encoded from this.
[[nodiscard]] QString decodeMailboxName(QByteArrayView wire);

/// The same mailbox: INBOX in any case (RFC 9051 §5.1), every other name byte for byte.
[[nodiscard]] bool isSameMailbox(const QByteArray &one, const QByteArray &other);

/// Text to modified UTF-7: for mailboxes that the user creates.
[[nodiscard]] QByteArray encodeMailboxName(QStringView name);

} // namespace postrider::imap
