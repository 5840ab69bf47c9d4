// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/AccountEngine.h"

#include "account/AccountWorker.h"
#include "account/EngineThread.h"
#include "account/PendingCalls.h"
#include "base/Secret.h"
#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/Store.h"
#include "store/WriteTransaction.h"
#include "sync/local/LocalJournal.h"
#include "sync/operation/DeleteForever.h"
#include "sync/operation/Move.h"
#include "sync/operation/SetFlags.h"

#include <set>

#include <QCoreApplication>

namespace postrider::account {

namespace {

Error noSuchTarget()
{
    return {ErrorDomain::Configuration,
            ErrorKind::Permanent,
            QStringLiteral("folder-of-other-account"),
            QCoreApplication::translate("postrider::account",
                                        "Messages can only be moved inside their account. Choose one of its folders."),
            {}};
}

/// Trash, or for ever: what lies in the Trash already, what is not in a folder of the server, and everything where
/// there is no Trash.
void removeMessages(store::WriteTransaction &transaction, const sync::Intent &intent, bool forEver)
{
    const auto trash = store::FolderRepo(transaction.database()).byRole(intent.account, store::FolderRole::Trash);
    sync::Intent destroy{intent.account, {}, intent.at};
    sync::Intent discard{intent.account, {}, intent.at};
    for (const store::MessageSummary &message : store::MessageRepo(transaction.database()).summaries(intent.messages)) {
        const bool isLast = forEver || !trash || message.folder == trash->id;
        (isLast ? destroy : discard).messages.push_back(message.id);
    }
    sync::DeleteForever::apply(transaction, destroy);
    if (trash)
        sync::Move::apply(transaction, discard, trash->id);
}

} // namespace

class AccountEngine::Private
{
public:
    Private(AccountEngine *engine, AccountConfig settings, store::Store &mailStore, CredentialStore &secrets,
            Clock &time)
        : q(engine)
        , config(std::move(settings))
        , store(mailStore)
        , credentials(secrets)
        , clock(time)
        , offline(config.offline)
        , calls(engine)
    {
    }

    void begin();
    void end();

    /// Runs `function` with the worker in its thread.
    template <typename Function>
    void inThread(Function function)
    {
        if (!worker) {
            calls.cancelAll();
            return;
        }
        QMetaObject::invokeMethod(
            worker.get(), [target = worker.get(), function = std::move(function)] { function(*target); },
            Qt::QueuedConnection);
    }
    /// What the worker answers in its thread goes on to the engine's.
    template <typename T>
    [[nodiscard]] Continuation<T> answerFor(Continuation<T> done)
    {
        return Continuation<T>(worker.get(), [tracked = calls.track(std::move(done))](Result<T> result) {
            tracked.post(std::move(result));
        });
    }
    /// A change and its journal row in one transaction, then a word to the worker.
    void apply(std::function<void(store::WriteTransaction &)> change, Continuation<void> done)
    {
        const Continuation<void> tracked = calls.track(std::move(done));
        const Continuation<void> written(q, [this, tracked](Result<void> result) {
            if (result && worker)
                QMetaObject::invokeMethod(worker.get(), &AccountWorker::journalGrew, Qt::QueuedConnection);
            tracked(std::move(result));
        });
        store.write(
            store::Store::Priority::User,
            [change = std::move(change), account = config.id,
             isLocal = config.keepsMailHere()](store::WriteTransaction &transaction) {
                change(transaction);
                if (isLocal)
                    sync::LocalJournal::settle(transaction, account);
                return transaction.result();
            },
            written);
    }
    [[nodiscard]] sync::Intent intent(const std::vector<MessageId> &messages) const
    {
        return {config.id, messages, clock.nowUtc()};
    }

    AccountEngine *q;
    AccountConfig config;
    store::Store &store;
    CredentialStore &credentials;
    Clock &clock;
    bool started = false;
    bool offline;
    bool listening = false;
    ConnectionState state = ConnectionState::Offline;
    PendingCalls calls;
    std::unique_ptr<AccountWorker> worker;
    std::unique_ptr<EngineThread> thread;
};

void AccountEngine::Private::begin()
{
    worker = std::make_unique<AccountWorker>(config, store, credentials, clock);
    thread = std::make_unique<EngineThread>(config.email);
    QObject::connect(worker.get(), &AccountWorker::stateChanged, q, [this](ConnectionState changed) {
        state = changed;
        Q_EMIT q->stateChanged(changed);
    });
    QObject::connect(worker.get(), &AccountWorker::progress, q, &AccountEngine::progress);
    QObject::connect(worker.get(), &AccountWorker::problem, q, &AccountEngine::problem);
    QObject::connect(worker.get(), &AccountWorker::problemSolved, q, &AccountEngine::problemSolved);
    QObject::connect(worker.get(), &AccountWorker::messageSent, q, &AccountEngine::messageSent);
    QObject::connect(&worker->outbox(), &Outbox::progress, q, &AccountEngine::sendProgress);
    QObject::connect(&worker->tap(), &sync::WireTap::heard, q, &AccountEngine::conversation);
    worker->tap().setOn(listening);
    QObject::connect(worker.get(), &AccountWorker::stopped, thread.get(), &EngineThread::quit, Qt::DirectConnection);
    thread->adopt(worker.get());
    thread->start();
}

void AccountEngine::Private::end()
{
    if (!worker)
        return;
    QMetaObject::invokeMethod(worker.get(), &AccountWorker::shutDown, Qt::QueuedConnection);
    thread->join();
    thread.reset();
    worker.reset();
    calls.cancelAll();
}

AccountEngine::AccountEngine(AccountConfig config, store::Store &store, CredentialStore &credentials, Clock &clock,
                             QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(config), store, credentials, clock))
{
    d->begin();
}

AccountEngine::~AccountEngine()
{
    d->end();
}

void AccountEngine::shutDown()
{
    d->end();
}

void AccountEngine::setConfig(const AccountConfig &config)
{
    d->end();
    d->config = config;
    d->offline = config.offline;
    d->begin();
    if (d->started)
        start();
}

AccountId AccountEngine::id() const
{
    return d->config.id;
}

const AccountConfig &AccountEngine::config() const
{
    return d->config;
}

ConnectionState AccountEngine::state() const
{
    return d->state;
}

void AccountEngine::start()
{
    d->started = true;
    d->inThread([](AccountWorker &worker) { worker.start(); });
}

void AccountEngine::stop()
{
    d->started = false;
    d->inThread([](AccountWorker &worker) { worker.stop(); });
}

void AccountEngine::setOffline(bool offline)
{
    d->offline = offline;
    d->inThread([offline](AccountWorker &worker) { worker.setOffline(offline); });
}

bool AccountEngine::isOffline() const
{
    return d->offline;
}

void AccountEngine::sync(const SyncRequest &request, Continuation<SyncSummary> done)
{
    d->inThread(
        [request, answer = d->answerFor(std::move(done))](AccountWorker &worker) { worker.sync(request, answer); });
}

void AccountEngine::fetchBody(MessageId message, Continuation<void> done)
{
    d->inThread([message, answer = d->answerFor(std::move(done))](AccountWorker &worker) {
        worker.fetchBody(message, answer);
    });
}

void AccountEngine::setFlags(const std::vector<MessageId> &messages, const MailFlags &add, const MailFlags &remove,
                             Continuation<void> done)
{
    d->apply([intent = d->intent(messages), add, remove](
                 store::WriteTransaction &transaction) { sync::SetFlags::apply(transaction, intent, add, remove); },
             std::move(done));
}

void AccountEngine::move(const std::vector<MessageId> &messages, FolderId target, Continuation<void> done)
{
    d->apply(
        [intent = d->intent(messages), target](store::WriteTransaction &transaction) {
            const auto folder = store::FolderRepo(transaction.database()).byId(target);
            if (folder && folder->account == intent.account)
                sync::Move::apply(transaction, intent, target);
            else
                transaction.fail(noSuchTarget());
        },
        std::move(done));
}

void AccountEngine::remove(const std::vector<MessageId> &messages, bool forEver, Continuation<void> done)
{
    d->apply([intent = d->intent(messages),
              forEver](store::WriteTransaction &transaction) { removeMessages(transaction, intent, forEver); },
             std::move(done));
}

void AccountEngine::cancel(OperationId operation, Continuation<void> done)
{
    d->inThread([operation, answer = d->answerFor(std::move(done))](AccountWorker &worker) {
        worker.cancel(operation, answer);
    });
}

void AccountEngine::send(const OutgoingMail &mail, Continuation<OutboxId> done)
{
    d->inThread(
        [mail, answer = d->answerFor(std::move(done))](AccountWorker &worker) { worker.outbox().queue(mail, answer); });
}

void AccountEngine::flushOutbox(Continuation<void> done)
{
    d->inThread([answer = d->answerFor(std::move(done))](AccountWorker &worker) { worker.flushOutbox(answer); });
}

void AccountEngine::pauseOutgoing(OutboxId id, Continuation<void> done)
{
    d->inThread(
        [id, answer = d->answerFor(std::move(done))](AccountWorker &worker) { worker.outbox().pause(id, answer); });
}

void AccountEngine::releaseOutgoing(OutboxId id, Continuation<void> done)
{
    d->inThread(
        [id, answer = d->answerFor(std::move(done))](AccountWorker &worker) { worker.outbox().release(id, answer); });
}

void AccountEngine::discardOutgoing(OutboxId id, Continuation<void> done)
{
    d->inThread(
        [id, answer = d->answerFor(std::move(done))](AccountWorker &worker) { worker.outbox().discard(id, answer); });
}

void AccountEngine::confirmOutgoing(OutboxId id, Continuation<void> done)
{
    d->inThread(
        [id, answer = d->answerFor(std::move(done))](AccountWorker &worker) { worker.outbox().confirm(id, answer); });
}

void AccountEngine::moveOutgoing(OutboxId id, OutboxId next, Continuation<void> done)
{
    d->inThread([id, next, answer = d->answerFor(std::move(done))](AccountWorker &worker) {
        worker.outbox().moveBefore(id, next, answer);
    });
}

void AccountEngine::setListening(bool on)
{
    d->listening = on;
    d->inThread([on](AccountWorker &worker) { worker.tap().setOn(on); });
}

void AccountEngine::ask(ServerQuestion question, const QString &argument, Continuation<QString> done)
{
    d->inThread([question, argument, answer = d->answerFor(std::move(done))](AccountWorker &worker) {
        worker.outbox().ask(question, argument, answer);
    });
}

void AccountEngine::setPassword(const Secret &password)
{
    d->inThread([password](AccountWorker &worker) { worker.setPassword(password); });
}

} // namespace postrider::account
