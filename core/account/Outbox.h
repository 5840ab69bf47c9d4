// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountConfig.h"
#include "account/AccountEngine.h"
#include "account/AccountLogins.h"
#include "account/ServerTalk.h"
#include "sync/AsyncLock.h"
#include "sync/OutboxFiler.h"
#include "sync/OutboxRunner.h"
#include "sync/SyncContext.h"

#include <QObject>

namespace postrider::account {

/// The Outbox of an account at work: queues, sends when there is a password and a server, files what was accepted.
class Outbox final : public QObject
{
    Q_OBJECT

public:
    Outbox(sync::SyncContext &context, AccountLogins &logins, const AccountConfig &config, QObject *parent);

    /// On disk when it answers; due() follows.
    void queue(const OutgoingMail &mail, Continuation<OutboxId> done);
    /// Sends what is due; `byUser`: what waits for a later try, too. The error is one of the connection.
    sync::Task<Result<void>> sendDue(bool byUser, sync::SyncReport &report);
    /// What needs the other server: copies for Sent, and messages of which nobody knows whether they left.
    sync::Task<Result<void>> finish(sync::ImapLink &link, sync::SyncReport &report);
    /// Whether finish() has something to do.
    [[nodiscard]] bool isUnfinished() const { return m_filer.hasUncertain() || m_filer.hasAccepted(); }
    [[nodiscard]] QDateTime nextDueAt() const { return m_runner.nextDueAt(); }
    void abort();

    /// Stops what is under way. Error: "message-under-way", when the server may have it.
    void pause(OutboxId id, Continuation<void> done);
    /// Now: whatever it waited for. A missing copy is made again.
    void release(OutboxId id, Continuation<void> done);
    /// Takes it out for good. Error: "message-under-way".
    void discard(OutboxId id, Continuation<void> done);
    /// The user knows that it has arrived: its copy is filed.
    void confirm(OutboxId id, Continuation<void> done);
    /// Before `next`; none: last.
    void moveBefore(OutboxId id, OutboxId next, Continuation<void> done);

    /// See AccountEngine::ask().
    void ask(ServerQuestion question, const QString &argument, Continuation<QString> done);

Q_SIGNALS:
    void sent(postrider::OutboxId id);
    void progress(postrider::OutboxId id, qint64 sent, qint64 total);
    /// There is something for sendDue() to do.
    void due();

private:
    sync::Task<Result<void>> sendLocked(bool byUser, sync::SyncReport &report);
    sync::Task<sync::Done> queueTask(OutgoingMail mail, Continuation<OutboxId> done);
    sync::Task<sync::Done> pauseTask(OutboxId id, bool discards, Continuation<void> done);
    sync::Task<sync::Done> changeTask(store::Store::Write change, Continuation<void> done);
    void schedule();
    [[nodiscard]] bool savesCopies(const sync::ImapLink *link) const;

    sync::SyncContext &m_context;
    AccountLogins &m_logins;
    const AccountConfig &m_config;
    sync::AsyncLock m_lock;
    sync::OutboxRunner m_runner;
    sync::OutboxFiler m_filer;
    ServerTalk m_talk;
    QDateTime m_scheduled; ///< when due() comes next
};

} // namespace postrider::account
