// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/AccountWorker.h"

#include "account/ClientIdentity.h"
#include "account/WorkerError.h"
#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "store/MessageRepo.h"
#include "sync/FolderListSync.h"
#include "sync/JournalRunner.h"
#include "sync/operation/OperationFactory.h"

#include <algorithm>

#include <QElapsedTimer>
#include <QRandomGenerator>

namespace postrider::account {

using namespace std::chrono_literals;
using sync::Done;
using sync::SyncReport;
using sync::Task;

namespace {

/// After a lost or refused connection: soon, then less and less often, up to five minutes.
constexpr auto firstWait = 2s;
constexpr auto longestWait = 5min;
/// Until a person has acted; their action ends the wait.
constexpr auto waitForUser = 24h;
/// A connection that is cut in mid-work is had again this often before it counts as lost.
constexpr int roundTries = 3;
/// Parsing and compressing: two threads keep up with a fast wire.
constexpr int poolThreads = 2;

/// What was stopped on purpose is not begun again.
bool mayTryAgain(const Error &error)
{
    return error.isTransient() && error.code != u"cancelled";
}

} // namespace

AccountWorker::AccountWorker(AccountConfig config, store::Store &store, CredentialStore &credentials, Clock &clock)
    : m_config(std::move(config))
    , m_scope(clock, this)
    , m_context(m_config.id, store, m_scope, m_pool)
    , m_logins(m_scope, credentials, m_config)
    , m_backoff(firstWait, longestWait, [] { return QRandomGenerator::global()->generateDouble(); })
    , m_linkLock(&m_scope)
    , m_link(m_context, this)
    , m_outbox(m_context, m_logins, m_config, this)
    , m_draftCopies(m_context, m_config, this)
    , m_push(m_context, m_logins, clientIdentity(), this)
    , m_pace(m_config.checkEvery)
    , m_offline(m_config.offline)
{
    m_pool.setMaxThreadCount(poolThreads);
    if (m_config.keepsMailHere())
        m_pop3 = std::make_unique<Pop3Account>(m_context, m_config, this);
    connect(&m_outbox, &Outbox::sent, this, &AccountWorker::messageSent);
    connect(&m_draftCopies, &DraftCopies::saved, this, &AccountWorker::journalGrew);
    connect(&m_outbox, &Outbox::due, this, [this] {
        if (isWorking())
            m_scope.start(outboxTask(false, {}));
    });
    connect(&m_link, &sync::ImapLink::alert, this, [this](const QString &text) {
        tell({ErrorDomain::Server, ErrorKind::Permanent, QStringLiteral("server-alert"), text, {}});
    });
    connect(&m_push, &sync::PushWatcher::synced, this, &AccountWorker::tellAll);
    connect(&m_push, &sync::PushWatcher::recovered, this, &AccountWorker::retryNow);
    connect(&m_push, &sync::PushWatcher::newsIn, this, &AccountWorker::syncSoon);
    connect(&m_push, &sync::PushWatcher::newsMissed, this, &AccountWorker::retryNow);
    connect(&m_scope, &sync::TaskScope::idle, this, [this] {
        if (m_scope.isStopping())
            Q_EMIT stopped();
    });
}

AccountWorker::~AccountWorker() = default;

bool AccountWorker::isWorking() const
{
    return m_started && !m_offline && !isCutOff() && !m_scope.isStopping();
}

bool AccountWorker::isCutOff() const
{
    return !m_network.isReachable && m_config.needsNetwork();
}

void AccountWorker::start()
{
    m_started = true;
    if (isWorking() && !m_inStep)
        m_scope.start(stayInStep());
    else if (!isWorking())
        setState(idleState());
}

void AccountWorker::stop()
{
    m_started = false;
    abortConnections();
    setState(ConnectionState::Offline);
}

void AccountWorker::setOffline(bool offline)
{
    m_offline = offline;
    if (offline)
        abortConnections();
    setState(idleState());
    if (m_started)
        start();
}

void AccountWorker::setNetwork(const NetworkState &network)
{
    const bool wasCutOff = isCutOff();
    const bool wasMetered = std::exchange(m_network, network).isMetered;
    m_push.setBodies(bodyWish({}));
    if (wasMetered && !network.isMetered)
        retryNow(); // for what was not fetched
    if (isCutOff() == wasCutOff)
        return;
    if (isCutOff())
        abortConnections();
    setState(idleState());
    m_backoff.reset();
    if (m_started)
        start();
}

void AccountWorker::shutDown()
{
    m_started = false;
    m_scope.stop();
    abortConnections();
    if (m_scope.isIdle())
        Q_EMIT stopped();
}

void AccountWorker::abortConnections()
{
    ++m_generation;
    m_link.abort();
    if (m_pop3)
        m_pop3->link().abort();
    m_push.abort();
    m_outbox.abort();
    m_scope.wake();
}

void AccountWorker::setPassword(const Secret &password)
{
    m_logins.setPassword(password);
    m_scope.start(outboxTask(true, {}));
    retryNow();
}

void AccountWorker::retryNow()
{
    m_backoff.reset();
    m_scope.wake();
}

void AccountWorker::sync(const SyncRequest &request, Continuation<SyncSummary> done)
{
    m_scope.start(syncTask(request, std::move(done)));
}

void AccountWorker::fetchBody(MessageId message, Continuation<void> done)
{
    m_scope.start(fetchTask(message, std::move(done)));
}

void AccountWorker::cancel(OperationId operation, Continuation<void> done)
{
    m_scope.start(cancelTask(operation, std::move(done)));
}

void AccountWorker::flushOutbox(Continuation<void> done)
{
    m_scope.start(outboxTask(true, std::move(done)));
}

void AccountWorker::journalGrew()
{
    // while there is no connection the round that begins with the next one does it
    if (!m_pop3 && isWorking() && m_state == ConnectionState::Online && !std::exchange(m_journalWanted, true))
        m_scope.start(journalTask());
}

Task<Done> AccountWorker::stayInStep()
{
    m_inStep = true;
    while (isWorking()) {
        setState(m_state == ConnectionState::Online ? m_state : ConnectionState::Connecting);
        SyncReport report;
        Held held = co_await m_linkLock.acquire();
        const Result<void> result = co_await round({}, report, held);
        held.release();
        tellAll(report);
        tellConnection(result);
        if (!isWorking())
            break;
        m_push.setBodies(bodyWish({}));
        if (result && !m_pop3 && m_config.push && !m_push.isRunning())
            m_scope.start(m_push.run());
        if (result)
            m_backoff.reset();
        std::chrono::milliseconds wait = untilNextRound(report.newMessages > 0);
        if (!result)
            wait = result.error().needsUser() ? waitForUser : m_backoff.next();
        co_await m_scope.sleep(wait);
    }
    m_inStep = false;
    co_return Done{};
}

std::chrono::milliseconds AccountWorker::untilNextRound(bool news)
{
    std::chrono::milliseconds wait = m_pace.next(news, m_push.isToldOfAll());
    const QDateTime now = m_context.now();
    const auto consider = [&](const QDateTime &due) {
        if (due.isValid())
            wait = std::min(wait, std::max(1000ms, std::chrono::milliseconds(now.msecsTo(due))));
    };
    consider(m_outbox.nextDueAt());
    for (const store::JournalEntry &entry : store::JournalRepo(m_context.reader()).byAccount(m_config.id))
        consider(entry.nextTryAt);
    return wait;
}

Task<Result<void>> AccountWorker::connectMain()
{
    const bool isOpen = m_pop3 ? !m_pop3->hasServer() || m_pop3->link().isOpen() : m_link.isOpen();
    if (isOpen)
        co_return Result<void>();
    const int generation = m_generation;
    const Result<ServerLogin> login = co_await m_logins.incoming();
    if (!login)
        co_return login.error();
    if (m_scope.isStopping() || generation != m_generation)
        co_return sync::TaskScope::cancelled();
    Result<void> opened;
    if (m_pop3)
        opened = co_await m_pop3->link().open(*login);
    else
        opened = co_await m_link.open(*login, clientIdentity());
    m_logins.incomingEnded(opened);
    co_return opened;
}

Task<Result<void>> AccountWorker::round(const SyncRequest &request, SyncReport &report, Held &held)
{
    // before the other server is even asked: a mail can leave when the inbox cannot be reached
    const Result<void> sent = co_await m_outbox.sendDue(false, report);
    Q_UNUSED(sent) // told in the report and in the rows
    for (int tries = 1;; ++tries) {
        const Result<void> connected = co_await connectMain();
        if (!connected)
            co_return connected;
        report.folders = 0;
        const Result<void> result = co_await tryRound(request, report, held);
        if (result || !mayTryAgain(result.error()) || tries == roundTries || m_scope.isStopping())
            co_return result;
        co_await m_scope.sleep(std::chrono::seconds(tries));
    }
}

Task<Result<void>> AccountWorker::tryRound(const SyncRequest &request, SyncReport &report, Held &held)
{
    const sync::SyncProgress progress = [this](FolderId folder, int done, int total) {
        Q_EMIT this->progress(folder, done, total);
    };
    if (m_pop3) {
        const Result<void> checked = co_await m_pop3->check(report, progress);
        if (!checked)
            co_return checked;
        Result<void> settled = co_await m_pop3->settle();
        co_return settled;
    }
    sync::SyncRound::Yield yield;
    yield.isWanted = [this] { return m_linkLock.isWanted(); };
    yield.give = [this, &held] { return giveLink(held); };
    sync::SyncRound syncRound(m_context, m_link, report, progress, yield);
    const sync::SyncRound::Wish wish{request.folder, request.older > 0 ? sync::BodyWish{true, {}, request.older}
                                                                       : bodyWish(request.bodies)};
    const Result<void> result = co_await syncRound.run(wish);
    if (!result)
        co_return result;
    Result<void> finished = co_await finishOutbox(report);
    co_return finished;
}

Task<Done> AccountWorker::giveLink(Held &held)
{
    held.release();
    held = co_await m_linkLock.acquire();
    co_return Done{};
}

/// Copies to Sent are pending operations of their own.
Task<Result<void>> AccountWorker::finishOutbox(SyncReport &report)
{
    if (m_outbox.isUnfinished()) {
        const Result<void> finished = co_await m_outbox.finish(m_link, report);
        if (!finished)
            co_return finished;
    }
    if (store::JournalRepo(m_context.reader()).pendingCount(m_config.id) == 0)
        co_return Result<void>();
    sync::JournalRunner runner(m_context, m_link, report);
    Result<void> replayed = co_await runner.run();
    co_return replayed;
}

Task<Done> AccountWorker::syncTask(SyncRequest request, Continuation<SyncSummary> done)
{
    if (m_offline) {
        done(accountOffline());
        co_return Done{};
    }
    QElapsedTimer timer;
    timer.start();
    const int generation = m_generation;
    Held held = co_await m_linkLock.acquire();
    if (generation != m_generation) {
        done(sync::TaskScope::cancelled());
        co_return Done{};
    }
    const qint64 bytesBefore = bytesMoved();
    SyncReport report;
    const Result<void> result = co_await round(request, report, held);
    tellConnection(result);
    if (m_started)
        tellAll(report);
    else
        wakeOthers(report);
    SyncSummary summary;
    summary.folders = report.folders;
    summary.newMessages = report.newMessages;
    summary.updated = report.updated;
    summary.removed = report.removed;
    summary.problems = report.problems;
    summary.bytes = bytesMoved() - bytesBefore;
    summary.seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    if (result)
        done(summary);
    else
        done(result.error());
    if (!m_started && !m_linkLock.isWanted())
        co_await m_link.close();
    co_return Done{};
}

Task<Done> AccountWorker::fetchTask(MessageId message, Continuation<void> done)
{
    const int generation = m_generation;
    const Held held = co_await m_linkLock.acquire(sync::AsyncLock::Urgency::Urgent);
    const store::MessageRepo messages(m_context.reader());
    const std::optional<store::MessageSummary> summary = messages.summary(message);
    const std::optional<store::ServerPlace> place = messages.place(message);
    std::optional<store::Folder> folder;
    if (place)
        folder = store::FolderRepo(m_context.reader()).byId(place->folder);
    Result<void> result;
    if (generation != m_generation)
        result = sync::TaskScope::cancelled();
    else if (!summary || !folder)
        result = messageGone();
    else if (summary->body != store::BodyState::Ready && m_offline)
        result = accountOffline();
    else if (summary->body != store::BodyState::Ready)
        result = co_await connectMain();
    if (result && m_pop3 && summary->body != store::BodyState::Ready) {
        result = co_await m_pop3->fetchRest(message);
    } else if (result && summary->body != store::BodyState::Ready) {
        SyncReport report;
        sync::BodyFetch fetch(m_context, m_link, *folder, report);
        result = co_await fetch.fetchOne(message);
    }
    done(result);
    co_return Done{};
}

Task<Done> AccountWorker::journalTask()
{
    const Held held = co_await m_linkLock.acquire(sync::AsyncLock::Urgency::Urgent);
    m_journalWanted = false;
    SyncReport report;
    Result<void> result = co_await connectMain();
    if (result) {
        sync::JournalRunner runner(m_context, m_link, report);
        result = co_await runner.run();
    }
    tellAll(report);
    if (!result)
        m_scope.wake(); // the round that follows knows how to wait
    co_return Done{};
}

void AccountWorker::syncSoon(FolderId folder)
{
    m_news.insert(folder);
    if (isWorking() && !std::exchange(m_newsRunning, true))
        m_scope.start(newsTask());
}

Task<Done> AccountWorker::newsTask()
{
    while (!m_news.empty() && isWorking()) {
        Held held = co_await m_linkLock.acquire();
        if (m_news.empty() || !isWorking())
            break;
        SyncRequest request;
        request.folder = m_news.extract(m_news.begin()).value();
        SyncReport report;
        const Result<void> result = co_await round(request, report, held);
        tellAll(report);
        if (!result) {
            m_news.clear();
            m_scope.wake(); // the round that follows knows how to wait
        }
    }
    m_newsRunning = false;
    co_return Done{};
}

Task<Done> AccountWorker::cancelTask(OperationId operation, Continuation<void> done)
{
    // nobody replays while the connection is held
    const Held held = co_await m_linkLock.acquire(sync::AsyncLock::Urgency::Urgent);
    sync::Reply<void> reply = m_context.write(
        store::Store::Priority::User, [operation](store::WriteTransaction &transaction) -> Result<void> {
            const auto entry = store::JournalRepo(transaction.database()).byId(operation);
            const auto known = entry ? sync::makeOperation(*entry) : nullptr;
            if (!entry || (entry->state == store::JournalState::Sent && !(known && known->repeatsSafely())))
                return notCancellable();
            if (known)
                known->revert(transaction);
            store::JournalRepo::remove(transaction, operation);
            return transaction.result();
        });
    const Result<void> written = co_await reply;
    done(written);
    co_return Done{};
}

Task<Done> AccountWorker::outboxTask(bool byUser, Continuation<void> done)
{
    if (m_offline) {
        done(accountOffline());
        co_return Done{};
    }
    const int generation = m_generation;
    SyncReport report;
    const Result<void> sent = co_await m_outbox.sendDue(byUser, report);
    if (m_pop3) {
        const Result<void> settled = co_await m_pop3->settle();
        if (!settled)
            tell(settled.error());
    }
    const bool pending = store::JournalRepo(m_context.reader()).pendingCount(m_config.id) > 0;
    if (!m_pop3 && (m_outbox.isUnfinished() || (pending && sent))) {
        const Held held = co_await m_linkLock.acquire(sync::AsyncLock::Urgency::Urgent);
        Result<void> filed = sync::TaskScope::cancelled();
        if (generation == m_generation)
            filed = co_await connectMain();
        if (filed && store::FolderRepo(m_context.reader()).byAccount(m_config.id).empty()) {
            sync::FolderListSync list(m_context, m_link);
            filed = co_await list.run();
        }
        if (filed)
            filed = co_await finishOutbox(report);
        if (!m_started && !m_linkLock.isWanted())
            co_await m_link.close();
    }
    tellAll(report);
    done(sent);
    co_return Done{};
}

} // namespace postrider::account
