// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MessageRepo.h"

#include "store/FlagsCodec.h"
#include "store/Guard.h"
#include "store/LabelViews.h"
#include "store/MessageInserter.h"
#include "store/MessageReader.h"
#include "store/MessageRemover.h"
#include "store/Query.h"
#include "store/ReadView.h"
#include "store/ServerColumns.h"
#include "store/Threading.h"

#include <QCoreApplication>

namespace postrider::store {

namespace {

Error folderGone()
{
    return {ErrorDomain::Store,
            ErrorKind::Permanent,
            QStringLiteral("folder-gone"),
            QCoreApplication::translate("postrider::store", "The folder is not there any more."),
            {}};
}

std::vector<MessageId> idsOf(Query &query)
{
    std::vector<MessageId> ids;
    while (query.next())
        ids.push_back(query.id<MessageId>(0));
    return ids;
}

void removeEach(WriteTransaction &transaction, std::span<const MessageId> ids)
{
    for (const MessageId id : ids)
        MessageRemover::remove(transaction, id);
}

} // namespace

std::vector<MessageId> MessageRepo::idsInFolder(FolderId folder) const
{
    return reading(m_database, [&] {
        std::vector<MessageId> ids;
        if (Query count(m_database.mail(), "SELECT total FROM folder WHERE id = ?1", folder); count.next())
            ids.reserve(static_cast<size_t>(std::max<qint64>(0, count.number(0))));
        Query query(m_database.mail(),
                    "SELECT id FROM message INDEXED BY message_shown WHERE shown_folder_id = ?1 AND hidden = 0"
                    " ORDER BY date DESC, thread_id DESC, id DESC",
                    folder);
        while (query.next())
            ids.push_back(query.id<MessageId>(0));
        return ids;
    });
}

std::vector<MessageId> MessageRepo::unreadIn(FolderId folder) const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(),
                    "SELECT id FROM message WHERE shown_folder_id = ?1 AND hidden = 0 AND (shown_bits & 1) = 0"
                    " ORDER BY id",
                    folder);
        return idsOf(query);
    });
}

std::vector<FolderThread> MessageRepo::threadsInFolder(FolderId folder) const
{
    return reading(m_database, [&] { return MessageReader(m_database.mail()).threadsInFolder(folder); });
}

std::vector<MessageId> MessageRepo::idsInThread(ThreadId thread) const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(), "SELECT id FROM message WHERE thread_id = ?1 AND hidden = 0 ORDER BY date, id",
                    thread);
        return idsOf(query);
    });
}

std::vector<MessageSummary> MessageRepo::summaries(std::span<const MessageId> ids) const
{
    return reading(m_database, [&] { return MessageReader(m_database.mail()).summaries(ids); });
}

std::optional<MessageSummary> MessageRepo::summary(MessageId id) const
{
    std::vector<MessageSummary> found = summaries(std::span(&id, 1));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<MessageDetails> MessageRepo::details(MessageId id) const
{
    return reading(m_database, [&] { return MessageReader(m_database.mail()).details(id); });
}

UidSet MessageRepo::uidsOf(FolderId folder) const
{
    return reading(m_database, [&] {
        UidSet uids;
        Query query(m_database.mail(),
                    "SELECT uid FROM message INDEXED BY message_uid WHERE folder_id = ?1 AND uid IS NOT NULL"
                    " ORDER BY uid",
                    folder);
        while (query.next())
            uids.add(query.id<Uid>(0));
        return uids;
    });
}

std::vector<MessageId> MessageRepo::idsWithoutUid(FolderId folder) const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(), "SELECT id FROM message WHERE folder_id = ?1 AND uid IS NULL", folder);
        return idsOf(query);
    });
}

std::vector<MessageId> MessageRepo::idsByUid(FolderId folder, const UidSet &uids) const
{
    return reading(m_database, [&] {
        std::vector<MessageId> ids;
        Query query(m_database.mail(),
                    "SELECT id FROM message WHERE folder_id = ?1 AND uid BETWEEN ?2 AND ?3 ORDER BY uid");
        for (const UidSet::Range &range : uids.ranges()) {
            query.again(folder, range.first, range.last);
            while (query.next())
                ids.push_back(query.id<MessageId>(0));
        }
        return ids;
    });
}

std::optional<ServerPlace> MessageRepo::place(MessageId id) const
{
    const std::vector<Placed> found = places(std::span(&id, 1));
    return found.empty() ? std::nullopt : std::optional(found.front().place);
}

std::vector<MessageRepo::Placed> MessageRepo::places(std::span<const MessageId> ids) const
{
    return reading(m_database, [&] {
        std::vector<Placed> found;
        const ReadView view(m_database.mail());
        Query query(m_database.mail(),
                    "SELECT folder_id, uid, server_bits, server_keywords FROM message WHERE id = ?1");
        for (const MessageId id : ids) {
            if (!query.again(id).next())
                continue;
            const StoredFlags flags(static_cast<unsigned>(query.number(2)), query.text(3));
            found.push_back({id, {query.id<FolderId>(0), query.id<Uid>(1)}, flags.flags()});
        }
        return found;
    });
}

std::vector<MessageId> MessageRepo::idsByMessageIdHeader(AccountId account, const QString &messageId) const
{
    if (messageId.isEmpty())
        return {};
    return reading(m_database, [&] {
        Query query(m_database.mail(),
                    "SELECT m.id FROM thread_key k JOIN message m ON m.thread_id = k.thread_id"
                    " JOIN message_detail d ON d.id = m.id"
                    " WHERE k.key = ?1 AND m.header_key = ?1 AND d.message_id = ?2 ORDER BY m.id DESC",
                    Threading::key(account, messageId), messageId);
        return idsOf(query);
    });
}

std::optional<MessageId> MessageRepo::idByMessageIdHeader(AccountId account, const QString &messageId) const
{
    const std::vector<MessageId> found = idsByMessageIdHeader(account, messageId);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<MessageId> MessageRepo::absentBodies(FolderId folder, const QDateTime &since, int limit) const
{
    std::vector<MessageId> ids;
    for (const AbsentBody &body : absentPlaces(folder, since, limit))
        ids.push_back(body.id);
    return ids;
}

std::vector<MessageRepo::AbsentBody> MessageRepo::absentPlaces(FolderId folder, const QDateTime &since, int limit) const
{
    return reading(m_database, [&] {
        std::vector<AbsentBody> found;
        Query query(m_database.mail(),
                    "SELECT id, uid, size FROM message WHERE folder_id = ?1 AND body_state = 0 AND date >= ?2"
                    " AND uid IS NOT NULL AND hidden = 0 ORDER BY date DESC LIMIT ?3",
                    folder, since.isValid() ? since.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min(), limit);
        while (query.next())
            found.push_back({query.id<MessageId>(0), query.id<Uid>(1), query.number(2)});
        return found;
    });
}

UidSet MessageRepo::absentUids(FolderId folder) const
{
    return reading(m_database, [&] {
        std::vector<UidSet::Range> ranges;
        Query query(
            m_database.mail(),
            "SELECT uid FROM message WHERE folder_id = ?1 AND body_state = 0 AND uid IS NOT NULL AND hidden = 0",
            folder);
        while (query.next())
            ranges.push_back({query.id<Uid>(0), query.id<Uid>(0)});
        return UidSet::fromRanges(std::move(ranges));
    });
}

int MessageRepo::absentCount(FolderId folder, int most) const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(),
                    "SELECT count(*) FROM (SELECT 1 FROM message WHERE folder_id = ?1 AND body_state = 0"
                    " AND uid IS NOT NULL AND hidden = 0 LIMIT ?2)",
                    folder, most);
        return query.next() ? static_cast<int>(query.number(0)) : 0;
    });
}

std::vector<MessageId> MessageRepo::insert(WriteTransaction &transaction, FolderId folder,
                                           std::span<const NewMessage> messages)
{
    const AccountId account = writing(transaction, [&] {
        Query query(transaction.database().mail(), "SELECT account_id FROM folder WHERE id = ?1", folder);
        return query.next() ? query.id<AccountId>(0) : AccountId();
    });
    std::vector<MessageRow> rows;
    rows.reserve(messages.size());
    for (const NewMessage &message : messages)
        rows.emplace_back(account, message);
    return insertRows(transaction, folder, rows);
}

std::vector<MessageId> MessageRepo::insertRows(WriteTransaction &transaction, FolderId folder,
                                               std::span<const MessageRow> rows)
{
    std::vector<MessageId> ids = writing(transaction, [&] {
        MessageInserter inserter(transaction, folder, rows);
        if (inserter.isReady()) {
            std::vector<MessageId> inserted = inserter.insertAll();
            LabelViews::insert(transaction, folder, rows);
            return inserted;
        }
        transaction.fail(folderGone());
        return std::vector<MessageId>();
    });
    ids.resize(rows.size());
    return ids;
}

void MessageRepo::remove(WriteTransaction &transaction, FolderId folder, const UidSet &uids)
{
    const std::vector<MessageId> ids = MessageRepo(transaction.database()).idsByUid(folder, uids);
    remove(transaction, ids);
}

void MessageRepo::remove(WriteTransaction &transaction, std::span<const MessageId> ids)
{
    writing(transaction, [&] { removeEach(transaction, ids); });
}

void MessageRepo::removeAll(WriteTransaction &transaction, FolderId folder)
{
    writing(transaction, [&] {
        std::vector<MessageId> ids;
        {
            Query query(transaction.database().mail(),
                        "SELECT id FROM message WHERE folder_id = ?1 AND uid IS NOT NULL", folder);
            ids = idsOf(query);
        }
        removeEach(transaction, ids);
    });
}

int MessageRepo::setServerFlags(WriteTransaction &transaction, FolderId folder, std::span<const ServerFlags> flags)
{
    return writing(transaction, [&] {
        int changed = 0;
        for (const ServerFlags &told : flags)
            changed += ServerColumns::setFlags(transaction, folder, told) ? 1 : 0;
        return changed;
    });
}

void MessageRepo::setServerFlags(WriteTransaction &transaction, MessageId id, const MailFlags &flags)
{
    writing(transaction, [&] { ServerColumns::setFlags(transaction, id, flags); });
}

void MessageRepo::setServerPlace(WriteTransaction &transaction, MessageId id, const ServerPlace &place)
{
    writing(transaction, [&] { ServerColumns::setPlace(transaction, id, place); });
}

void MessageRepo::setBodyState(WriteTransaction &transaction, MessageId id, BodyState state)
{
    writing(transaction, [&] {
        Connection &mail = transaction.database().mail();
        if (execute(mail, "UPDATE message SET body_state = ?2 WHERE id = ?1 AND body_state <> ?2", id, state) == 0)
            return;
        Query query(mail, "SELECT shown_folder_id FROM message WHERE id = ?1 AND hidden = 0", id);
        if (query.next())
            transaction.noteChanged(query.id<FolderId>(0), id);
    });
}

} // namespace postrider::store
