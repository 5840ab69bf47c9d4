// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/LoginProbe.h"

#include "account/AccountLogins.h"
#include "account/ClientIdentity.h"
#include "imap/ImapClient.h"
#include "pop3/Pop3Client.h"
#include "smtp/SmtpClient.h"
#include "sync/Reply.h"

#include <QCoreApplication>

namespace postrider::account {

using sync::Done;
using sync::Task;

namespace {

/// Two servers are asked: say which one an error is about.
Result<void> about(const Result<void> &result, const char *sentence)
{
    if (result)
        return result;
    Error error = result.error();
    error.text = QCoreApplication::translate("postrider::account", sentence).arg(error.text);
    return error;
}

} // namespace

LoginProbe::LoginProbe(AccountConfig config, Secret password, CredentialStore &credentials, Clock &clock)
    : m_config(std::move(config))
    , m_password(std::move(password))
    , m_credentials(credentials)
    , m_scope(clock, this)
{
    connect(&m_scope, &sync::TaskScope::idle, this, &LoginProbe::stopped);
}

LoginProbe::~LoginProbe() = default;

void LoginProbe::run()
{
    m_scope.start(probe());
}

void LoginProbe::shutDown()
{
    m_scope.stop();
    if (m_imap)
        m_imap->abort();
    if (m_pop3)
        m_pop3->abort();
    if (m_smtp)
        m_smtp->abort();
    if (m_scope.isIdle())
        Q_EMIT stopped();
}

Task<Done> LoginProbe::probe()
{
    const Result<void> result = co_await tryBoth();
    Q_EMIT answered(result);
    co_return Done{};
}

Task<Result<void>> LoginProbe::tryBoth()
{
    if (m_password.isEmpty() && !m_config.incoming.user.isEmpty()) {
        const Result<Secret> read = co_await AccountLogins::readPassword(m_scope, m_credentials, m_config);
        if (!read)
            co_return read.error();
        m_password = *read;
    }
    if (m_scope.isStopping())
        co_return sync::TaskScope::cancelled();
    if (!m_config.hasServers())
        co_return Result<void>();
    Result<void> incoming;
    if (m_config.protocol == Protocol::Pop3)
        incoming = co_await tryPop3();
    else
        incoming = co_await tryIncoming();
    if (!incoming)
        co_return about(incoming, QT_TRANSLATE_NOOP("postrider::account", "Incoming mail: %1"));
    const Result<void> outgoing = co_await tryOutgoing();
    co_return about(outgoing, QT_TRANSLATE_NOOP("postrider::account", "Outgoing mail: %1"));
}

Task<Result<void>> LoginProbe::tryIncoming()
{
    m_imap = new imap::ImapClient(m_scope.clock(), this); // a child of the probe, which ends soon
    sync::Reply<imap::Capabilities> open(&m_scope);
    const ServerLogin login{m_config.incoming, m_password, m_config.extraCaPem};
    m_imap->open(login, clientIdentity(), open.continuation());
    const Result<imap::Capabilities> opened = co_await open;
    if (!opened)
        co_return opened.error();
    sync::Reply<void> logout(&m_scope);
    m_imap->logout(logout.continuation());
    static_cast<void>(co_await logout); // the answer to a goodbye changes nothing
    co_return Result<void>();
}

Task<Result<void>> LoginProbe::tryPop3()
{
    m_pop3 = new pop3::Pop3Client(m_scope.clock(), this); // a child of the probe, which ends soon
    sync::Reply<pop3::Capabilities> open(&m_scope);
    m_pop3->open({m_config.incoming, m_password, m_config.extraCaPem}, open.continuation());
    const Result<pop3::Capabilities> opened = co_await open;
    if (!opened)
        co_return opened.error();
    sync::Reply<void> quit(&m_scope);
    m_pop3->quit(quit.continuation());
    static_cast<void>(co_await quit); // the answer to a goodbye changes nothing
    co_return Result<void>();
}

Task<Result<void>> LoginProbe::tryOutgoing()
{
    if (m_scope.isStopping())
        co_return sync::TaskScope::cancelled();
    m_smtp = new smtp::SmtpClient(m_scope.clock(), this); // a child of the probe, which ends soon
    sync::Reply<void> open(&m_scope);
    const Secret password = m_config.outgoing.user.isEmpty() ? Secret() : m_password;
    m_smtp->open({m_config.outgoing, password, m_config.extraCaPem}, open.continuation());
    Result<void> opened = co_await open;
    if (!opened)
        co_return opened;
    sync::Reply<void> quit(&m_scope);
    m_smtp->quit(quit.continuation());
    static_cast<void>(co_await quit); // the answer to a goodbye changes nothing
    co_return Result<void>();
}

} // namespace postrider::account
