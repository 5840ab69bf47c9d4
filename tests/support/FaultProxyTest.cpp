// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FaultProxy.h"

#include <memory>

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace postrider::test;

class FaultProxyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void passesBothWays();
    void cutsAtTheByte();
    void refusesWhileBlocked();
    void blocksAtTheByte();

private:
    std::unique_ptr<QTcpServer> m_server;
    QPointer<QTcpSocket> m_serverSide;
};

void FaultProxyTest::init()
{
    m_server = std::make_unique<QTcpServer>();
    connect(m_server.get(), &QTcpServer::newConnection, this,
            [this] { m_serverSide = m_server->nextPendingConnection(); });
    QVERIFY(m_server->listen(QHostAddress::LocalHost, 0));
}

void FaultProxyTest::passesBothWays()
{
    FaultProxy proxy(m_server->serverPort());
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, proxy.port());
    QTRY_VERIFY(m_serverSide);
    client.write("to server");
    QTRY_COMPARE(m_serverSide->bytesAvailable(), 9);
    QCOMPARE(m_serverSide->readAll(), QByteArray("to server"));
    m_serverSide->write("back");
    QTRY_COMPARE(client.bytesAvailable(), 4);
    QCOMPARE(proxy.passed(FaultProxy::Direction::ToServer), 9);
    QCOMPARE(proxy.passed(FaultProxy::Direction::ToClient), 4);
    QCOMPARE(proxy.cuts(), 0);
}

void FaultProxyTest::cutsAtTheByte()
{
    FaultProxy proxy(m_server->serverPort());
    proxy.cutAfter(FaultProxy::Direction::ToServer, 5);
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, proxy.port());
    QTRY_VERIFY(m_serverSide);
    client.write("0123456789");
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(m_serverSide->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(m_serverSide->readAll(), QByteArray("01234"));
    QCOMPARE(proxy.cuts(), 1);

    // Once only: the next connection passes.
    client.connectToHost(QHostAddress::LocalHost, proxy.port());
    QTRY_VERIFY(m_serverSide && m_serverSide->state() == QAbstractSocket::ConnectedState);
    client.write("0123456789");
    QTRY_COMPARE(m_serverSide->bytesAvailable(), 10);
}

void FaultProxyTest::refusesWhileBlocked()
{
    FaultProxy proxy(m_server->serverPort());
    proxy.block();
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, proxy.port());
    QTRY_COMPARE(proxy.connections(), 1);
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!m_serverSide);
    proxy.passAll();
    client.connectToHost(QHostAddress::LocalHost, proxy.port());
    QTRY_VERIFY(m_serverSide);
}

void FaultProxyTest::blocksAtTheByte()
{
    FaultProxy proxy(m_server->serverPort());
    proxy.blockAfter(FaultProxy::Direction::ToServer, 5);
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, proxy.port());
    QTRY_VERIFY(m_serverSide);
    client.write("0123456789");
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(proxy.cuts(), 1);

    QTcpSocket again;
    QSignalSpy gone(&again, &QTcpSocket::disconnected);
    again.connectToHost(QHostAddress::LocalHost, proxy.port());
    QTRY_COMPARE(gone.count(), 1);
}

QTEST_GUILESS_MAIN(FaultProxyTest)
#include "FaultProxyTest.moc"
