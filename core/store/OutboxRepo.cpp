// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/OutboxRepo.h"

#include "store/AddressCodec.h"
#include "store/Guard.h"
#include "store/JsonCodec.h"
#include "store/OutboxCodec.h"
#include "store/Query.h"

#include <algorithm>

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
    entry.position = row.number(15);
    entry.outcomes = OutboxCodec::toOutcomes(row.text(16));
    entry.wishes = OutboxCodec::toWishes(row.text(17));
    entry.copied = row.flag(18);
    entry.bodyHash = row.bytes(19);
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
                    " not_before, next_try_at, server_reply, last_error, replied_to, is_forward, position, outcomes,"
                    " wishes, copied, body_hash FROM outbox ORDER BY position, id");
        return entriesOf(query);
    });
}

std::vector<OutboxEntry> OutboxRepo::byAccount(AccountId account) const
{
    std::vector<OutboxEntry> entries = all();
    std::erase_if(entries, [account](const OutboxEntry &entry) { return entry.account != account; });
    return entries;
}

std::vector<OutboxId> OutboxRepo::toSend(AccountId account) const
{
    return reading(m_database, [&] {
        std::vector<OutboxId> ids;
        Query query(m_database.mail(),
                    "SELECT id FROM outbox WHERE account_id = ?1 AND state IN (?2, ?3) ORDER BY position, id", account,
                    OutboxState::Queued, OutboxState::Waiting);
        while (query.next())
            ids.push_back(query.id<OutboxId>(0));
        return ids;
    });
}

std::optional<OutboxEntry> OutboxRepo::byId(OutboxId id) const
{
    return reading(m_database, [&]() -> std::optional<OutboxEntry> {
        Query query(m_database.mail(),
                    "SELECT id, account_id, state, message_id, sender, recipients, subject, attempts, created_at,"
                    " not_before, next_try_at, server_reply, last_error, replied_to, is_forward, position, outcomes,"
                    " wishes, copied, body_hash FROM outbox WHERE id = ?1",
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
                " created_at, not_before, next_try_at, server_reply, last_error, replied_to, is_forward, position,"
                " outcomes, wishes, copied)"
                " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, nullif(?13, ''), ?14, ?15,"
                " (SELECT coalesce(max(position), 0) + 1 FROM outbox), ?16, ?17, ?18)",
                entry.account, entry.state, entry.messageIdHeader, entry.sender,
                AddressCodec::encodeStrings(entry.recipients), entry.subject, bytes.hash, entry.attempts,
                entry.createdAt, entry.notBefore, entry.nextTryAt, entry.serverReply,
                JsonCodec::fromError(entry.lastError), entry.repliedTo, entry.isForward,
                OutboxCodec::fromOutcomes(entry.outcomes), OutboxCodec::fromWishes(entry.wishes), entry.copied);
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

bool OutboxRepo::claim(WriteTransaction &transaction, OutboxId id, int attempts)
{
    return writing(transaction, [&] {
        const int changed = execute(
            transaction.database().mail(),
            "UPDATE outbox SET state = ?2, attempts = ?3, next_try_at = NULL WHERE id = ?1 AND state IN (?4, ?5)", id,
            OutboxState::Sending, attempts, OutboxState::Queued, OutboxState::Waiting);
        transaction.change().outbox = true;
        return changed > 0;
    });
}

bool OutboxRepo::pause(WriteTransaction &transaction, OutboxId id)
{
    return writing(transaction, [&] {
        const int changed =
            execute(transaction.database().mail(),
                    "UPDATE outbox SET state = ?2, next_try_at = NULL WHERE id = ?1 AND state NOT IN (?3, ?4, ?5, ?6)",
                    id, OutboxState::Paused, OutboxState::Sending, OutboxState::Accepted, OutboxState::CopyingToSent,
                    OutboxState::CopyMissing);
        transaction.change().outbox = true;
        return changed > 0;
    });
}

bool OutboxRepo::release(WriteTransaction &transaction, OutboxId id)
{
    return writing(transaction, [&] {
        const int changed =
            execute(transaction.database().mail(),
                    "UPDATE outbox SET state = CASE state WHEN ?3 THEN ?4 ELSE ?2 END, attempts = 0, not_before = NULL,"
                    " next_try_at = NULL, last_error = NULL WHERE id = ?1 AND state NOT IN (?5, ?4, ?6)",
                    id, OutboxState::Queued, OutboxState::CopyMissing, OutboxState::Accepted, OutboxState::Sending,
                    OutboxState::CopyingToSent);
        transaction.change().outbox = true;
        return changed > 0;
    });
}

void OutboxRepo::moveBefore(WriteTransaction &transaction, OutboxId id, OutboxId next)
{
    std::vector<OutboxEntry> entries = OutboxRepo(transaction.database()).all();
    const auto moved = std::find_if(entries.begin(), entries.end(), [id](const auto &entry) { return entry.id == id; });
    if (moved == entries.end() || id == next)
        return;
    const OutboxEntry entry = *moved;
    entries.erase(moved);
    entries.insert(std::find_if(entries.begin(), entries.end(), [next](const auto &other) { return other.id == next; }),
                   entry);
    writing(transaction, [&] {
        qint64 position = 0;
        for (const OutboxEntry &other : entries)
            execute(transaction.database().mail(), "UPDATE outbox SET position = ?2 WHERE id = ?1", other.id,
                    ++position);
        transaction.change().outbox = true;
    });
}

void OutboxRepo::setOutcomes(WriteTransaction &transaction, OutboxId id, const QStringList &left,
                             const std::vector<RecipientOutcome> &outcomes)
{
    writing(transaction, [&] {
        execute(transaction.database().mail(), "UPDATE outbox SET recipients = ?2, outcomes = ?3 WHERE id = ?1", id,
                AddressCodec::encodeStrings(left), OutboxCodec::fromOutcomes(outcomes));
        transaction.change().outbox = true;
    });
}

void OutboxRepo::setCopied(WriteTransaction &transaction, OutboxId id)
{
    writing(transaction, [&] {
        execute(transaction.database().mail(), "UPDATE outbox SET copied = 1 WHERE id = ?1", id);
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
