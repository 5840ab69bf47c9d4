// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace postrider::demo::imaptext {

/// A quoted string where RFC 3501 §4.3 allows one, else a literal (8-bit bytes, CR, LF, very long text).
[[nodiscard]] QByteArray string(QByteArrayView bytes);
/// An atom where the grammar allows one, else string(): the names of header fields and mailboxes.
[[nodiscard]] QByteArray astring(QByteArrayView bytes);
/// string(), or NIL for a null array: an empty field is "" and an absent one NIL (RFC 3501 §7.4.2).
[[nodiscard]] QByteArray nstring(const QByteArray &bytes);
[[nodiscard]] QByteArray literal(QByteArrayView bytes);
/// The astring of a mailbox name, in modified UTF-7.
[[nodiscard]] QByteArray mailbox(const QString &name);
/// "17-Jul-1996 02:44:25 -0700" with its quotes (RFC 3501 §9, date-time).
[[nodiscard]] QByteArray dateTime(const QDateTime &time);
/// Invalid when `text` (without quotes) is not a date-time.
[[nodiscard]] QDateTime parseDateTime(QByteArrayView text);
/// "1-Feb-1994" (RFC 3501 §9, date); invalid when it is none.
[[nodiscard]] QDate parseDate(QByteArrayView text);

} // namespace postrider::demo::imaptext
