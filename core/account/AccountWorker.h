// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountConfig.h"
#include "account/AccountEngine.h"
#include "account/AccountLogins.h"
#include "account/DraftCopies.h"
#include "account/Outbox.h"
#include "account/Pop3Account.h"
#include "account/RoundPace.h"
#include "account/ServerSearchTypes.h"
#include "net/Backoff.h"
#include "sync/ImapLink.h"
#include "sync/PushWatcher.h"
#include "sync/SyncContext.h"
#include "sync/SyncRound.h"

#include <functional>
#include <memory>
#include <optional>
#include <set>

#include <QObject>
#include <QSet>
#include <QThreadPool>

namespace postrider::account {

/// An account at work, in its own thread: the tasks behind AccountEngine. All functions are called in that thread;
/// `done` is answered there, exactly once.
class AccountWorker final : public QObject
{
    Q_OBJECT

public:
    AccountWorker(AccountConfig config, store::Store &store, CredentialStore &credentials, Clock &clock);
    ~AccountWorker() override;

    /// Ends everything; stopped() follows when no task is left.
    void shutDown();

    void start();
    void stop();
    void setOffline(bool offline);
    void setNetwork(const NetworkState &network);
    void sync(const SyncRequest &request, Continuation<SyncSummary> done);
    void fetchBody(MessageId message, Continuation<void> done);
    void searchServer(const ServerSearchRequest &request, Continuation<ServerSearchSummary> done);
    void cancelServerSearch();
    /// Answers how many messages there were.
    void removeAged(FolderId folder, int days, Continuation<int> done);
    void cancel(OperationId operation, Continuation<void> done);
    [[nodiscard]] Outbox &outbox() { return m_outbox; }
    [[nodiscard]] DraftCopies &draftCopies() { return m_draftCopies; }
    [[nodiscard]] sync::WireTap &tap() { return m_context.tap(); }
    void flushOutbox(Continuation<void> done);
    void setPassword(const Secret &password);
    /// A pending operation has been added.
    void journalGrew();
    /// The network has come back: what waits for it need not wait any longer.
    void retryNow();

Q_SIGNALS:
    void stateChanged(postrider::account::ConnectionState state);
    void progress(postrider::FolderId folder, int done, int total);
    void searchProgress(const postrider::account::ServerSearchProgress &progress);
    void problem(const postrider::Error &error);
    void problemSolved();
    void messageSent(postrider::OutboxId id);
    void accountWoken(postrider::AccountId account);
    void stopped();

private:
    using Held = sync::AsyncLock::Held;

    sync::Task<sync::Done> stayInStep();
    sync::Task<sync::Done> syncTask(SyncRequest request, Continuation<SyncSummary> done);
    sync::Task<sync::Done> fetchTask(MessageId message, Continuation<void> done);
    sync::Task<sync::Done> searchTask(ServerSearchRequest request, Continuation<ServerSearchSummary> done);
    sync::Task<Result<void>> searchFolders(const ServerSearchRequest &request, const std::function<bool()> &isCancelled,
                                           ServerSearchSummary &summary, Held &held);
    sync::Task<sync::Done> agedTask(FolderId folder, int days, Continuation<int> done);
    sync::Task<Result<int>> removeAgedNow(FolderId folder, int days);
    sync::Task<sync::Done> journalTask();
    sync::Task<sync::Done> newsTask();
    sync::Task<sync::Done> cancelTask(OperationId operation, Continuation<void> done);
    sync::Task<sync::Done> outboxTask(bool byUser, Continuation<void> done);

    sync::Task<Result<void>> connectMain();
    /// Everything once; `held` is the lock of the connection, let go of and taken again while bodies are fetched.
    sync::Task<Result<void>> round(const SyncRequest &request, sync::SyncReport &report, Held &held);
    sync::Task<Result<void>> tryRound(const SyncRequest &request, sync::SyncReport &report, Held &held);
    sync::Task<Result<void>> finishOutbox(sync::SyncReport &report);
    sync::Task<sync::Done> giveLink(Held &held);

    [[nodiscard]] bool isWorking() const;
    [[nodiscard]] bool isCutOff() const;
    /// How it stands while nothing is tried.
    [[nodiscard]] ConnectionState idleState() const;
    void syncSoon(FolderId folder);
    [[nodiscard]] std::chrono::milliseconds untilNextRound(bool news);
    /// On the wire, both ways, of all connections for incoming mail so far.
    [[nodiscard]] qint64 bytesMoved() const;
    [[nodiscard]] sync::BodyWish bodyWish(const std::optional<BodyPolicy> &policy) const;
    void setState(ConnectionState state);
    void tell(const Error &error);
    void tellAll(const sync::SyncReport &report);
    void wakeOthers(const sync::SyncReport &report);
    void tellConnection(const Result<void> &result);
    void abortConnections();

    AccountConfig m_config;
    sync::TaskScope m_scope;
    QThreadPool m_pool;
    sync::SyncContext m_context;
    AccountLogins m_logins;
    net::Backoff m_backoff;

    sync::AsyncLock m_linkLock;
    sync::ImapLink m_link;
    std::unique_ptr<Pop3Account> m_pop3; ///< instead of m_link, where the mail lives here alone
    Outbox m_outbox;
    DraftCopies m_draftCopies;
    sync::PushWatcher m_push;

    RoundPace m_pace;
    std::set<FolderId> m_news; ///< folders that the server told of
    bool m_newsRunning = false;

    int m_search = 0;            ///< grows with every search on the server and every cancel of one
    bool m_serverThinks = false; ///< about a search

    bool m_started = false;
    bool m_offline = false;
    NetworkState m_network;
    bool m_inStep = false;        ///< stayInStep() runs
    bool m_journalWanted = false; ///< a journalTask waits for the connection
    int m_generation = 0;         ///< grows with every stop: tasks of before it do not begin any more
    ConnectionState m_state = ConnectionState::Offline;
    QString m_toldProblem; ///< code of the connection's problem that the user knows of
    QSet<QString> m_told;  ///< texts of other problems that the user knows of
};

} // namespace postrider::account
