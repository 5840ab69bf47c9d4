// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/AccountEngine.h"

#include "account/AccountEnginePrivate.h"
#include "base/Secret.h"
#include "store/JournalRepo.h"

namespace postrider::account {

void AccountEngine::Private::begin()
{
    worker = std::make_unique<AccountWorker>(config, store, credentials, clock);
    thread = std::make_unique<EngineThread>(config.email);
    QObject::connect(worker.get(), &AccountWorker::stateChanged, q, [this](ConnectionState changed) {
        state = changed;
        Q_EMIT q->stateChanged(changed);
    });
    QObject::connect(worker.get(), &AccountWorker::progress, q, &AccountEngine::progress);
    QObject::connect(worker.get(), &AccountWorker::searchProgress, q, &AccountEngine::searchProgress);
    QObject::connect(worker.get(), &AccountWorker::problem, q, &AccountEngine::problem);
    QObject::connect(worker.get(), &AccountWorker::problemSolved, q, &AccountEngine::problemSolved);
    QObject::connect(worker.get(), &AccountWorker::messageSent, q, &AccountEngine::messageSent);
    QObject::connect(worker.get(), &AccountWorker::accountWoken, q, &AccountEngine::accountWoken);
    QObject::connect(&worker->outbox(), &Outbox::progress, q, &AccountEngine::sendProgress);
    QObject::connect(&worker->tap(), &sync::WireTap::heard, q, &AccountEngine::conversation);
    worker->tap().setOn(listening);
    QObject::connect(worker.get(), &AccountWorker::stopped, thread.get(), &EngineThread::quit, Qt::DirectConnection);
    worker->setNetwork(network);
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
    if (config.offline != d->config.offline)
        d->offline = config.offline;
    d->config = config;
    d->begin();
    if (d->offline != config.offline) // switched for now alone
        setOffline(d->offline);
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

void AccountEngine::setNetwork(const NetworkState &network)
{
    d->network = network;
    d->inThread([network](AccountWorker &worker) { worker.setNetwork(network); });
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

void AccountEngine::searchServer(const ServerSearchRequest &request, Continuation<ServerSearchSummary> done)
{
    d->inThread([request, answer = d->answerFor(std::move(done))](AccountWorker &worker) {
        worker.searchServer(request, answer);
    });
}

void AccountEngine::removeAged(FolderId folder, int days, Continuation<int> done)
{
    d->inThread([folder, days, answer = d->answerFor(std::move(done))](AccountWorker &worker) {
        worker.removeAged(folder, days, answer);
    });
}

void AccountEngine::cancelServerSearch()
{
    d->inThread([](AccountWorker &worker) { worker.cancelServerSearch(); });
}

void AccountEngine::cancel(OperationId operation, Continuation<void> done)
{
    d->inThread([operation, answer = d->answerFor(std::move(done))](AccountWorker &worker) {
        worker.cancel(operation, answer);
    });
}

void AccountEngine::retryPending()
{
    d->apply([account = d->config.id](
                 store::WriteTransaction &transaction) { store::JournalRepo::makeDue(transaction, account); },
             {});
    d->inThread([](AccountWorker &worker) { worker.retryNow(); });
}

void AccountEngine::journalGrew()
{
    d->inThread([](AccountWorker &worker) { worker.journalGrew(); });
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
