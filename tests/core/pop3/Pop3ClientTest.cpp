// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/Pop3Client.h"
#include "Answer.h"
#include "base/Clock.h"
#include "pop3/command/Dele.h"
#include "pop3/command/Noop.h"
#include "pop3/command/Retr.h"
#include "pop3/command/Uidl.h"
#include "scripted/ScriptedServer.h"
#include "scripted/TestAuthority.h"
#include "support/FakeClock.h"

using namespace postrider;
using namespace postrider::pop3;
using pop3::test::Answer;
using postrider::test::ScriptedServer;

namespace {

const QByteArrayList opening{"S: +OK hi", "C: CAPA",     "S: +OK", "S: PIPELINING",  "S: USER",
                             "S: .",      "C: USER ann", "S: +OK", "C: PASS secret", "S: +OK in"};

ServerLogin loginTo(const ScriptedServer &server, Security security = Security::None)
{
    ServerLogin login;
    login.server = {QStringLiteral("127.0.0.1"), server.port(), security, QStringLiteral("ann"), AuthMethod::Auto};
    login.password = Secret(QByteArray("secret"));
    return login;
}

} // namespace

class Pop3ClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesAndQuits_data()
    {
        QTest::addColumn<int>("chunk");
        QTest::newRow("whole") << 0;
        QTest::newRow("byte by byte") << 1;
        QTest::newRow("seven") << 7;
    }
    void fetchesAndQuits()
    {
        QFETCH(int, chunk);
        postrider::test::ScriptOptions options;
        options.chunk = chunk;
        ScriptedServer server(opening + QByteArrayList{"C: UIDL", "C: RETR 1", "C: DELE 1", "S: +OK", "S: 1 abc",
                                                       "S: .", "S: +OK 12 octets", "S: Subject: x", "S: ", "S: ..dot",
                                                       "S: .", "S: +OK", "C: QUIT", "S: +OK bye", "X: close"},
                              options);
        Pop3Client client(m_clock);
        Answer<Capabilities> opened;
        client.open(loginTo(server), opened.continuation());
        QCOMPARE(opened.code(), QString());
        QVERIFY(client.isOpen() && opened.value().pipelining);
        Answer<std::vector<ListedUid>> uids;
        Answer<QByteArray> message;
        Answer<void> deleted;
        Answer<void> quit;
        client.run(command::Uidl(), uids.continuation());
        client.run(command::Retr(1, 1000), message.continuation());
        client.run(command::Dele(1), deleted.continuation());
        QCOMPARE(uids.count(), 0); // never from inside the call
        QCOMPARE(deleted.code(), QString());
        QCOMPARE(uids.value().front().uid, QByteArray("abc"));
        QCOMPARE(message.value(), QByteArray("Subject: x\r\n\r\n.dot\r\n"));
        client.quit(quit.continuation());
        QCOMPARE(quit.code(), QString());
        QVERIFY(server.waitUntilDone());
        QVERIFY(!client.isOpen() && client.bytes() > 100);
    }

    void startTls()
    {
        const postrider::test::TestAuthority authority;
        if (!authority.obstacle().isEmpty())
            QSKIP(qPrintable(authority.obstacle()));
        postrider::test::ScriptOptions options;
        options.certificate = authority.good();
        ScriptedServer server({"S: +OK hi", "C: CAPA", "S: +OK", "S: STLS", "S: .", "C: STLS", "S: +OK", "X: starttls",
                               "C: CAPA", "S: +OK", "S: SASL PLAIN", "S: .",
                               "C: AUTH PLAIN " + QByteArray("\0ann\0secret", 11).toBase64(), "S: +OK"},
                              options);
        Pop3Client client(m_clock);
        ServerLogin login = loginTo(server, Security::StartTls);
        login.extraCaPem = authority.caPem();
        Answer<Capabilities> opened;
        client.open(login, opened.continuation());
        QCOMPARE(opened.code(), QString());
    }

    void certificateNotTrusted()
    {
        const postrider::test::TestAuthority authority;
        if (!authority.obstacle().isEmpty())
            QSKIP(qPrintable(authority.obstacle()));
        postrider::test::ScriptOptions options;
        options.certificate = authority.good();
        options.implicitTls = true;
        ScriptedServer server({"S: +OK hi"}, options);
        server.expectProblem();
        Pop3Client client(m_clock);
        Answer<Capabilities> opened;
        client.open(loginTo(server, Security::Tls), opened.continuation());
        QVERIFY(opened.code().startsWith(u"certificate-"));
    }

    void cuts_data()
    {
        QTest::addColumn<QByteArrayList>("script");
        QTest::addColumn<QString>("code");
        QTest::newRow("greeting") << QByteArrayList{"X: close"} << QStringLiteral("connection-lost");
        QTest::newRow("CAPA") << QByteArrayList{"S: +OK", "C: CAPA", "s: +OK\r\nUS", "X: close"}
                              << QStringLiteral("connection-lost");
        QTest::newRow("no POP3") << QByteArrayList{"S: * OK IMAP", "X: closed"} << QStringLiteral("protocol-error");
        QTest::newRow("endless greeting") << QByteArrayList{"s: +OK ", "s: " + QByteArray(200'000, 'x'), "X: closed"}
                                          << QStringLiteral("answer-too-long");
        QTest::newRow("RETR") << opening + QByteArrayList{"C: RETR 1", "s: +OK\r\nhalf", "X: close"}
                              << QStringLiteral("connection-lost");
        QTest::newRow("endless RETR") << opening + QByteArrayList{"C: RETR 1", "S: +OK", "X: flood 5000 xxxxxxxxxxxx",
                                                                  "X: closed"}
                                      << QStringLiteral("answer-too-long");
    }
    void cuts()
    {
        QFETCH(QByteArrayList, script);
        QFETCH(QString, code);
        ScriptedServer server(script);
        server.expectProblem(); // the client may be gone before all is sent
        Pop3Client client(m_clock);
        Answer<Capabilities> opened;
        Answer<QByteArray> message;
        client.open(loginTo(server), opened.continuation());
        const QString first = opened.code();
        if (first.isEmpty()) {
            client.run(command::Retr(1, 10'000), message.continuation());
            QCOMPARE(message.code(), code);
        } else {
            QCOMPARE(first, code);
        }
        QVERIFY(!client.isOpen());
        client.abort();
        QCoreApplication::processEvents();
        QCOMPARE(opened.count(), 1);
    }

    void abortAnswersOnce()
    {
        ScriptedServer server(opening + QByteArrayList{"C: RETR 1", "C: NOOP", "X: closed"});
        Pop3Client client(m_clock);
        Answer<Capabilities> opened;
        Answer<QByteArray> message;
        Answer<void> noop;
        client.open(loginTo(server), opened.continuation());
        QCOMPARE(opened.code(), QString());
        client.run(command::Retr(1, 1000), message.continuation());
        client.run(command::Noop(), noop.continuation());
        QTRY_COMPARE(server.position(), int(opening.size()) + 2);
        client.abort();
        QCOMPARE(message.code(), QStringLiteral("cancelled"));
        QCOMPARE(noop.code(), QStringLiteral("cancelled"));
        client.abort();
        QVERIFY(server.waitUntilDone());
        QCOMPARE(message.count() + noop.count(), 2);
        Answer<void> late;
        client.run(command::Noop(), late.continuation());
        QCOMPARE(late.code(), QStringLiteral("not-connected"));
        Answer<void> quit;
        client.quit(quit.continuation());
        QCOMPARE(quit.code(), QStringLiteral("not-connected"));
    }

    void silence()
    {
        postrider::test::FakeClock clock;
        ScriptedServer server(opening + QByteArrayList{"C: NOOP", "X: closed"});
        Pop3Client client(clock);
        Answer<Capabilities> opened;
        Answer<void> noop;
        client.open(loginTo(server), opened.continuation());
        QCOMPARE(opened.code(), QString());
        clock.advance(std::chrono::minutes(9)); // nobody waits: no deadline
        QVERIFY(client.isOpen());
        client.run(command::Noop(), noop.continuation());
        QTRY_COMPARE(server.position(), int(opening.size()) + 1);
        clock.advance(std::chrono::seconds(110));
        QCoreApplication::processEvents();
        QCOMPARE(noop.count(), 0);
        clock.advance(std::chrono::seconds(20));
        QCOMPARE(noop.code(), QStringLiteral("connection-timeout"));
    }

    void destroyedWhileOpening()
    {
        ScriptedServer server({"S: +OK hi", "C: CAPA", "X: closed"});
        Answer<Capabilities> opened;
        {
            Pop3Client client(m_clock);
            client.open(loginTo(server), opened.continuation());
            QTRY_COMPARE(server.position(), 2);
        }
        QCOMPARE(opened.code(), QStringLiteral("cancelled"));
        QCOMPARE(opened.count(), 1);
    }

private:
    SystemClock m_clock;
};

QTEST_GUILESS_MAIN(Pop3ClientTest)
#include "Pop3ClientTest.moc"
