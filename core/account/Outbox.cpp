// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/Outbox.h"

#include "imap/Quirks.h"
#include "mime/Message.h"
#include "store/OutboxRepo.h"
#include "store/WriteTransaction.h"
#include "sync/OutboxText.h"
#include "sync/operation/SaveDraft.h"

#include <algorithm>
#include <utility>

namespace postrider::account {

namespace {

/// A server that takes one recipient at a time is asked so often in a row; the rest goes with the next round.
constexpr int mostRounds = 200;

/// A timer counts milliseconds in an int; one that ends early finds nothing to do and is set again.
constexpr std::chrono::hours longestTimer{24};

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
    prepared.entry.wishes = mail.wishes;
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
    , m_filer(context, this)
    , m_talk(context, logins, this)
{
    connect(&m_runner, &sync::OutboxRunner::sent, this, &Outbox::sent);
    connect(&m_runner, &sync::OutboxRunner::progress, this, &Outbox::progress);
    connect(&m_filer, &sync::OutboxFiler::sent, this, &Outbox::sent);
}

void Outbox::abort()
{
    m_runner.abort();
    m_talk.abort();
}

void Outbox::ask(ServerQuestion question, const QString &argument, Continuation<QString> done)
{
    m_talk.ask(question, argument, std::move(done));
}

void Outbox::queue(const OutgoingMail &mail, Continuation<OutboxId> done)
{
    m_context.scope().start(queueTask(mail, std::move(done)));
}

sync::Task<sync::Done> Outbox::queueTask(OutgoingMail mail, Continuation<OutboxId> done)
{
    sync::Reply<PreparedMail> preparing =
        m_context.inPool([mail, account = m_config.id, now = m_context.now()] { return prepare(mail, account, now); });
    const Result<PreparedMail> prepared = co_await preparing;
    auto id = std::make_shared<OutboxId>();
    sync::Reply<void> reply = m_context.write(
        store::Store::Priority::User, [id, mail = *prepared, draft = mail.draft](store::WriteTransaction &transaction) {
            *id = store::OutboxRepo::insert(transaction, mail.entry, mail.bytes);
            sync::SaveDraft::discard(transaction, draft, mail.entry.createdAt);
            return transaction.result();
        });
    const Result<void> written = co_await reply;
    if (written)
        done(*id);
    else
        done(written.error());
    schedule();
    if (written)
        Q_EMIT due();
    co_return sync::Done{};
}

/// Wakes up when the next one is due: an undo that ran out, a send later, a next try.
void Outbox::schedule()
{
    const QDateTime next = m_runner.nextDueAt();
    const QDateTime now = m_context.now();
    if (!next.isValid() || next <= now || next == m_scheduled)
        return;
    m_scheduled = next;
    const auto wait = std::min<std::chrono::milliseconds>(std::chrono::milliseconds(now.msecsTo(next)), longestTimer);
    m_context.scope().clock().after(wait, this, [this, next] {
        if (m_scheduled != next)
            return; // something sooner came in between and sets the next one itself
        m_scheduled = {};
        Q_EMIT due();
        schedule();
    });
}

void Outbox::pause(OutboxId id, Continuation<void> done)
{
    m_context.scope().start(pauseTask(id, false, std::move(done)));
}

void Outbox::discard(OutboxId id, Continuation<void> done)
{
    m_context.scope().start(pauseTask(id, true, std::move(done)));
}

/// First on disk, where the runner asks before it ends a message; then what is under way is stopped.
sync::Task<sync::Done> Outbox::pauseTask(OutboxId id, bool discards, Continuation<void> done)
{
    const auto paused = std::make_shared<bool>();
    const auto pausing = [id, discards, paused](store::WriteTransaction &transaction) {
        const auto entry = store::OutboxRepo(transaction.database()).byId(id);
        const bool dismisses = discards && entry && entry->state == store::OutboxState::CopyMissing;
        *paused = dismisses || store::OutboxRepo::pause(transaction, id);
        if (*paused && discards)
            store::OutboxRepo::remove(transaction, id);
        return transaction.result();
    };
    sync::Reply<void> first = m_context.write(store::Store::Priority::User, pausing);
    Result<void> written = co_await first;
    const bool stopped = co_await m_runner.stop(id);
    if (written && !*paused && stopped) {
        sync::Reply<void> second = m_context.write(store::Store::Priority::User, pausing);
        written = co_await second;
    }
    if (written && !*paused)
        written = sync::OutboxText::underWay();
    done(written);
    co_return sync::Done{};
}

void Outbox::release(OutboxId id, Continuation<void> done)
{
    const auto change = [id](store::WriteTransaction &transaction) -> Result<void> {
        if (!store::OutboxRepo::release(transaction, id))
            return sync::OutboxText::underWay();
        return transaction.result();
    };
    m_context.scope().start(changeTask(change, std::move(done)));
}

void Outbox::confirm(OutboxId id, Continuation<void> done)
{
    const auto change = [id](store::WriteTransaction &transaction) -> Result<void> {
        const auto entry = store::OutboxRepo(transaction.database()).byId(id);
        if (!entry || entry->state != store::OutboxState::Unknown)
            return sync::OutboxText::underWay();
        store::OutboxRepo::setProgress(transaction, id,
                                       {store::OutboxState::Accepted, entry->attempts, {}, entry->serverReply, {}});
        store::OutboxRepo::setOutcomes(transaction, id, {}, entry->outcomes);
        return transaction.result();
    };
    m_context.scope().start(changeTask(change, std::move(done)));
}

void Outbox::moveBefore(OutboxId id, OutboxId next, Continuation<void> done)
{
    const auto change = [id, next](store::WriteTransaction &transaction) {
        store::OutboxRepo::moveBefore(transaction, id, next);
        return transaction.result();
    };
    m_context.scope().start(changeTask(change, std::move(done)));
}

sync::Task<sync::Done> Outbox::changeTask(store::Store::Write change, Continuation<void> done)
{
    sync::Reply<void> reply = m_context.write(store::Store::Priority::User, std::move(change));
    const Result<void> written = co_await reply;
    done(written);
    schedule();
    if (written)
        Q_EMIT due();
    co_return sync::Done{};
}

sync::Task<Result<void>> Outbox::sendDue(bool byUser, sync::SyncReport &report)
{
    const sync::AsyncLock::Held held = co_await m_lock.acquire();
    Result<void> result = co_await m_filer.recover();
    bool again = byUser;
    // what the server takes in several goes has its next one when the first is filed
    for (int round = 0; round < mostRounds && result; ++round) {
        result = co_await sendLocked(std::exchange(again, false), report);
        const Result<void> filed = co_await m_filer.fileAccepted(savesCopies(nullptr));
        if (result)
            result = filed;
        if (!m_runner.hasDue() || m_context.scope().isStopping())
            break;
    }
    schedule();
    co_return result;
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
    const Result<void> filed = co_await m_filer.fileAccepted(savesCopies(&link));
    if (!filed)
        co_return filed;
    Result<void> resolved = co_await m_filer.resolveUncertain(link, report);
    co_return resolved;
}

/// As long as the connection has not told who the server is, its name has to do.
bool Outbox::savesCopies(const sync::ImapLink *link) const
{
    if (!m_config.keepsSentCopy)
        return true; // nobody wants one from here
    if (m_config.keepsMailHere())
        return false; // the provider's own copy never comes here
    if (link && link->isOpen())
        return link->quirks().savesSentCopies;
    imap::ServerTraits traits;
    traits.host = m_config.incoming.host;
    return imap::quirksFor(traits).savesSentCopies;
}

} // namespace postrider::account
