// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountConfig.h"
#include "account/AccountEngine.h"
#include "account/AccountLogins.h"
#include "sync/AsyncLock.h"
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

    /// On disk when it answers.
    sync::Task<Result<OutboxId>> queue(OutgoingMail mail);
    /// Sends what is due; `byUser`: what waits for a later try, too. The error is one of the connection.
    sync::Task<Result<void>> sendDue(bool byUser, sync::SyncReport &report);
    /// What needs the other server: copies for Sent, and messages of which nobody knows whether they left.
    sync::Task<Result<void>> finish(sync::ImapLink &link, sync::SyncReport &report);
    /// Whether finish() has something to do.
    [[nodiscard]] bool isUnfinished() const;
    [[nodiscard]] QDateTime nextDueAt() const { return m_runner.nextDueAt(); }
    void abort() { m_runner.abort(); }

Q_SIGNALS:
    void sent(postrider::OutboxId id);

private:
    sync::Task<Result<void>> sendLocked(bool byUser, sync::SyncReport &report);
    [[nodiscard]] bool savesCopies(const sync::ImapLink *link) const;

    sync::SyncContext &m_context;
    AccountLogins &m_logins;
    const AccountConfig &m_config;
    sync::AsyncLock m_lock;
    sync::OutboxRunner m_runner;
};

} // namespace postrider::account
