// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scripted/ScriptedServer.h"
#include "scripted/TestAuthority.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

using namespace postrider::test;

class ScriptedServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void playsAConversation();
    void tellsAWrongLine();
    void tellsAnUnfinishedScript();
    void tellsWordsAfterTheEnd();
    void waitsForRelease();
    void playsSeveralConnections();
    void speaksTls();
};

namespace {

void open(QTcpSocket &socket, const ScriptedServer &server)
{
    socket.connectToHost(QHostAddress::LocalHost, server.port());
    QVERIFY(socket.waitForConnected());
}

QByteArray readLine(QTcpSocket &socket)
{
    return QTest::qWaitFor([&socket] { return socket.canReadLine(); }) ? socket.readLine() : QByteArray();
}

} // namespace

void ScriptedServerTest::playsAConversation()
{
    ScriptedServer server({"S: hello", "C: who are you", "C* * {*}", "c: 1\r\n2", "s: bytes\n", "X: close"},
                          {{}, false, 1});
    QTcpSocket socket;
    open(socket, server);
    QCOMPARE(readLine(socket), QByteArray("hello\r\n"));
    socket.write("who are you\r\nI am {4}\r\n1\r\n2");
    QCOMPARE(readLine(socket), QByteArray("bytes\n"));
    QVERIFY(server.waitUntilDone());
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
}

void ScriptedServerTest::tellsAWrongLine()
{
    ScriptedServer server({"C: yes"});
    server.expectProblem();
    QTcpSocket socket;
    open(socket, server);
    socket.write("no\r\n");
    QTRY_COMPARE(server.problem(), QByteArray("expected \"yes\", got \"no\""));
    QVERIFY(!server.waitUntilDone());
}

void ScriptedServerTest::tellsAnUnfinishedScript()
{
    ScriptedServer server({"C: yes"});
    server.expectProblem();
    QTcpSocket socket;
    open(socket, server);
    socket.disconnectFromHost();
    QTRY_COMPARE(server.problem(), QByteArray("the client closed before: C: yes"));
}

void ScriptedServerTest::tellsWordsAfterTheEnd()
{
    ScriptedServer server({"C: yes"});
    server.expectProblem();
    QTcpSocket socket;
    open(socket, server);
    socket.write("yes\r\nand");
    QTRY_COMPARE(server.problem(), QByteArray("after the end of the script came \"and\""));
}

void ScriptedServerTest::waitsForRelease()
{
    ScriptedServer server({"S: first", "X: hold", "S: second"});
    QTcpSocket socket;
    open(socket, server);
    QCOMPARE(readLine(socket), QByteArray("first\r\n"));
    QCOMPARE(server.position(), 1);
    server.release();
    QCOMPARE(readLine(socket), QByteArray("second\r\n"));
}

void ScriptedServerTest::playsSeveralConnections()
{
    ScriptedServer server({"S: one", "C: go", "X: reset", "X: accept", "S: two", "X: closed"});
    QTcpSocket first;
    open(first, server);
    QCOMPARE(readLine(first), QByteArray("one\r\n"));
    first.write("go\r\n");
    QTRY_COMPARE(first.state(), QAbstractSocket::UnconnectedState);
    QTcpSocket second;
    open(second, server);
    QCOMPARE(readLine(second), QByteArray("two\r\n"));
    second.disconnectFromHost();
}

void ScriptedServerTest::speaksTls()
{
    const TestAuthority authority;
    QVERIFY2(authority.obstacle().isEmpty(), qPrintable(authority.obstacle()));
    ScriptedServer server({"C: STARTTLS", "S: OK", "X: starttls", "C: safe", "S: yes"}, {authority.good(), false, 0});
    QSslSocket socket;
    QSslConfiguration configuration = socket.sslConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromData(authority.caPem()));
    socket.setSslConfiguration(configuration);
    open(socket, server);
    socket.write("STARTTLS\r\n");
    QCOMPARE(readLine(socket), QByteArray("OK\r\n"));
    socket.setPeerVerifyName(QStringLiteral("localhost"));
    socket.startClientEncryption();
    QTRY_VERIFY2(socket.isEncrypted(), qPrintable(socket.errorString()));
    socket.write("safe\r\n");
    QCOMPARE(readLine(socket), QByteArray("yes\r\n"));
}

QTEST_GUILESS_MAIN(ScriptedServerTest)
#include "ScriptedServerTest.moc"
