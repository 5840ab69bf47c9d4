// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "base/Ids.h"

#include <optional>

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace postrider::store {

/// The life of a message to be sent. Stored: never renumber.
/// Queued → Sending (on disk before the final dot) → Accepted (on disk before anything else after the 250) →
/// CopyingToSent → done (the row goes) | Waiting (next try at) | Failed (permanent) | NeedsUser | Unknown (found in
/// Sending after a crash or cut: never resent blindly).
enum class OutboxState : int {
    Queued = 0,
    Sending = 1,
    Accepted = 2,
    CopyingToSent = 3,
    Waiting = 4,
    Failed = 5,
    NeedsUser = 6,
    Unknown = 7
};

struct OutboxEntry
{
    OutboxId id;
    AccountId account;
    OutboxState state = OutboxState::Queued;
    QString messageIdHeader; ///< without <>; the same on every try
    QString sender;          ///< addr-spec for MAIL FROM
    QStringList recipients;  ///< addr-specs for RCPT TO, Bcc included
    QString subject;
    int attempts = 0;
    QDateTime createdAt;
    QDateTime notBefore; ///< send later; invalid: now
    QDateTime nextTryAt;
    QString serverReply; ///< the server's words for acceptance or refusal
    std::optional<Error> lastError;
    /// What was answered, to be marked \Answered or $Forwarded when accepted; none otherwise.
    MessageId repliedTo;
    bool isForward = false;
};

} // namespace postrider::store
