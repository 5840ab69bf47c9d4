// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/JournalEntry.h"
#include "store/OverlayRepo.h"

#include <optional>
#include <vector>

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace postrider::store {

class Database;
class WriteTransaction;

/// How an operation fares after a try.
struct JournalProgress
{
    JournalState state = JournalState::Queued;
    int attempts = 0;
    QDateTime nextTryAt; ///< invalid: at once
    std::optional<Error> lastError;
};

/// The durable list of what the server does not know yet. Order of ids = order of the user's actions.
class JournalRepo final
{
public:
    explicit JournalRepo(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] std::vector<JournalEntry> byAccount(AccountId account) const;
    /// Those that came after this one, oldest first; all when it is none. Two statements, however many there are.
    [[nodiscard]] std::vector<JournalEntry> after(AccountId account, OperationId id) const;
    [[nodiscard]] std::optional<JournalEntry> byId(OperationId id) const;
    /// Queued entries whose time has come, oldest first.
    [[nodiscard]] std::vector<JournalEntry> ready(AccountId account, const QDateTime &now) const;
    /// By id.
    [[nodiscard]] std::vector<MessageId> messages(OperationId id) const;
    /// Queued and sent ones.
    [[nodiscard]] int pendingCount(AccountId account) const;
    /// The newest entry of the account if it is queued, never tried, of this kind and folder: one more of its like may
    /// be merged into it, for nothing came between.
    [[nodiscard]] std::optional<JournalEntry> mergeable(AccountId account, const QString &kind, FolderId folder) const;

    /// entry.id is not used. The effect is applied to all messages of the entry in the same go; what differs from
    /// message to message goes through OverlayRepo::apply after it. Use with Store::Priority::User: it is durable when
    /// the write is done.
    static OperationId append(WriteTransaction &transaction, const JournalEntry &entry,
                              const OverlayEffect &effect = {});
    static void setProgress(WriteTransaction &transaction, OperationId id, const JournalProgress &progress);
    /// What waits for its time need not wait any longer.
    static void makeDue(WriteTransaction &transaction, AccountId account);
    static void setPayload(WriteTransaction &transaction, OperationId id, const QJsonObject &payload);
    /// The operation is over (confirmed, reverted or cancelled): drops its overlay and its row.
    static void remove(WriteTransaction &transaction, OperationId id);

private:
    Database &m_database;
};

} // namespace postrider::store
