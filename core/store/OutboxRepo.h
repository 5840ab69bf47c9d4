// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"
#include "store/BlobRepo.h"
#include "store/OutboxEntry.h"

#include <optional>
#include <vector>

namespace postrider::store {

class Database;
class WriteTransaction;

/// What a step of sending changes of an entry.
struct OutboxProgress
{
    OutboxState state = OutboxState::Queued;
    int attempts = 0;
    QDateTime nextTryAt;
    QString serverReply;
    std::optional<Error> lastError;
};

class OutboxRepo final
{
public:
    explicit OutboxRepo(Database &database)
        : m_database(database)
    {
    }

    /// In the order of sending: as they were queued, unless the user has changed that.
    [[nodiscard]] std::vector<OutboxEntry> all() const;
    [[nodiscard]] std::vector<OutboxEntry> byAccount(AccountId account) const;
    /// Those that a send loop may take sooner or later, queued or waiting, in the order of sending.
    [[nodiscard]] std::vector<OutboxId> toSend(AccountId account) const;
    [[nodiscard]] std::optional<OutboxEntry> byId(OutboxId id) const;
    [[nodiscard]] Result<QByteArray> bytes(OutboxId id) const;

    /// entry.id is not used.
    static OutboxId insert(WriteTransaction &transaction, const OutboxEntry &entry, const PreparedBlob &bytes);
    /// With Store::Priority::User it is durable when the write is done, which 'sending' and 'accepted' depend on.
    static void setProgress(WriteTransaction &transaction, OutboxId id, const OutboxProgress &progress);
    /// To 'sending', from 'queued' or 'waiting' alone: false when the user, or another process, was faster.
    static bool claim(WriteTransaction &transaction, OutboxId id, int attempts);
    /// To 'paused'; false when the server may have it.
    static bool pause(WriteTransaction &transaction, OutboxId id);
    /// A person says 'now': to 'queued', a missing copy to 'accepted'; false when it is under way.
    static bool release(WriteTransaction &transaction, OutboxId id);
    /// Sent before `next`; none: last.
    static void moveBefore(WriteTransaction &transaction, OutboxId id, OutboxId next);
    /// What was said to each recipient, and who is left to send to.
    static void setOutcomes(WriteTransaction &transaction, OutboxId id, const QStringList &left,
                            const std::vector<RecipientOutcome> &outcomes);
    static void setCopied(WriteTransaction &transaction, OutboxId id);
    /// What the user may change while it waits.
    static void setNotBefore(WriteTransaction &transaction, OutboxId id, const QDateTime &notBefore);
    /// Who is left to send to, after some were accepted.
    static void setRecipients(WriteTransaction &transaction, OutboxId id, const QStringList &recipients);
    static void remove(WriteTransaction &transaction, OutboxId id);

private:
    Database &m_database;
};

} // namespace postrider::store
