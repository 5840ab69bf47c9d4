// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <optional>

#include <QByteArray>

namespace postrider::imap {

/// What STATUS tells (RFC 9051 §7.3.4); each is there only when asked for and answered.
struct MailboxStatus
{
    QByteArray wireName;
    std::optional<quint32> messages;
    std::optional<quint32> recent;
    std::optional<quint32> unseen;
    std::optional<quint32> deleted;
    std::optional<quint64> size;
    Uid uidNext;
    UidValidity uidValidity;
    ModSeq highestModSeq;
    /// The largest message that APPEND takes there (RFC 7889); 0: none at all.
    std::optional<quint64> appendLimit;
    /// The same mailbox under whatever name (RFC 8474).
    QByteArray mailboxId;
};

} // namespace postrider::imap
