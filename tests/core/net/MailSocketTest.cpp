// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/MailSocket.h"
#include "scripted/TestAuthority.h"
#include "support/FakeClock.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace postrider;
using namespace postrider::net;
using namespace std::chrono_literals;
using test::ScriptedServer;

class MailSocketTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sendsAndReceives();
    void implicitTls();
    void startTls();
    void startTlsThrowsAwayPlaintext();
    void certificates_data();
    void certificates();
    void trustsTheNameItIsTold();
    void refusesUnreadableCa();
    void refusesPlainBeyondLoopback();
    void tellsRefusedConnections();
    void tellsUnknownHosts();
    void tellsSilentServers();
    void tellsSlowHandshakes();
    void silenceIsCountedFromTheLastByte();
    void tellsTheEnd_data();
    void tellsTheEnd();
    void lostInTheHandshake();
    void abortIsSilent();
    void abortFromItsOwnSignal();
    void pausesAndResumes();
    void bufferIsBounded();
    void opensAgain();

private:
    std::unique_ptr<test::TestAuthority> m_authority;
};

namespace {

const QString localhost = QStringLiteral("127.0.0.1");

struct Listener
{
    explicit Listener(MailSocket &socket)
        : ready(&socket, &MailSocket::ready)
        , encrypted(&socket, &MailSocket::encrypted)
        , closed(&socket, &MailSocket::closed)
        , failed(&socket, &MailSocket::failed)
    {
        QObject::connect(&socket, &MailSocket::received, &socket, [this](const QByteArray &b) { bytes += b; });
        QObject::connect(&socket, &MailSocket::failed, &socket, [this](const Error &e) { error = e; });
    }

    QSignalSpy ready;
    QSignalSpy encrypted;
    QSignalSpy closed;
    QSignalSpy failed;
    QByteArray bytes;
    Error error;
};

} // namespace

void MailSocketTest::initTestCase()
{
    m_authority = std::make_unique<test::TestAuthority>();
    QVERIFY2(m_authority->obstacle().isEmpty(), qPrintable(m_authority->obstacle()));
}

void MailSocketTest::sendsAndReceives()
{
    ScriptedServer server({"S: hello", "C: hi", "S: bye", "X: close"});
    SystemClock clock;
    MailSocket socket(clock);
    Listener heard(socket);
    socket.open(localhost, server.port(), Security::None);
    QTRY_COMPARE(heard.bytes, QByteArray("hello\r\n"));
    QCOMPARE(heard.ready.count(), 1);
    QVERIFY(socket.isOpen());
    QVERIFY(!socket.isEncrypted());
    QVERIFY(socket.isSecured());
    socket.write("hi\r\n");
    QTRY_COMPARE(heard.closed.count(), 1);
    QCOMPARE(heard.bytes, QByteArray("hello\r\nbye\r\n"));
    QCOMPARE(heard.failed.count(), 0);
    QVERIFY(!socket.isOpen());
}

void MailSocketTest::implicitTls()
{
    ScriptedServer server({"C: hi", "S: secret"}, {m_authority->good(), true, 0});
    SystemClock clock;
    MailSocket socket(clock);
    Listener heard(socket);
    socket.open(localhost, server.port(), Security::Tls, {m_authority->caPem(), {}});
    QTRY_COMPARE(heard.ready.count(), 1);
    QCOMPARE(heard.encrypted.count(), 1);
    QVERIFY(socket.isEncrypted());
    socket.write("hi\r\n");
    QTRY_COMPARE(heard.bytes, QByteArray("secret\r\n"));
}

void MailSocketTest::startTls()
{
    ScriptedServer server({"S: plain", "C: STARTTLS", "S: OK", "X: starttls", "C: hi", "S: secret"},
                          {m_authority->good(), false, 0});
    SystemClock clock;
    MailSocket socket(clock);
    Listener heard(socket);
    socket.open(localhost, server.port(), Security::StartTls, {m_authority->caPem(), {}});
    QTRY_COMPARE(heard.bytes, QByteArray("plain\r\n"));
    socket.write("STARTTLS\r\n");
    QTRY_COMPARE(heard.bytes, QByteArray("plain\r\nOK\r\n"));
    socket.startTls();
    QTRY_COMPARE(heard.encrypted.count(), 1);
    QCOMPARE(heard.ready.count(), 1); // once, when TCP was there
    socket.write("hi\r\n");
    QTRY_VERIFY(heard.bytes.endsWith("secret\r\n"));
}

// CVE-2011-0411: what an attacker adds behind the server's go-ahead must never be read as if it came through TLS.
void MailSocketTest::startTlsThrowsAwayPlaintext()
{
    ScriptedServer server({"S: OK", "S: injected", "C: go", "X: starttls", "C: hi", "S: genuine"},
                          {m_authority->good(), false, 0});
    SystemClock clock;
    MailSocket socket(clock);
    Listener heard(socket);
    socket.open(localhost, server.port(), Security::StartTls, {m_authority->caPem(), {}});
    socket.setPaused(true); // the injected bytes lie in the buffer
    QTRY_COMPARE(heard.ready.count(), 1);
    socket.write("go\r\n");
    QVERIFY(QTest::qWaitFor([&server] { return server.position() >= 3; }));
    socket.setPaused(false);
    socket.startTls();
    QTRY_COMPARE(heard.encrypted.count(), 1);
    socket.write("hi\r\n");
    QTRY_COMPARE(heard.bytes, QByteArray("genuine\r\n"));
}

void MailSocketTest::certificates_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<bool>("trustCa");
    QTest::addColumn<QString>("code");
    QTest::newRow("expired") << 1 << true << QStringLiteral("certificate-expired");
    QTest::newRow("another host") << 2 << true << QStringLiteral("certificate-wrong-host");
    QTest::newRow("signed by itself") << 3 << true << QStringLiteral("certificate-self-signed");
    QTest::newRow("unknown authority") << 0 << false << QStringLiteral("certificate-unknown-ca");
}

void MailSocketTest::certificates()
{
    QFETCH(int, which);
    QFETCH(bool, trustCa);
    QFETCH(QString, code);
    const std::array certificates{m_authority->good(), m_authority->expired(), m_authority->wrongHost(),
                                  m_authority->selfSigned()};
    for (const bool implicit : {true, false}) {
        const QByteArrayList script = implicit ? QByteArrayList{"C: never"} : QByteArrayList{"X: starttls", "C: never"};
        ScriptedServer server(script, {certificates[static_cast<std::size_t>(which)], implicit, 0});
        server.expectProblem(); // the client leaves, as it must
        SystemClock clock;
        MailSocket socket(clock);
        Listener heard(socket);
        connect(&socket, &MailSocket::ready, &socket, [&] {
            if (!implicit)
                socket.startTls();
        });
        socket.open(localhost, server.port(), implicit ? Security::Tls : Security::StartTls,
                    {trustCa ? m_authority->caPem() : QByteArray(), {}});
        QTRY_COMPARE(heard.failed.count(), 1);
        QCOMPARE(heard.error.code, code);
        QCOMPARE(heard.error.domain, ErrorDomain::Tls);
        QVERIFY(heard.error.needsUser());
        QVERIFY(heard.error.text.contains(localhost));
        QCOMPARE(heard.encrypted.count(), 0);
        QCOMPARE(heard.closed.count(), 0);
        QVERIFY(!socket.isOpen());
        socket.write("never\r\n");
    }
}

void MailSocketTest::trustsTheNameItIsTold()
{
    for (const bool implicit : {true, false}) {
        const QByteArrayList script = implicit ? QByteArrayList{"C: hi"} : QByteArrayList{"X: starttls", "C: hi"};
        ScriptedServer server(script, {m_authority->wrongHost(), implicit, 0});
        SystemClock clock;
        MailSocket socket(clock);
        Listener heard(socket);
        connect(&socket, &MailSocket::ready, &socket, [&] {
            if (!implicit)
                socket.startTls();
        });
        connect(&socket, &MailSocket::encrypted, &socket, [&] { socket.write("hi\r\n"); });
        socket.open(localhost, server.port(), implicit ? Security::Tls : Security::StartTls,
                    {m_authority->caPem(), QStringLiteral("mail.example.org")});
        QVERIFY2(server.waitUntilDone(), qPrintable(heard.error.code));
    }
}

void MailSocketTest::refusesUnreadableCa()
{
    SystemClock clock;
    MailSocket socket(clock);
    Listener heard(socket);
    socket.open(localhost, 1, Security::Tls, {"no pem", {}});
    QCOMPARE(heard.failed.count(), 0); // never from inside open()
    QTRY_COMPARE(heard.error.code, QStringLiteral("ca-unreadable"));
}

void MailSocketTest::refusesPlainBeyondLoopback()
{
    SystemClock clock;
    MailSocket socket(clock);
    Listener heard(socket);
    socket.open(QStringLiteral("192.0.2.1"), 143, Security::None);
    QTRY_COMPARE(heard.error.code, QStringLiteral("insecure-connection-refused"));
    QVERIFY(isLoopback(QStringLiteral("localhost")));
    QVERIFY(isLoopback(QStringLiteral("127.4.5.6")));
    QVERIFY(isLoopback(QStringLiteral("::1")));
    QVERIFY(!isLoopback(QStringLiteral("127.0.0.1.example.com")));
    QVERIFY(!isLoopback(QStringLiteral("localhost.example.com")));
    QVERIFY(!isLoopback(QString()));
}

void MailSocketTest::tellsRefusedConnections()
{
    quint16 port = 0;
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        port = server.serverPort();
    }
    SystemClock clock;
    MailSocket socket(clock);
    Listener heard(socket);
    socket.open(localhost, port, Security::Tls);
    QTRY_COMPARE(heard.error.code, QStringLiteral("connection-refused"));
    QVERIFY(heard.error.isTransient());
    QCOMPARE(heard.error.domain, ErrorDomain::Network);
}

void MailSocketTest::tellsUnknownHosts()
{
    SystemClock clock;
    MailSocket socket(clock);
    Listener heard(socket);
    socket.open(QStringLiteral("no-such-host.invalid"), 993, Security::Tls); // RFC 6761 §6.4: never resolves
    QTRY_COMPARE_WITH_TIMEOUT(heard.error.code, QStringLiteral("host-not-found"), 20'000);
    QVERIFY(heard.error.text.contains(QLatin1String("no-such-host.invalid")));
}

void MailSocketTest::tellsSilentServers()
{
    ScriptedServer server({"S: hello", "X: closed"});
    test::FakeClock clock;
    MailSocket socket(clock);
    Listener heard(socket);
    socket.open(localhost, server.port(), Security::None);
    socket.setSilenceDeadline(60s);
    QTRY_COMPARE(heard.bytes, QByteArray("hello\r\n"));
    clock.advance(59s);
    QCOMPARE(heard.failed.count(), 0);
    clock.advance(1s);
    QCOMPARE(heard.failed.count(), 1);
    QCOMPARE(heard.error.code, QStringLiteral("connection-timeout"));
    clock.advance(1h);
    QCOMPARE(heard.failed.count(), 1);
    QCOMPARE(clock.pending(), 0);
}

void MailSocketTest::tellsSlowHandshakes()
{
    ScriptedServer server({"X: closed"}); // takes the connection and never says a word of TLS
    test::FakeClock clock;
    MailSocket socket(clock);
    Listener heard(socket);
    QTcpServer probe;
    socket.open(localhost, server.port(), Security::Tls);
    QVERIFY(QTest::qWaitFor([&clock] { return clock.pending() == 1; }));
    clock.advance(29s);
    QCOMPARE(heard.failed.count(), 0);
    clock.advance(1s);
    QCOMPARE(heard.error.code, QStringLiteral("connection-timeout"));
    // The server may have seen no connection at all yet; make sure that its script ends.
    QTcpSocket last;
    last.connectToHost(QHostAddress::LocalHost, server.port());
    QVERIFY(last.waitForConnected());
    last.disconnectFromHost();
}

void MailSocketTest::silenceIsCountedFromTheLastByte()
{
    ScriptedServer server({"S: one", "C: more", "S: two", "X: closed"});
    test::FakeClock clock;
    MailSocket socket(clock);
    Listener heard(socket);
    socket.setSilenceDeadline(60s);
    socket.open(localhost, server.port(), Security::None);
    QTRY_COMPARE(heard.bytes, QByteArray("one\r\n"));
    clock.advance(50s);
    socket.write("more\r\n");
    QTRY_COMPARE(heard.bytes, QByteArray("one\r\ntwo\r\n"));
    clock.advance(59s);
    QCOMPARE(heard.failed.count(), 0);
    socket.setSilenceDeadline(0s); // nobody waits any more
    clock.advance(1h);
    QCOMPARE(heard.failed.count(), 0);
    socket.setSilenceDeadline(60s);
    clock.advance(59s);
    QCOMPARE(heard.failed.count(), 0);
    clock.advance(1s);
    QCOMPARE(heard.failed.count(), 1);
}

void MailSocketTest::tellsTheEnd_data()
{
    QTest::addColumn<QByteArrayList>("script");
    QTest::newRow("closed by the server") << QByteArrayList{"S: bye", "C: ok", "X: close"};
    QTest::newRow("reset") << QByteArrayList{"S: bye", "C: ok", "X: reset"};
}

void MailSocketTest::tellsTheEnd()
{
    QFETCH(QByteArrayList, script);
    ScriptedServer server(script);
    SystemClock clock;
    MailSocket socket(clock);
    Listener heard(socket);
    socket.open(localhost, server.port(), Security::None);
    QTRY_COMPARE(heard.bytes, QByteArray("bye\r\n"));
    socket.write("ok\r\n");
    QTRY_COMPARE(heard.closed.count() + heard.failed.count(), 1);
    QVERIFY(!socket.isOpen());
}

void MailSocketTest::lostInTheHandshake()
{
    ScriptedServer server({"X: close"});
    SystemClock clock;
    MailSocket socket(clock);
    Listener heard(socket);
    socket.open(localhost, server.port(), Security::Tls);
    QTRY_COMPARE(heard.failed.count(), 1);
    QCOMPARE(heard.error.code, QStringLiteral("connection-lost"));
    QVERIFY(heard.error.isTransient());
}

void MailSocketTest::abortIsSilent()
{
    ScriptedServer server({"S: hello", "X: closed"});
    SystemClock clock;
    MailSocket socket(clock);
    Listener heard(socket);
    socket.open(localhost, server.port(), Security::None);
    QTRY_COMPARE(heard.bytes, QByteArray("hello\r\n"));
    socket.abort();
    QVERIFY(server.waitUntilDone());
    QCOMPARE(heard.closed.count(), 0);
    QCOMPARE(heard.failed.count(), 0);
}

void MailSocketTest::abortFromItsOwnSignal()
{
    ScriptedServer server({"S: one", "S: two", "X: closed"});
    SystemClock clock;
    MailSocket socket(clock);
    Listener heard(socket);
    connect(&socket, &MailSocket::received, &socket, [&socket] { socket.abort(); });
    socket.open(localhost, server.port(), Security::None);
    QVERIFY(server.waitUntilDone());
    QVERIFY(heard.bytes.startsWith("one"));
    QCOMPARE(heard.closed.count(), 0);
}

void MailSocketTest::pausesAndResumes()
{
    ScriptedServer server({"S: hello", "X: close"});
    test::FakeClock clock;
    MailSocket socket(clock);
    Listener heard(socket);
    socket.setSilenceDeadline(60s);
    socket.open(localhost, server.port(), Security::None);
    socket.setPaused(true);
    QVERIFY(server.waitUntilDone());
    QTRY_COMPARE(heard.ready.count(), 1);
    clock.advance(10min); // a slow reader is not a silent server
    QCOMPARE(heard.failed.count(), 0);
    QCOMPARE(heard.bytes, QByteArray());
    QCOMPARE(heard.closed.count(), 0);
    socket.setPaused(false);
    QTRY_COMPARE(heard.bytes, QByteArray("hello\r\n"));
    QTRY_COMPARE(heard.closed.count(), 1);
}

void MailSocketTest::bufferIsBounded()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    SystemClock clock;
    MailSocket socket(clock);
    Listener heard(socket);
    socket.open(localhost, server.serverPort(), Security::None);
    socket.setPaused(true);
    QTRY_VERIFY(server.hasPendingConnections());
    QTcpSocket *peer = server.nextPendingConnection();
    constexpr qint64 size = 64 * 1024 * 1024; // far more than any buffer on the way
    peer->write(QByteArray(size, 'x'));
    // The buffers on the way are full when fifty rounds of the event loop move nothing.
    qint64 left = -1;
    int still = 0;
    QVERIFY(QTest::qWaitFor([&] {
        still = peer->bytesToWrite() == left ? still + 1 : 0;
        left = peer->bytesToWrite();
        return still > 50;
    }));
    QVERIFY2(left > size / 2, qPrintable(QString::number(left)));
    socket.setPaused(false);
    QTRY_COMPARE_WITH_TIMEOUT(heard.bytes.size(), size, 20'000);
}

void MailSocketTest::opensAgain()
{
    ScriptedServer server({"S: one", "X: closed", "X: accept", "S: two", "X: closed"});
    SystemClock clock;
    MailSocket socket(clock);
    Listener heard(socket);
    socket.open(localhost, server.port(), Security::None);
    QTRY_COMPARE(heard.bytes, QByteArray("one\r\n"));
    socket.close();
    QTRY_COMPARE(heard.closed.count(), 1);
    socket.open(localhost, server.port(), Security::None);
    QTRY_COMPARE(heard.bytes, QByteArray("one\r\ntwo\r\n"));
    socket.close();
    QTRY_COMPARE(heard.closed.count(), 2);
}

QTEST_GUILESS_MAIN(MailSocketTest)
#include "MailSocketTest.moc"
