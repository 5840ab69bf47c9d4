// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pop3/Pop3Link.h"

#include <utility>

namespace postrider::sync {

Pop3Link::Pop3Link(SyncContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

Pop3Link::~Pop3Link() = default;

Task<Result<void>> Pop3Link::open(const ServerLogin &login)
{
    if (isOpen())
        co_return Result<void>();
    dropClient();
    m_client = new pop3::Pop3Client(m_context.scope().clock(), this); // a child; see dropClient()
    const auto tap = [this, client = m_client] { client->setTrace(m_context.tap().traceOf(WireLine::Protocol::Pop3)); };
    connect(&m_context.tap(), &WireTap::toggled, m_client, tap);
    tap();
    Reply<pop3::Capabilities> reply(&m_context.scope());
    m_client->open(login, reply.continuation());
    const Result<pop3::Capabilities> opened = co_await reply;
    if (!opened)
        co_return opened.error();
    co_return Result<void>();
}

Task<Result<void>> Pop3Link::quit()
{
    if (!isOpen()) {
        dropClient();
        co_return pop3::notConnectedError();
    }
    Reply<void> reply(&m_context.scope());
    m_client->quit(reply.continuation());
    Result<void> result = co_await reply;
    dropClient();
    co_return result;
}

void Pop3Link::abort()
{
    if (m_client)
        m_client->abort();
}

void Pop3Link::dropClient()
{
    if (!m_client)
        return;
    m_bytesBefore += m_client->bytes();
    m_client->abort();
    std::exchange(m_client, nullptr)->deleteLater();
}

const pop3::Capabilities &Pop3Link::capabilities() const
{
    static const pop3::Capabilities none;
    return m_client ? m_client->capabilities() : none;
}

qint64 Pop3Link::bytes() const
{
    return m_bytesBefore + (m_client ? m_client->bytes() : 0);
}

} // namespace postrider::sync
