// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoListeners.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace postrider::demo {

DemoListeners::DemoListeners() = default;
DemoListeners::~DemoListeners() = default;

Result<void> DemoListeners::listen()
{
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

bool DemoListeners::deliver(const QString &, const QByteArray &)
{
    return false;
}

} // namespace postrider::demo
