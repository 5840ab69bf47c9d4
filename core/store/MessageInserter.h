// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/UidSet.h"
#include "store/NewMessage.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace postrider::store {

class WriteTransaction;

/// Writes the headers of new messages of one folder. Private to the store room; throws SQLite::Exception.
class MessageInserter final
{
public:
    MessageInserter(WriteTransaction &transaction, FolderId folder, std::span<const NewMessage> messages);

    /// False when the folder is gone.
    [[nodiscard]] bool isReady() const { return m_account.isValid(); }
    /// The ids of the messages, new or known. See MessageRepo::insert.
    [[nodiscard]] std::vector<MessageId> insertAll();

private:
    void readKnown();
    MessageId insert(const NewMessage &message);
    [[nodiscard]] MessageId known(const NewMessage &message, qint64 headerKey);
    [[nodiscard]] MessageId adopted(const NewMessage &message, qint64 headerKey);
    void noteIdentity(MessageId id, const NewMessage &message);
    MessageId insertNew(const NewMessage &message, qint64 headerKey);
    void insertRow(MessageId id, ThreadId thread, const NewMessage &message, qint64 headerKey);

    WriteTransaction &m_transaction;
    FolderId m_folder;
    std::span<const NewMessage> m_messages;
    AccountId m_account;
    std::int64_t m_lastId = 0;
    UidSet m_known; ///< UIDs of the folder that are here, between the lowest and the highest given
    /// Rows of the folder without UID (after a move or an append), by header key.
    std::unordered_multimap<qint64, MessageId> m_withoutUid;
};

} // namespace postrider::store
