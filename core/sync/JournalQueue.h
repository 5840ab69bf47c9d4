// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/operation/Operation.h"

#include <map>
#include <memory>
#include <set>
#include <vector>

#include <QHash>

namespace postrider::sync {

/// Which pending operation comes next in one run over the journal. What has to wait holds back only what comes after it
/// and concerns the same messages; a folder that is to be made holds back what goes into it; what is done to a folder
/// itself waits for everything before it that concerns the folder.
///
/// The journal is read once, and after that what is appended to it and what has become of the rows that were given.
/// Rows that change in between are noticed by who marks them as sent, and read again after forget(). Finding what may
/// be merged asks those of its likeness alone, so that ten thousand operations that have nothing in common cost no more
/// than their number.
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
    struct Row
    {
        store::JournalEntry entry;
        std::vector<MessageId> messages; ///< that it changes or reads
        std::vector<FolderId> folders;   ///< where it takes from and where it puts
        bool isTried = false;
        bool isGone = false; ///< out of the journal
        int operation = 0;   ///< which of this run has taken it
    };
    using Rows = std::vector<std::size_t>; ///< ascending

    /// What was given last and is in the journal still has to wait.
    void lookBack();
    void read();
    void add(store::JournalEntry entry);
    [[nodiscard]] std::unique_ptr<Operation> take(std::size_t index, const QDateTime &now);
    void mergeInto(Operation &operation, std::size_t index, const QDateTime &now);
    /// Something that stays behind between the operation and the row concerns the same messages.
    [[nodiscard]] bool isCutOff(std::size_t first, std::size_t index) const;
    [[nodiscard]] bool canTry(const Row &row, const QDateTime &now) const;
    [[nodiscard]] bool isBlocked(const Row &row) const;

    store::Database &m_database;
    AccountId m_account;
    std::vector<Row> m_rows;        ///< by id
    std::size_t m_first = 0;        ///< those before it have been tried in this run, or wait
    QHash<QByteArray, Rows> m_like; ///< by likeness
    std::map<MessageId, Rows> m_concerning;
    Rows m_ofFolders; ///< operations on folders themselves
    int m_operation = 0;
    Rows m_given; ///< by the last call of next()

    std::set<MessageId> m_messages; ///< that operations which wait change or read
    std::set<FolderId> m_folders;   ///< of operations that wait
    std::set<FolderId> m_missing;   ///< folders whose own operation waits
    bool m_folderOperationWaits = false;
};

} // namespace postrider::sync
