// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DemoProfile.h"

#include "account/Accounts.h"

#include <QCoreApplication>

namespace postrider::app {

namespace {

ServerAddress onLoopback(quint16 port, const QString &user)
{
    return {QStringLiteral("127.0.0.1"), port, Security::None, user, AuthMethod::Auto};
}

} // namespace

Result<void> DemoProfile::start()
{
    if (!m_directory.isValid())
        return Error{ErrorDomain::Store, ErrorKind::NeedsUser, QStringLiteral("demo-no-profile"),
                     QCoreApplication::translate("postrider::app",
                                                 "The demo could not make a directory for its mail. Free some space in "
                                                 "%1 and try again.")
                         .arg(QDir::tempPath()),
                     m_directory.errorString()};
    return m_server.start();
}

void DemoProfile::addAccounts(account::Accounts &accounts, QObject *context,
                              const std::function<void(Result<void>)> &done) const
{
    addAccount(0, accounts, context, done);
}

void DemoProfile::addAccount(std::size_t index, account::Accounts &accounts, QObject *context,
                             const std::function<void(Result<void>)> &done) const
{
    if (index == demo::DemoServer::accounts().size()) {
        done({});
        return;
    }
    const demo::DemoAccount &person = demo::DemoServer::accounts().at(index);
    account::AccountConfig config;
    config.email = person.email;
    config.displayName = person.displayName;
    config.incoming = onLoopback(m_server.imapPort(), person.user);
    config.outgoing = onLoopback(m_server.smtpPort(), person.user);
    accounts.add(config, person.password,
                 Continuation<AccountId>(context, [=, this, &accounts](const Result<AccountId> &added) {
                     if (added)
                         addAccount(index + 1, accounts, context, done);
                     else
                         done(added.error());
                 }));
}

} // namespace postrider::app
