// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountEngine.h"
#include "account/AccountLogins.h"
#include "smtp/SmtpClient.h"
#include "sync/SyncContext.h"

#include <QObject>
#include <QPointer>

namespace postrider::account {

/// A question of a person to the sending server, on a connection of its own. Lives in the account's thread.
class ServerTalk final : public QObject
{
    Q_OBJECT

public:
    ServerTalk(sync::SyncContext &context, AccountLogins &logins, QObject *parent);

    void ask(ServerQuestion question, const QString &argument, Continuation<QString> done);
    void abort();

private:
    sync::Task<sync::Done> run(ServerQuestion question, QString argument, Continuation<QString> done);
    sync::Task<Result<QString>> askServer(ServerQuestion question, QString argument);

    sync::SyncContext &m_context;
    AccountLogins &m_logins;
    sync::AsyncLock m_lock;
    QPointer<smtp::SmtpClient> m_client;
};

} // namespace postrider::account
