// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "base/Ids.h"

#include <optional>
#include <vector>

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace postrider::store {

/// The life of a message to be sent. Stored: never renumber.
/// Queued → Sending (on disk before the final dot) → Accepted (on disk before anything else after the 250) →
/// CopyingToSent → done (the row goes) | Waiting (next try at) | Failed (permanent) | NeedsUser | Unknown (found in
/// Sending after a crash or cut: never resent blindly) | Paused (by the user) | CopyMissing (sent, but its copy could
/// not be filed).
enum class OutboxState : int {
    Queued = 0,
    Sending = 1,
    Accepted = 2,
    CopyingToSent = 3,
    Waiting = 4,
    Failed = 5,
    NeedsUser = 6,
    Unknown = 7,
    Paused = 8,
    CopyMissing = 9
};

/// What the server said to one recipient when it was last asked.
struct RecipientOutcome
{
    enum class Kind : int { Accepted = 0, Refused = 1, Deferred = 2 }; ///< stored: never renumber

    QString address;
    Kind kind = Kind::Accepted;
    QString text;       ///< why not, in words
    QString serverText; ///< the server's own
    bool operator==(const RecipientOutcome &) const = default;
};

/// How the message is to travel, where the server offers it.
struct OutboxWishes
{
    bool reportSuccess = false; ///< delivery reports (RFC 3461)
    bool reportFailure = false;
    bool reportDelay = false;
    bool reportNever = false;
    bool fullReport = false; ///< the report brings back the whole message
    bool requireTls = false; ///< RFC 8689: not without encryption
    bool operator==(const OutboxWishes &) const = default;
};

struct OutboxEntry
{
    OutboxId id;
    AccountId account;
    OutboxState state = OutboxState::Queued;
    QString messageIdHeader; ///< without <>; the same on every try
    QString sender;          ///< addr-spec for MAIL FROM
    QStringList recipients;  ///< addr-specs for RCPT TO, Bcc included: those that are left
    std::vector<RecipientOutcome> outcomes;
    OutboxWishes wishes;
    qint64 position = 0; ///< the lower the earlier
    bool copied = false; ///< the copy for Sent has been made: what is left are recipients
    QString subject;
    QByteArray bodyHash; ///< of its bytes in BlobRepo; none in one that is to be inserted
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
