// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Pop3Repo.h"

#include "store/Folder.h"
#include "store/Guard.h"
#include "store/Query.h"

namespace postrider::store {

namespace {

Pop3Message messageFrom(const Query &row)
{
    Pop3Message message;
    message.uid = row.bytes(0);
    message.message = row.id<MessageId>(1);
    message.fetchedAt = row.time(2);
    message.whole = row.flag(3);
    message.state = static_cast<Pop3State>(row.number(4));
    message.deletedHere = row.isNull(5) || static_cast<FolderRole>(row.number(5)) == FolderRole::Trash;
    message.account = row.id<AccountId>(6);
    return message;
}

} // namespace

std::vector<Pop3Message> Pop3Repo::byAccount(AccountId account) const
{
    return reading(m_database, [&] {
        std::vector<Pop3Message> messages;
        Query query(
            m_database.mail(),
            "SELECT p.uid, p.message_id, p.fetched_at, p.whole, p.state, f.role, p.account_id FROM pop3_message p"
            " LEFT JOIN message m ON m.id = p.message_id LEFT JOIN folder f ON f.id = m.shown_folder_id"
            " WHERE p.account_id = ?1",
            account);
        while (query.next())
            messages.push_back(messageFrom(query));
        return messages;
    });
}

std::optional<Pop3Message> Pop3Repo::byMessage(MessageId message) const
{
    return reading(m_database, [&] {
        Query query(
            m_database.mail(),
            "SELECT p.uid, p.message_id, p.fetched_at, p.whole, p.state, f.role, p.account_id FROM pop3_message p"
            " LEFT JOIN message m ON m.id = p.message_id LEFT JOIN folder f ON f.id = m.shown_folder_id"
            " WHERE p.message_id = ?1",
            message);
        return query.next() ? std::optional(messageFrom(query)) : std::nullopt;
    });
}

void Pop3Repo::insert(WriteTransaction &transaction, AccountId account, const Pop3Message &message)
{
    writing(transaction, [&] {
        execute(transaction.database().mail(),
                "INSERT OR REPLACE INTO pop3_message (account_id, uid, message_id, fetched_at, whole, state, state_at)"
                " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?4)",
                account, message.uid, message.message, message.fetchedAt, message.whole, message.state);
    });
}

void Pop3Repo::setState(WriteTransaction &transaction, AccountId account, std::span<const QByteArray> uids,
                        Pop3State state, const QDateTime &now)
{
    writing(transaction, [&] {
        for (const QByteArray &uid : uids)
            execute(transaction.database().mail(),
                    "UPDATE pop3_message SET state = ?3, state_at = ?4 WHERE account_id = ?1 AND uid = ?2", account,
                    uid, state, now);
    });
}

void Pop3Repo::setWhole(WriteTransaction &transaction, AccountId account, const QByteArray &uid)
{
    writing(transaction, [&] {
        execute(transaction.database().mail(), "UPDATE pop3_message SET whole = 1 WHERE account_id = ?1 AND uid = ?2",
                account, uid);
    });
}

void Pop3Repo::forgetGone(WriteTransaction &transaction, AccountId account, const QDateTime &before)
{
    writing(transaction, [&] {
        execute(transaction.database().mail(),
                "DELETE FROM pop3_message WHERE account_id = ?1 AND state = ?2 AND state_at < ?3", account,
                Pop3State::Gone, before);
    });
}

} // namespace postrider::store
