// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/MailFlags.h"
#include "base/UidSet.h"
#include "store/MessageDetails.h"
#include "store/MessageRow.h"
#include "store/MessageSummary.h"
#include "store/NewMessage.h"

#include <optional>
#include <span>
#include <vector>

#include <QDateTime>

namespace postrider::store {

class Database;
class WriteTransaction;

/// What the server says of the flags of one message.
struct ServerFlags
{
    Uid uid;
    MailFlags flags;
    ModSeq modSeq; ///< none: not told
};

/// A conversation as one folder shows it.
struct FolderThread
{
    ThreadId thread;
    MessageId newest; ///< its newest message in this folder
    int messages = 0; ///< in this folder
};

/// Messages: what the server has (folder, UID, flags) and what is shown (the same with pending operations on top).
/// Functions that say 'folder' mean the shown one, those that take or give a Uid the server's.
class MessageRepo final
{
public:
    explicit MessageRepo(Database &database)
        : m_database(database)
    {
    }

    /// Newest first; 8 bytes a message.
    [[nodiscard]] std::vector<MessageId> idsInFolder(FolderId folder) const;
    [[nodiscard]] std::vector<MessageId> unreadIn(FolderId folder) const;
    /// By newest message, newest first.
    [[nodiscard]] std::vector<FolderThread> threadsInFolder(FolderId folder) const;
    /// Across folders, oldest first.
    [[nodiscard]] std::vector<MessageId> idsInThread(ThreadId thread) const;

    /// In the order of `ids`; those that are gone are left out.
    [[nodiscard]] std::vector<MessageSummary> summaries(std::span<const MessageId> ids) const;
    [[nodiscard]] std::optional<MessageSummary> summary(MessageId id) const;
    [[nodiscard]] std::optional<MessageDetails> details(MessageId id) const;

    /// The UIDs of the folder that are here, as the server numbers them; pending moves and deletions do not count.
    [[nodiscard]] UidSet uidsOf(FolderId folder) const;
    /// Messages of the server's folder whose UID is not known (yet): pending appends, moves whose new UID nobody told.
    [[nodiscard]] std::vector<MessageId> idsWithoutUid(FolderId folder) const;
    /// In UID order. UIDs that are not here are left out.
    [[nodiscard]] std::vector<MessageId> idsByUid(FolderId folder, const UidSet &uids) const;
    [[nodiscard]] std::optional<ServerPlace> place(MessageId id) const;
    /// In the order of `ids`; those that are gone are left out.
    struct Placed
    {
        MessageId id;
        ServerPlace place;
        MailFlags serverFlags;
    };
    [[nodiscard]] std::vector<Placed> places(std::span<const MessageId> ids) const;
    /// Every message of the account with this Message-ID (without <>), newest row first; hidden ones too.
    [[nodiscard]] std::vector<MessageId> idsByMessageIdHeader(AccountId account, const QString &messageId) const;
    /// The newest of them, if any.
    [[nodiscard]] std::optional<MessageId> idByMessageIdHeader(AccountId account, const QString &messageId) const;

    /// Messages on the server's folder whose bytes are absent, newest first, not older than `since` (invalid: all).
    [[nodiscard]] std::vector<MessageId> absentBodies(FolderId folder, const QDateTime &since, int limit) const;
    /// The same with what a fetch has to know of them.
    struct AbsentBody
    {
        MessageId id;
        Uid uid;
        qint64 size = 0;
    };
    [[nodiscard]] std::vector<AbsentBody> absentPlaces(FolderId folder, const QDateTime &since, int limit) const;

    /// The UIDs of the same, at any age.
    [[nodiscard]] UidSet absentUids(FolderId folder) const;
    /// How many there are; counts no further than `most`.
    [[nodiscard]] int absentCount(FolderId folder, int most) const;

    /// The hot path of a sync: stores, threads and indexes headers. A UID that is here already gets the flags only;
    /// a message without UID of the same folder and Message-ID (after a move or an append) gets the UID and keeps its
    /// id. Answers the ids in the order of `messages`, as many in every case; none of them valid in a failed
    /// transaction.
    static std::vector<MessageId> insert(WriteTransaction &transaction, FolderId folder,
                                         std::span<const NewMessage> messages);
    /// The same for rows made beforehand, for the account of the folder.
    static std::vector<MessageId> insertRows(WriteTransaction &transaction, FolderId folder,
                                             std::span<const MessageRow> rows);

    /// The server has them no more. What is pending for them goes too; bytes that nothing else holds go later.
    static void remove(WriteTransaction &transaction, FolderId folder, const UidSet &uids);
    static void remove(WriteTransaction &transaction, std::span<const MessageId> ids);
    /// Everything that the server had in the folder (UIDVALIDITY changed). Rows without UID stay.
    static void removeAll(WriteTransaction &transaction, FolderId folder);

    /// The server's flags; pending operations stay on top of them. Unknown UIDs are left out. Answers how many
    /// messages had other flags before.
    static int setServerFlags(WriteTransaction &transaction, FolderId folder, std::span<const ServerFlags> flags);
    /// By id, for an operation the server has confirmed.
    static void setServerFlags(WriteTransaction &transaction, MessageId id, const MailFlags &flags);
    /// The server has it there now (MOVE confirmed; `uid` none where it did not say). Another row with that UID, which
    /// a sync brought in between, gives way and leaves its body.
    static void setServerPlace(WriteTransaction &transaction, MessageId id, const ServerPlace &place);

    /// Ready comes with the bytes: BlobRepo::storeBody.
    static void setBodyState(WriteTransaction &transaction, MessageId id, BodyState state);

private:
    Database &m_database;
};

} // namespace postrider::store
