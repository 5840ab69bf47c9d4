// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/ServerTalk.h"

namespace postrider::account {

namespace {

smtp::Question wordOf(ServerQuestion question)
{
    switch (question) {
    case ServerQuestion::Verify:
        return smtp::Question::Verify;
    case ServerQuestion::Expand:
        return smtp::Question::Expand;
    case ServerQuestion::Help:
        return smtp::Question::Help;
    case ServerQuestion::Noop:
        break;
    }
    return smtp::Question::Noop;
}

} // namespace

ServerTalk::ServerTalk(sync::SyncContext &context, AccountLogins &logins, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_logins(logins)
    , m_lock(&context.scope())
{
}

void ServerTalk::ask(ServerQuestion question, const QString &argument, Continuation<QString> done)
{
    m_context.scope().start(run(question, argument, std::move(done)));
}

void ServerTalk::abort()
{
    if (!m_client)
        return;
    m_client->abort();
    m_client->deleteLater();
    m_client.clear();
}

sync::Task<sync::Done> ServerTalk::run(ServerQuestion question, QString argument, Continuation<QString> done)
{
    const sync::AsyncLock::Held held = co_await m_lock.acquire();
    const Result<QString> answer = co_await askServer(question, argument);
    done(answer);
    if (m_client && m_client->isOpen()) {
        sync::Reply<void> quit(&m_context.scope());
        m_client->quit(quit.continuation());
        static_cast<void>(co_await quit); // the answer to a goodbye changes nothing
    }
    abort();
    co_return sync::Done{};
}

sync::Task<Result<QString>> ServerTalk::askServer(ServerQuestion question, QString argument)
{
    if (m_context.scope().isStopping())
        co_return sync::TaskScope::cancelled();
    const Result<ServerLogin> login = co_await m_logins.outgoing();
    if (!login)
        co_return login.error();
    m_client = new smtp::SmtpClient(m_context.scope().clock(), this);
    m_client->setTrace(m_context.tap().traceOf(WireLine::Protocol::Smtp));
    sync::Reply<void> opening(&m_context.scope());
    m_client->open(*login, opening.continuation());
    const Result<void> opened = co_await opening;
    if (!opened)
        co_return opened.error();
    if (!m_client)
        co_return sync::TaskScope::cancelled();
    sync::Reply<smtp::Reply> asking(&m_context.scope());
    m_client->ask(wordOf(question), argument.toUtf8(), asking.continuation());
    const Result<smtp::Reply> reply = co_await asking;
    if (!reply)
        co_return reply.error();
    co_return reply->serverText();
}

} // namespace postrider::account
