// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDateTime>

namespace postrider::imap {

/// " 7-Jul-2026 02:44:25 +0200" (RFC 9051 §9, date-time) as UTC; invalid for nonsense such as Domino's 00-Jan-0000.
[[nodiscard]] QDateTime parseImapDateTime(QByteArrayView text);
/// The same back, always in UTC.
[[nodiscard]] QByteArray formatImapDateTime(const QDateTime &time);

} // namespace postrider::imap
