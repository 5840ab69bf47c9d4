// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/RemovedRepo.h"

#include "store/FlagsCodec.h"
#include "store/Guard.h"
#include "store/MessageRepo.h"
#include "store/Query.h"

namespace postrider::store {

namespace {

constexpr const char *selectById =
    "SELECT id, account_id, folder_id, folder_path, removed_at, internal_date, date, bits, keywords, message_id,"
    " subject, from_name, from_address, body_hash FROM removed WHERE id = ?1";
constexpr const char *selectByAccount =
    "SELECT id, account_id, folder_id, folder_path, removed_at, internal_date, date, bits, keywords, message_id,"
    " subject, from_name, from_address, body_hash FROM removed WHERE account_id = ?1 ORDER BY removed_at DESC, id DESC";

RemovedMessage messageFrom(const Query &row)
{
    RemovedMessage message;
    message.id = row.number(0);
    message.account = row.id<AccountId>(1);
    message.folder = row.id<FolderId>(2);
    message.folderPath = row.text(3);
    message.removedAt = row.time(4);
    message.internalDate = row.time(5);
    message.date = row.time(6);
    message.flags = StoredFlags(static_cast<unsigned>(row.number(7)), row.text(8)).flags();
    message.messageId = row.text(9);
    message.subject = row.text(10);
    message.from = {row.text(11), row.text(12)};
    message.bodyHash = row.bytes(13);
    return message;
}

} // namespace

std::vector<RemovedMessage> RemovedRepo::byAccount(AccountId account) const
{
    return reading(m_database, [&] {
        std::vector<RemovedMessage> found;
        const MessageRepo messages(m_database);
        Query query(m_database.mail(), selectByAccount, account);
        while (query.next()) {
            RemovedMessage message = messageFrom(query);
            if (message.messageId.isEmpty() || messages.idsByMessageIdHeader(account, message.messageId).empty())
                found.push_back(std::move(message));
        }
        return found;
    });
}

std::optional<RemovedMessage> RemovedRepo::byId(qint64 id) const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(), selectById, id);
        return query.next() ? std::optional(messageFrom(query)) : std::nullopt;
    });
}

bool RemovedRepo::hasOlderThan(const QDateTime &time) const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(), "SELECT EXISTS (SELECT 1 FROM removed WHERE removed_at < ?1)", time);
        return query.next() && query.flag(0);
    });
}

void RemovedRepo::keepAndRemove(WriteTransaction &transaction, FolderId folder, const UidSet &uids,
                                const QDateTime &now)
{
    writing(transaction, [&] {
        // what the user has deleted or moved away here is hidden or shown elsewhere: no news to them; but what is on
        // its way to another account comes back when that one refuses it
        Query keep(transaction.database().mail(),
                   "INSERT INTO removed (account_id, folder_id, folder_path, removed_at, internal_date, date, bits,"
                   " keywords, message_id, subject, from_name, from_address, body_hash, email_id)"
                   " SELECT f.account_id, f.id, f.path, ?4, d.internal_date, m.date, m.server_bits, m.server_keywords,"
                   " d.message_id, m.subject, m.from_name, m.from_address, m.body_hash, m.email_id FROM message m"
                   " JOIN folder f ON f.id = m.folder_id JOIN message_detail d ON d.id = m.id"
                   " WHERE m.folder_id = ?1 AND m.uid BETWEEN ?2 AND ?3"
                   " AND (m.hidden = 0 OR EXISTS (SELECT 1 FROM overlay o JOIN journal j ON j.id = o.operation_id"
                   " WHERE o.message_id = m.id AND j.kind = 'transfer-out'))"
                   " AND m.shown_folder_id = m.folder_id AND m.body_hash IS NOT NULL"
                   // a draft is replaced by each saving of it, and what lies in the Trash was thrown away
                   " AND f.role NOT IN (3, 4)");
        for (const UidSet::Range &range : uids.ranges()) {
            keep.again(folder, range.first, range.last, now);
            keep.run();
        }
    });
    MessageRepo::remove(transaction, folder, uids);
}

void RemovedRepo::forget(WriteTransaction &transaction, qint64 id)
{
    writing(transaction, [&] {
        Connection &mail = transaction.database().mail();
        execute(mail, "INSERT OR IGNORE INTO garbage (hash) SELECT body_hash FROM removed WHERE id = ?1", id);
        execute(mail, "DELETE FROM removed WHERE id = ?1", id);
    });
}

void RemovedRepo::forgetOlderThan(WriteTransaction &transaction, const QDateTime &time)
{
    writing(transaction, [&] {
        Connection &mail = transaction.database().mail();
        execute(mail, "INSERT OR IGNORE INTO garbage (hash) SELECT body_hash FROM removed WHERE removed_at < ?1", time);
        execute(mail, "DELETE FROM removed WHERE removed_at < ?1", time);
    });
}

} // namespace postrider::store
