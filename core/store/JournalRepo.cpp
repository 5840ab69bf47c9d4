// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/JournalRepo.h"

#include "store/Guard.h"
#include "store/JsonCodec.h"
#include "store/Query.h"

#include <unordered_map>

namespace postrider::store {

namespace {

JournalEntry entryFrom(const Query &row)
{
    JournalEntry entry;
    entry.id = row.id<OperationId>(0);
    entry.account = row.id<AccountId>(1);
    entry.folder = row.id<FolderId>(2);
    entry.kind = row.text(3);
    entry.payload = JsonCodec::toObject(row.text(4));
    entry.state = static_cast<JournalState>(row.number(5));
    entry.attempts = static_cast<int>(row.number(6));
    entry.createdAt = row.time(7);
    entry.nextTryAt = row.time(8);
    entry.lastError = JsonCodec::toError(row.text(9));
    return entry;
}

std::vector<JournalEntry> entriesOf(Database &database, Query &query)
{
    std::vector<JournalEntry> entries;
    while (query.next())
        entries.push_back(entryFrom(query));
    for (JournalEntry &entry : entries)
        entry.messages = JournalRepo(database).messages(entry.id);
    return entries;
}

std::optional<JournalEntry> firstOf(Database &database, Query &query)
{
    std::vector<JournalEntry> entries = entriesOf(database, query);
    return entries.empty() ? std::nullopt : std::optional(std::move(entries.front()));
}

} // namespace

std::vector<JournalEntry> JournalRepo::byAccount(AccountId account) const
{
    return after(account, {});
}

std::vector<JournalEntry> JournalRepo::after(AccountId account, OperationId id) const
{
    return reading(m_database, [&] {
        std::vector<JournalEntry> entries;
        std::unordered_map<std::int64_t, std::size_t> rows;
        Query query(m_database.mail(),
                    "SELECT id, account_id, folder_id, kind, payload, state, attempts, created_at, next_try_at,"
                    " last_error FROM journal WHERE account_id = ?1 AND id > ?2 ORDER BY id",
                    account, id.value);
        while (query.next()) {
            entries.push_back(entryFrom(query));
            rows.emplace(entries.back().id.value, entries.size() - 1);
        }
        if (entries.empty())
            return entries;
        Query messages(m_database.mail(),
                       "SELECT operation_id, message_id FROM overlay WHERE operation_id BETWEEN ?1 AND ?2"
                       " ORDER BY operation_id, message_id",
                       entries.front().id, entries.back().id);
        while (messages.next())
            if (const auto row = rows.find(messages.number(0)); row != rows.end())
                entries[row->second].messages.push_back(messages.id<MessageId>(1));
        return entries;
    });
}

std::optional<JournalEntry> JournalRepo::byId(OperationId id) const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(),
                    "SELECT id, account_id, folder_id, kind, payload, state, attempts, created_at, next_try_at,"
                    " last_error FROM journal WHERE id = ?1",
                    id);
        return firstOf(m_database, query);
    });
}

std::vector<JournalEntry> JournalRepo::ready(AccountId account, const QDateTime &now) const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(),
                    "SELECT id, account_id, folder_id, kind, payload, state, attempts, created_at, next_try_at,"
                    " last_error FROM journal WHERE account_id = ?1 AND state = ?2"
                    " AND (next_try_at IS NULL OR next_try_at <= ?3) ORDER BY id",
                    account, JournalState::Queued, now);
        return entriesOf(m_database, query);
    });
}

std::vector<MessageId> JournalRepo::messages(OperationId id) const
{
    return reading(m_database, [&] {
        std::vector<MessageId> ids;
        Query query(m_database.mail(), "SELECT message_id FROM overlay WHERE operation_id = ?1 ORDER BY message_id",
                    id);
        while (query.next())
            ids.push_back(query.id<MessageId>(0));
        return ids;
    });
}

int JournalRepo::pendingCount(AccountId account) const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(), "SELECT count(*) FROM journal WHERE account_id = ?1 AND state <> ?2", account,
                    JournalState::Failed);
        return query.next() ? static_cast<int>(query.number(0)) : 0;
    });
}

std::optional<JournalEntry> JournalRepo::mergeable(AccountId account, const QString &kind, FolderId folder) const
{
    return reading(m_database, [&]() -> std::optional<JournalEntry> {
        Query query(m_database.mail(),
                    "SELECT id, account_id, folder_id, kind, payload, state, attempts, created_at, next_try_at,"
                    " last_error FROM journal WHERE account_id = ?1 ORDER BY id DESC LIMIT 1",
                    account);
        std::optional<JournalEntry> entry = firstOf(m_database, query);
        const bool like = entry && entry->state == JournalState::Queued && entry->attempts == 0 &&
                          entry->kind == kind && entry->folder == folder;
        return like ? entry : std::nullopt;
    });
}

OperationId JournalRepo::append(WriteTransaction &transaction, const JournalEntry &entry, const OverlayEffect &effect)
{
    return writing(transaction, [&] {
        Connection &mail = transaction.database().mail();
        execute(mail,
                "INSERT INTO journal (account_id, folder_id, kind, payload, state, attempts, created_at, next_try_at,"
                " last_error) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, nullif(?9, ''))",
                entry.account, entry.folder, entry.kind, JsonCodec::fromObject(entry.payload), entry.state,
                entry.attempts, entry.createdAt, entry.nextTryAt, JsonCodec::fromError(entry.lastError));
        const OperationId id(mail.lastInsertId());
        OverlayRepo::apply(transaction, id, entry.messages, effect);
        transaction.change().journal = true;
        return id;
    });
}

void JournalRepo::setProgress(WriteTransaction &transaction, OperationId id, const JournalProgress &progress)
{
    writing(transaction, [&] {
        execute(transaction.database().mail(),
                "UPDATE journal SET state = ?2, attempts = ?3, next_try_at = ?4, last_error = nullif(?5, '')"
                " WHERE id = ?1",
                id, progress.state, progress.attempts, progress.nextTryAt, JsonCodec::fromError(progress.lastError));
        transaction.change().journal = true;
    });
}

void JournalRepo::makeDue(WriteTransaction &transaction, AccountId account)
{
    writing(transaction, [&] {
        execute(transaction.database().mail(), "UPDATE journal SET next_try_at = NULL WHERE account_id = ?1", account);
        transaction.change().journal = true;
    });
}

void JournalRepo::setPayload(WriteTransaction &transaction, OperationId id, const QJsonObject &payload)
{
    writing(transaction, [&] {
        execute(transaction.database().mail(), "UPDATE journal SET payload = ?2 WHERE id = ?1", id,
                JsonCodec::fromObject(payload));
        transaction.change().journal = true;
    });
}

void JournalRepo::remove(WriteTransaction &transaction, OperationId id)
{
    OverlayRepo::drop(transaction, id);
    writing(transaction, [&] {
        execute(transaction.database().mail(), "DELETE FROM journal WHERE id = ?1", id);
        transaction.change().journal = true;
    });
}

} // namespace postrider::store
