// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/AccountLogins.h"

#include "account/PasswordCommand.h"
#include "sync/Reply.h"

namespace postrider::account {

namespace {

/// What only a person can change; a lost network is none of it.
std::optional<Error> refusalOf(const Result<void> &result)
{
    if (result || !result.error().needsUser())
        return std::nullopt;
    return result.error();
}

} // namespace

QString AccountLogins::keyOf(const QString &email)
{
    return email.toLower();
}

sync::Task<Result<Secret>> AccountLogins::readPassword(sync::TaskScope &scope, CredentialStore &credentials,
                                                       const AccountConfig &config)
{
    sync::Reply<Secret> reply(&scope);
    const QMetaObject::Connection stopped = QObject::connect(&scope, &sync::TaskScope::stopping, &scope,
                                                             [reply] { reply.answer(sync::TaskScope::cancelled()); });
    if (config.passwordCommand.isEmpty())
        credentials.read(keyOf(config.email), reply.continuation());
    else
        runPasswordCommand(config.passwordCommand, reply.continuation());
    Result<Secret> password = co_await reply;
    QObject::disconnect(stopped);
    co_return password;
}

sync::Task<Result<ServerLogin>> AccountLogins::incoming()
{
    Result<ServerLogin> result = co_await login(m_config.incoming, m_incomingRefusal);
    co_return result;
}

sync::Task<Result<ServerLogin>> AccountLogins::outgoing()
{
    Result<ServerLogin> result = co_await login(m_config.outgoing, m_outgoingRefusal);
    co_return result;
}

sync::Task<Result<ServerLogin>> AccountLogins::login(const ServerAddress &server, const std::optional<Error> &refusal)
{
    if (refusal)
        co_return *refusal;
    if (m_passwordRefusal)
        co_return *m_passwordRefusal;
    const bool needsPassword = !server.user.isEmpty();
    if (needsPassword && m_password.isEmpty()) {
        const Result<Secret> read = co_await readPassword(m_scope, m_credentials, m_config);
        if (!read) {
            if (read.error().needsUser())
                m_passwordRefusal = read.error();
            co_return read.error();
        }
        m_password = *read;
    }
    co_return ServerLogin{server, needsPassword ? m_password : Secret(), m_config.extraCaPem};
}

void AccountLogins::incomingEnded(const Result<void> &result)
{
    m_incomingRefusal = refusalOf(result);
}

void AccountLogins::outgoingEnded(const Result<void> &result)
{
    m_outgoingRefusal = refusalOf(result);
}

void AccountLogins::setPassword(const Secret &password)
{
    m_password = password;
    m_incomingRefusal.reset();
    m_outgoingRefusal.reset();
    m_passwordRefusal.reset();
}

void AccountLogins::forgetRefusals()
{
    const bool refused = m_incomingRefusal || m_outgoingRefusal;
    setPassword(refused ? Secret() : m_password);
}

} // namespace postrider::account
