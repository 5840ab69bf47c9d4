// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/OutboxRepo.h"

#include "store/AddressCodec.h"
#include "store/Guard.h"
#include "store/JsonCodec.h"
#include "store/Query.h"

#include <QCoreApplication>

namespace postrider::store {

namespace {

OutboxEntry entryFrom(const Query &row)
{
    OutboxEntry entry;
    entry.id = row.id<OutboxId>(0);
    entry.account = row.id<AccountId>(1);
    entry.state = static_cast<OutboxState>(row.number(2));
    entry.messageIdHeader = row.text(3);
    entry.sender = row.text(4);
    entry.recipients = AddressCodec::decodeStrings(row.text(5));
    entry.subject = row.text(6);
    entry.attempts = static_cast<int>(row.number(7));
    entry.createdAt = row.time(8);
    entry.notBefore = row.time(9);
    entry.nextTryAt = row.time(10);
    entry.serverReply = row.text(11);
    entry.lastError = JsonCodec::toError(row.text(12));
    entry.repliedTo = row.id<MessageId>(13);
    entry.isForward = row.flag(14);
    return entry;
}

std::vector<OutboxEntry> entriesOf(Query &query)
{
    std::vector<OutboxEntry> entries;
    while (query.next())
        entries.push_back(entryFrom(query));
    return entries;
}

Error gone()
{
    return {ErrorDomain::Store,
            ErrorKind::Permanent,
            QStringLiteral("outbox-entry-gone"),
            QCoreApplication::translate("postrider::store", "This message is not in the Outbox any more."),
            {}};
}

} // namespace

std::vector<OutboxEntry> OutboxRepo::all() const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(),
                    "SELECT id, account_id, state, message_id, sender, recipients, subject, attempts, created_at,"
                    " not_before, next_try_at, server_reply, last_error, replied_to, is_forward FROM outbox"
                    " ORDER BY id");
        return entriesOf(query);
    });
}

std::vector<OutboxEntry> OutboxRepo::byAccount(AccountId account) const
{
    std::vector<OutboxEntry> entries = all();
    std::erase_if(entries, [account](const OutboxEntry &entry) { return entry.account != account; });
    return entries;
}

std::optional<OutboxEntry> OutboxRepo::byId(OutboxId id) const
{
    return reading(m_database, [&]() -> std::optional<OutboxEntry> {
        Query query(m_database.mail(),
                    "SELECT id, account_id, state, message_id, sender, recipients, subject, attempts, created_at,"
                    " not_before, next_try_at, server_reply, last_error, replied_to, is_forward FROM outbox"
                    " WHERE id = ?1",
                    id);
        return query.next() ? std::optional(entryFrom(query)) : std::nullopt;
    });
}

Result<QByteArray> OutboxRepo::bytes(OutboxId id) const
{
    const Result<QByteArray> hash = reading(m_database, [&]() -> Result<QByteArray> {
        Query query(m_database.mail(), "SELECT body_hash FROM outbox WHERE id = ?1", id);
        return query.next() ? Result<QByteArray>(query.bytes(0)) : Result<QByteArray>(gone());
    });
    return hash ? BlobRepo(m_database).get(*hash) : hash;
}

OutboxId OutboxRepo::insert(WriteTransaction &transaction, const OutboxEntry &entry, const PreparedBlob &bytes)
{
    return writing(transaction, [&] {
        Connection &mail = transaction.database().mail();
        BlobRepo::put(transaction, bytes);
        execute(mail,
                "INSERT INTO outbox (account_id, state, message_id, sender, recipients, subject, body_hash, attempts,"
                " created_at, not_before, next_try_at, server_reply, last_error, replied_to, is_forward)"
                " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, nullif(?13, ''), ?14, ?15)",
                entry.account, entry.state, entry.messageIdHeader, entry.sender,
                AddressCodec::encodeStrings(entry.recipients), entry.subject, bytes.hash, entry.attempts,
                entry.createdAt, entry.notBefore, entry.nextTryAt, entry.serverReply,
                JsonCodec::fromError(entry.lastError), entry.repliedTo, entry.isForward);
        transaction.change().outbox = true;
        return OutboxId(mail.lastInsertId());
    });
}

void OutboxRepo::setProgress(WriteTransaction &transaction, OutboxId id, const OutboxProgress &progress)
{
    writing(transaction, [&] {
        execute(transaction.database().mail(),
                "UPDATE outbox SET state = ?2, attempts = ?3, next_try_at = ?4, server_reply = ?5,"
                " last_error = nullif(?6, '') WHERE id = ?1",
                id, progress.state, progress.attempts, progress.nextTryAt, progress.serverReply,
                JsonCodec::fromError(progress.lastError));
        transaction.change().outbox = true;
    });
}

void OutboxRepo::setNotBefore(WriteTransaction &transaction, OutboxId id, const QDateTime &notBefore)
{
    writing(transaction, [&] {
        execute(transaction.database().mail(), "UPDATE outbox SET not_before = ?2 WHERE id = ?1", id, notBefore);
        transaction.change().outbox = true;
    });
}

void OutboxRepo::setRecipients(WriteTransaction &transaction, OutboxId id, const QStringList &recipients)
{
    writing(transaction, [&] {
        execute(transaction.database().mail(), "UPDATE outbox SET recipients = ?2 WHERE id = ?1", id,
                AddressCodec::encodeStrings(recipients));
        transaction.change().outbox = true;
    });
}

void OutboxRepo::remove(WriteTransaction &transaction, OutboxId id)
{
    writing(transaction, [&] {
        Connection &mail = transaction.database().mail();
        execute(mail, "INSERT OR IGNORE INTO garbage (hash) SELECT body_hash FROM outbox WHERE id = ?1", id);
        execute(mail, "DELETE FROM outbox WHERE id = ?1", id);
        transaction.change().outbox = true;
    });
}

} // namespace postrider::store
