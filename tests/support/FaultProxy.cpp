// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FaultProxy.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <vector>

#include <QHostAddress>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace postrider::test {

namespace {

constexpr std::size_t index(FaultProxy::Direction direction)
{
    return direction == FaultProxy::Direction::ToServer ? 0 : 1;
}

} // namespace

class FaultProxy::Worker : public QObject
{
public:
    explicit Worker(quint16 targetPort)
        : m_targetPort(targetPort)
    {
    }

    quint16 listen()
    {
        m_server = std::make_unique<QTcpServer>();
        QObject::connect(m_server.get(), &QTcpServer::newConnection, this, [this] { acceptAll(); });
        m_server->listen(QHostAddress::LocalHost, 0);
        return m_server->serverPort();
    }

    void close()
    {
        cutAll();
        m_server.reset();
    }

    void setCut(Direction direction, qint64 bytes, bool stay)
    {
        m_blocked = false;
        m_blockAtCut = stay;
        m_budget = {-1, -1};
        m_budget.at(index(direction)) = bytes;
    }

    void setPassing(bool passing)
    {
        m_budget = {-1, -1};
        m_blocked = !passing;
        if (m_blocked)
            cutAll();
    }

    std::array<std::atomic<qint64>, 2> m_passed{};
    std::atomic<int> m_cuts = 0;
    std::atomic<int> m_connections = 0;
    std::atomic<int> m_mostAtOnce = 0;

private:
    struct Pair
    {
        std::array<QTcpSocket *, 2> source{}; ///< by direction: where its bytes come from
    };

    void acceptAll()
    {
        while (QTcpSocket *client = m_server->nextPendingConnection()) {
            ++m_connections;
            if (m_blocked) {
                client->abort();
                client->deleteLater();
                continue;
            }
            auto *upstream = new QTcpSocket(client);
            for (QTcpSocket *socket : {client, upstream})
                socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            upstream->connectToHost(QHostAddress::LocalHost, m_targetPort);
            join(client, upstream, Direction::ToServer);
            join(upstream, client, Direction::ToClient);
            m_clients.push_back(client);
            ++m_open;
            m_mostAtOnce = std::max(m_mostAtOnce.load(), m_open);
            QObject::connect(client, &QTcpSocket::disconnected, this, [this] { --m_open; });
        }
    }

    void join(QTcpSocket *from, QTcpSocket *to, Direction direction)
    {
        QObject::connect(from, &QTcpSocket::readyRead, this, [=, this] { pass(from, to, direction); });
        QObject::connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
    }

    void pass(QTcpSocket *from, QTcpSocket *to, Direction direction)
    {
        QByteArray bytes = from->readAll();
        qint64 &budget = m_budget.at(index(direction));
        const bool cut = budget >= 0 && bytes.size() >= budget;
        if (cut)
            bytes.truncate(budget);
        else if (budget >= 0)
            budget -= bytes.size();
        to->write(bytes);
        m_passed.at(index(direction)) += bytes.size();
        if (!cut)
            return;
        // What passed before the cut arrives: the other side may have acted on it, and that is the interesting case.
        to->flush();
        budget = -1;
        ++m_cuts;
        m_blocked = m_blockAtCut;
        cutAll();
    }

    void cutAll()
    {
        const std::vector<QPointer<QTcpSocket>> clients = std::exchange(m_clients, {});
        for (const QPointer<QTcpSocket> &client : clients) {
            if (!client)
                continue;
            if (auto *upstream = client->findChild<QTcpSocket *>())
                upstream->disconnectFromHost();
            client->abort();
            client->deleteLater();
        }
    }

    quint16 m_targetPort;
    int m_open = 0;
    bool m_blocked = false;
    bool m_blockAtCut = false;
    std::array<qint64, 2> m_budget{-1, -1}; ///< bytes until the cut; negative: none
    std::unique_ptr<QTcpServer> m_server;
    std::vector<QPointer<QTcpSocket>> m_clients;
};

FaultProxy::FaultProxy(quint16 targetPort)
    : m_worker(new Worker(targetPort))
{
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_worker, [this] { m_port = m_worker->listen(); }, Qt::BlockingQueuedConnection);
}

FaultProxy::~FaultProxy()
{
    QMetaObject::invokeMethod(
        m_worker, [this] { m_worker->close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void FaultProxy::cutAfter(Direction direction, qint64 bytes)
{
    QMetaObject::invokeMethod(
        m_worker, [=, this] { m_worker->setCut(direction, bytes, false); }, Qt::BlockingQueuedConnection);
}

void FaultProxy::blockAfter(Direction direction, qint64 bytes)
{
    QMetaObject::invokeMethod(
        m_worker, [=, this] { m_worker->setCut(direction, bytes, true); }, Qt::BlockingQueuedConnection);
}

void FaultProxy::passAll()
{
    QMetaObject::invokeMethod(
        m_worker, [this] { m_worker->setPassing(true); }, Qt::BlockingQueuedConnection);
}

void FaultProxy::block()
{
    QMetaObject::invokeMethod(
        m_worker, [this] { m_worker->setPassing(false); }, Qt::BlockingQueuedConnection);
}

qint64 FaultProxy::passed(Direction direction) const
{
    return m_worker->m_passed.at(index(direction));
}

int FaultProxy::cuts() const
{
    return m_worker->m_cuts;
}

int FaultProxy::mostAtOnce() const
{
    return m_worker->m_mostAtOnce;
}

int FaultProxy::connections() const
{
    return m_worker->m_connections;
}

} // namespace postrider::test
