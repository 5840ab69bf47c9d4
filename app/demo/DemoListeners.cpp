// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoListeners.h"

#include "demo/ImapConnection.h"
#include "demo/Pop3Connection.h"
#include "demo/SampleMail.h"
#include "demo/SmtpConnection.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QTcpSocket>

namespace postrider::demo {

namespace {

// A client opens a handful per account.
constexpr qsizetype connectionLimit = 100;

} // namespace

DemoListeners::DemoListeners()
    : m_connections(this)
{
    connect(&m_imap, &QTcpServer::newConnection, this, [this] { acceptAs<ImapConnection>(m_imap); });
    connect(&m_pop3, &QTcpServer::newConnection, this, [this] { acceptAs<Pop3Connection>(m_pop3); });
    connect(&m_smtp, &QTcpServer::newConnection, this, [this] { acceptAs<SmtpConnection>(m_smtp); });
}

DemoListeners::~DemoListeners() = default;

Result<void> DemoListeners::listen()
{
    const Result<void> loaded = loadSampleMail(m_store, QDateTime::currentDateTimeUtc());
    if (!loaded.ok())
        return loaded;
    for (QTcpServer *server : {&m_imap, &m_pop3, &m_smtp}) {
        if (!server->listen(QHostAddress::LocalHost)) {
            return Error{ErrorDomain::Network, ErrorKind::Transient, QStringLiteral("demo-no-port"),
                         QCoreApplication::translate("DemoServer", "The demo server could not open a port on this "
                                                                   "computer. Close other programs and try again."),
                         server->errorString()};
        }
    }
    return {};
}

DemoPorts DemoListeners::ports() const
{
    return {m_imap.serverPort(), m_pop3.serverPort(), m_smtp.serverPort()};
}

bool DemoListeners::deliver(const QString &email, const QByteArray &message)
{
    MailAccount *account = m_store.findByAddress(email);
    if (!account)
        return false;
    account->inbox()->append(message, {}, QDateTime::currentDateTimeUtc());
    return true;
}

template <typename Connection>
void DemoListeners::acceptAs(QTcpServer &server)
{
    while (QTcpSocket *pending = server.nextPendingConnection()) {
        pending->setParent(nullptr);
        std::unique_ptr<QTcpSocket> socket(pending);
        if (m_connections.children().size() >= connectionLimit)
            continue;
        auto *connection = new Connection(std::move(socket), m_store, &m_connections);
        connection->start();
    }
}

} // namespace postrider::demo
