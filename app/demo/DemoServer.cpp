// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoServer.h"

#include "demo/DemoThread.h"

namespace postrider::demo {

DemoServer::DemoServer() = default;

DemoServer::~DemoServer()
{
    stop();
}

Result<void> DemoServer::start()
{
    if (m_thread)
        return {};
    auto thread = std::make_unique<DemoThread>();
    Result<void> started = thread->start();
    if (started.ok())
        m_thread = std::move(thread);
    return started;
}

void DemoServer::stop()
{
    m_thread.reset();
}

quint16 DemoServer::imapPort() const
{
    return m_thread ? m_thread->ports().imap : quint16(0);
}

quint16 DemoServer::pop3Port() const
{
    return m_thread ? m_thread->ports().pop3 : quint16(0);
}

quint16 DemoServer::smtpPort() const
{
    return m_thread ? m_thread->ports().smtp : quint16(0);
}

const std::vector<DemoAccount> &DemoServer::accounts()
{
    // The passwords open nothing but sample mail, which everybody has.
    static const std::vector<DemoAccount> people{
        {QStringLiteral("alice@demo.postrider.example"), QStringLiteral("Alice Demo"),
         QStringLiteral("alice@demo.postrider.example"), Secret(QByteArrayLiteral("demo-alice"))},
        {QStringLiteral("bob@demo.postrider.example"), QStringLiteral("Bob Demo"),
         QStringLiteral("bob@demo.postrider.example"), Secret(QByteArrayLiteral("demo-bob"))},
    };
    return people;
}

bool DemoServer::deliver(const QString &email, const QByteArray &message)
{
    return m_thread && m_thread->deliver(email, message);
}

} // namespace postrider::demo
