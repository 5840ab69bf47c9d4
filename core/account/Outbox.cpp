// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/Outbox.h"

#include "imap/Quirks.h"
#include "mime/Message.h"
#include "store/DraftRepo.h"
#include "store/OutboxRepo.h"
#include "store/WriteTransaction.h"

#include <algorithm>

namespace postrider::account {

namespace {

/// What is made of a mail before it goes on disk; takes its time for a large one.
struct PreparedMail
{
    store::OutboxEntry entry;
    store::PreparedBlob bytes;
};

PreparedMail prepare(const OutgoingMail &mail, AccountId account, const QDateTime &now)
{
    const mime::Message message = mime::Message::fromServer(mail.bytes);
    PreparedMail prepared;
    prepared.entry.account = account;
    prepared.entry.messageIdHeader = message.messageId();
    prepared.entry.subject = message.subject();
    prepared.entry.sender = mail.sender;
    prepared.entry.recipients = mail.recipients;
    prepared.entry.createdAt = now;
    prepared.entry.notBefore = mail.notBefore;
    prepared.entry.repliedTo = mail.repliedTo;
    prepared.entry.isForward = mail.isForward;
    prepared.bytes = store::BlobRepo::prepare(mail.bytes);
    return prepared;
}

} // namespace

Outbox::Outbox(sync::SyncContext &context, AccountLogins &logins, const AccountConfig &config, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_logins(logins)
    , m_config(config)
    , m_lock(&context.scope())
    , m_runner(context, this)
{
    connect(&m_runner, &sync::OutboxRunner::sent, this, &Outbox::sent);
}

sync::Task<Result<OutboxId>> Outbox::queue(OutgoingMail mail)
{
    sync::Reply<PreparedMail> preparing =
        m_context.inPool([mail, account = m_config.id, now = m_context.now()] { return prepare(mail, account, now); });
    const Result<PreparedMail> prepared = co_await preparing;
    auto id = std::make_shared<OutboxId>();
    sync::Reply<void> reply = m_context.write(
        store::Store::Priority::User, [id, mail = *prepared, draft = mail.draft](store::WriteTransaction &transaction) {
            *id = store::OutboxRepo::insert(transaction, mail.entry, mail.bytes);
            if (draft.isValid())
                store::DraftRepo::remove(transaction, draft);
            return transaction.result();
        });
    const Result<void> written = co_await reply;
    if (!written)
        co_return written.error();
    co_return *id;
}

sync::Task<Result<void>> Outbox::sendDue(bool byUser, sync::SyncReport &report)
{
    const sync::AsyncLock::Held held = co_await m_lock.acquire();
    const Result<void> result = co_await sendLocked(byUser, report);
    const Result<void> filed = co_await m_runner.fileAccepted(savesCopies(nullptr));
    co_return result ? filed : result;
}

sync::Task<Result<void>> Outbox::sendLocked(bool byUser, sync::SyncReport &report)
{
    if (byUser) {
        const Result<void> requeued = co_await m_runner.requeue(true);
        if (!requeued)
            co_return requeued;
    }
    if (!m_runner.hasDue())
        co_return Result<void>();
    const Result<ServerLogin> login = co_await m_logins.outgoing();
    if (!login) {
        const Result<void> failed = co_await m_runner.failDue(login.error(), report);
        co_return failed ? Result<void>(login.error()) : failed;
    }
    Result<void> sent = co_await m_runner.run(*login, report);
    m_logins.outgoingEnded(sent);
    co_return sent;
}

sync::Task<Result<void>> Outbox::finish(sync::ImapLink &link, sync::SyncReport &report)
{
    const sync::AsyncLock::Held held = co_await m_lock.acquire();
    const Result<void> filed = co_await m_runner.fileAccepted(savesCopies(&link));
    if (!filed)
        co_return filed;
    Result<void> resolved = co_await m_runner.resolveUncertain(link, report);
    co_return resolved;
}

bool Outbox::isUnfinished() const
{
    const std::vector<store::OutboxEntry> entries = store::OutboxRepo(m_context.reader()).byAccount(m_config.id);
    return m_runner.hasUncertain() || std::any_of(entries.begin(), entries.end(), [](const auto &entry) {
               return entry.state == store::OutboxState::Accepted;
           });
}

/// As long as the connection has not told who the server is, its name has to do.
bool Outbox::savesCopies(const sync::ImapLink *link) const
{
    if (m_config.keepsMailHere())
        return false; // the provider's own copy never comes here
    if (link && link->isOpen())
        return link->quirks().savesSentCopies;
    imap::ServerTraits traits;
    traits.host = m_config.incoming.host;
    return imap::quirksFor(traits).savesSentCopies;
}

} // namespace postrider::account
