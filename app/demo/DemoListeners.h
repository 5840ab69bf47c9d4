// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "demo/MemoryMailstore.h"

#include <QObject>
#include <QTcpServer>

namespace postrider::demo {

struct DemoPorts
{
    quint16 imap = 0;
    quint16 pop3 = 0;
    quint16 smtp = 0;
};

/// The three listening ports and the mail behind them. Lives in the server's thread.
class DemoListeners : public QObject
{
    Q_OBJECT

public:
    DemoListeners();
    ~DemoListeners() override;

    /// Loads the sample mail, then opens the ports. Errors as DemoServer::start().
    [[nodiscard]] Result<void> listen();
    [[nodiscard]] DemoPorts ports() const;
    bool deliver(const QString &email, const QByteArray &message);

private:
    template <typename Connection>
    void acceptAs(QTcpServer &server);

    MemoryMailstore m_store;
    QObject m_connections; ///< parent of them all; goes before the store they use
    QTcpServer m_imap{this};
    QTcpServer m_pop3{this};
    QTcpServer m_smtp{this};
};

} // namespace postrider::demo
