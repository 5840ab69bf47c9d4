// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/UidSet.h"
#include "store/MessageRow.h"
#include "store/Query.h"
#include "store/ThreadKeys.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace postrider::store {

class WriteTransaction;

/// Writes the headers of new messages of one folder. Private to the store room; throws SQLite::Exception.
class MessageInserter final
{
public:
    MessageInserter(WriteTransaction &transaction, FolderId folder, std::span<const MessageRow> messages);

    /// False when the folder is gone.
    [[nodiscard]] bool isReady() const { return m_account.isValid(); }
    /// The ids of the messages, new or known. See MessageRepo::insert.
    [[nodiscard]] std::vector<MessageId> insertAll();

private:
    void readKnown();
    MessageId insert(const MessageRow &message);
    [[nodiscard]] MessageId known(const MessageRow &message);
    [[nodiscard]] MessageId adopted(const MessageRow &message);
    void noteIdentity(MessageId id, const MessageRow &message);
    MessageId insertNew(const MessageRow &message);
    void insertRow(MessageId id, ThreadId thread, const MessageRow &message);

    WriteTransaction &m_transaction;
    FolderId m_folder;
    std::span<const MessageRow> m_messages;
    ThreadKeys m_threads;
    Query m_insertMessage; ///< held for the whole batch: to lend it a row costs more than some of the columns
    Query m_insertDetail;
    AccountId m_account;
    std::int64_t m_lastId = 0;
    UidSet m_known; ///< UIDs of the folder that are here, between the lowest and the highest given
    /// Rows of the folder without UID (after a move or an append), by header key.
    std::unordered_multimap<qint64, MessageId> m_withoutUid;
};

} // namespace postrider::store
