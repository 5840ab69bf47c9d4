// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountConfig.h"
#include "account/CredentialStore.h"
#include "sync/TaskScope.h"

#include <QObject>
#include <QPointer>

namespace postrider::imap {
class ImapClient;
}
namespace postrider::pop3 {
class Pop3Client;
}
namespace postrider::smtp {
class SmtpClient;
}

namespace postrider::account {

/// Signs in to both servers of an account and leaves again, changing nothing. Lives in a thread of its own.
class LoginProbe final : public QObject
{
    Q_OBJECT

public:
    LoginProbe(AccountConfig config, Secret password, CredentialStore &credentials, Clock &clock);
    ~LoginProbe() override;

    void run();
    void shutDown();

Q_SIGNALS:
    void answered(const postrider::Result<void> &result);
    void stopped();

private:
    sync::Task<sync::Done> probe();
    sync::Task<Result<void>> tryBoth();
    sync::Task<Result<void>> tryIncoming();
    sync::Task<Result<void>> tryPop3();
    sync::Task<Result<void>> tryOutgoing();

    AccountConfig m_config;
    Secret m_password;
    CredentialStore &m_credentials;
    sync::TaskScope m_scope;
    QPointer<imap::ImapClient> m_imap;
    QPointer<pop3::Pop3Client> m_pop3;
    QPointer<smtp::SmtpClient> m_smtp;
};

} // namespace postrider::account
