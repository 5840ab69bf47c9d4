// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/operation/Operation.h"

#include <memory>
#include <set>
#include <vector>

namespace postrider::sync {

/// Which pending operation comes next in one run over the journal. What has to wait holds back only what comes after it
/// and concerns the same messages; a folder that is to be made holds back what goes into it; what is done to a folder
/// itself waits for everything before it that concerns the folder.
class JournalQueue
{
public:
    JournalQueue(store::Database &database, AccountId account)
        : m_database(database)
        , m_account(account)
    {
    }

    /// The next that has not been tried in this run, with its like from further down where nothing stands between them;
    /// null: none. What is blocked from this call on is seen by the next.
    [[nodiscard]] std::unique_ptr<Operation> next(const QDateTime &now);
    /// It waits, and so does what depends on it.
    void block(const store::JournalEntry &entry);
    /// It has changed while nobody looked: it is not counted as tried.
    void forget(const Operation &operation);

private:
    [[nodiscard]] bool canTry(const store::JournalEntry &entry, const QDateTime &now) const;
    [[nodiscard]] bool isBlocked(const store::JournalEntry &entry) const;

    store::Database &m_database;
    AccountId m_account;
    std::set<OperationId> m_tried;
    std::set<MessageId> m_messages; ///< that operations which wait change or read
    std::set<FolderId> m_folders;   ///< of operations that wait
    std::set<FolderId> m_missing;   ///< folders whose own operation waits
    bool m_folderOperationWaits = false;
};

} // namespace postrider::sync
