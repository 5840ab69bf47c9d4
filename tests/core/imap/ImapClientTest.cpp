// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ClientFixture.h"
#include "imap/command/Append.h"
#include "imap/command/Noop.h"
#include "imap/command/Select.h"
#include "imap/command/UidFetch.h"
#include "support/FakeClock.h"

#include <QSignalSpy>
#include <QTcpServer>

using namespace postrider;
using namespace postrider::imap;
using namespace std::chrono_literals;
using imap::test::Answer;
using imap::test::LoggedIn;
using imap::test::loginScript;
using imap::test::loginTo;
using imap::test::testClientId;
using postrider::test::ScriptedServer;

/// One connection after login: answers, deadlines, IDLE, its end.
class ImapClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsCommandsInOrder();
    void answersLater();
    void tellsNews();
    void alerts();
    void abortAnswersAll();
    void destructionAnswersAll();
    void contextsMayDie();
    void cuts_data();
    void cuts();
    void cutInMidLiteral();
    void silentServer();
    void busyServerIsNotSilent();
    void silenceInIdleIsFine();
    void idleBeginsAgainBeforeTheServerCuts();
    void idleEndsForCommands();
    void logout();
    void logoutWithoutAnswer();
    void nothingAfterTheEnd();
    void abortFromAMessage();
    void literalTooLarge();
    void tracesWithoutSecrets();
    void byteByByte();
};

namespace {

template <Command C>
void run(ImapClient &client, C command, Answer<typename C::Data> &answer)
{
    client.run(std::move(command), answer.continuation());
}

} // namespace

void ImapClientTest::runsCommandsInOrder()
{
    LoggedIn session({"C: A3 SELECT \"INBOX\"", "S: * 2 EXISTS", "S: A3 OK", "C: A4 UID FETCH 1:2 (UID BODY.PEEK[])",
                      "S: * 1 FETCH (UID 1 BODY[] {3}", "s: abc)\r\n", "S: * 2 FETCH (UID 2 BODY[] NIL)", "S: A4 OK"});
    Answer<SelectData> selected;
    Answer<command::FetchSummary> fetched;
    QByteArrayList got;
    run(session.client, command::Select("INBOX"), selected);
    UidSet both;
    both.add(Uid{1}, Uid{2});
    run(session.client,
        command::UidFetch(both, FetchItems::wholeMessage(),
                          [&got](FetchedMessage &&m) { got.append(m.section("") ? *m.section("") : "none"); }),
        fetched);
    QVERIFY(fetched.ok());
    QCOMPARE(fetched.value().messages, 2U);
    QVERIFY(selected.ok());
    QCOMPARE(selected.value().exists, 2U);
    QCOMPARE(got, QByteArrayList({"abc", "none"}));
    QCOMPARE(selected.count() + fetched.count(), 2);
}

void ImapClientTest::answersLater()
{
    SystemClock clock;
    ImapClient client(clock);
    Answer<void> answer;
    run(client, command::Noop(), answer);
    QCOMPARE(answer.count(), 0);
    QCOMPARE(answer.code(), QStringLiteral("not-connected"));
    LoggedIn session({"C: A4 NOOP", "S: A4 OK"}); // A3 is the one that cannot be written
    Answer<SelectData> unwritable;
    Answer<void> good;
    run(session.client, command::Select(QByteArray("a\0b", 3)), unwritable);
    run(session.client, command::Noop(), good);
    QCOMPARE(unwritable.count(), 0);
    QCOMPARE(unwritable.code(), QStringLiteral("command-invalid"));
    QVERIFY(good.ok());
}

void ImapClientTest::tellsNews()
{
    LoggedIn session({"C: A3 SELECT \"INBOX\"", "S: * 3 EXISTS", "S: * 1 FETCH (UID 10 FLAGS ())", "S: A3 OK",
                      "C: A4 NOOP", "S: * 4 EXISTS", "S: * 1 EXPUNGE", "S: * 1 EXPUNGE",
                      "S: * 1 FETCH (UID 30 FLAGS (\\Seen) MODSEQ (7))", "S: * STATUS other (UNSEEN 2)", "S: A4 OK"});
    QSignalSpy exists(&session.client, &ImapClient::exists);
    QSignalSpy vanished(&session.client, &ImapClient::vanished);
    QSignalSpy unknown(&session.client, &ImapClient::vanishedUnknown);
    QSignalSpy flags(&session.client, &ImapClient::flagsChanged);
    QSignalSpy status(&session.client, &ImapClient::statusChanged);
    Answer<SelectData> selected;
    Answer<void> noop;
    run(session.client, command::Select("INBOX"), selected);
    run(session.client, command::Noop(), noop);
    QVERIFY(noop.ok());
    QCOMPARE(exists.count(), 1); // what SELECT tells is its answer, not news
    QCOMPARE(exists.first().first().toUInt(), 4U);
    QCOMPARE(vanished.first().first().value<UidSet>(), UidSet(Uid{10}));
    QCOMPARE(unknown.first().first().toUInt(), 1U);
    QCOMPARE(flags.first().at(0).value<Uid>(), Uid{30});
    QVERIFY(flags.first().at(1).value<MailFlags>().has(MailFlag::Seen));
    QCOMPARE(flags.first().at(2).value<ModSeq>(), ModSeq{7});
    QCOMPARE(status.count(), 1);
}

void ImapClientTest::alerts()
{
    LoggedIn session({"C: A3 NOOP", "S: * NO [ALERT] Mailbox is at 98% of quota", "S: A3 OK"});
    QSignalSpy alert(&session.client, &ImapClient::alert);
    Answer<void> noop;
    run(session.client, command::Noop(), noop);
    QVERIFY(noop.ok());
    QCOMPARE(alert.first().first().toString(), QStringLiteral("Mailbox is at 98% of quota"));
}

void ImapClientTest::abortAnswersAll()
{
    LoggedIn session({"C: A3 SELECT \"INBOX\"", "X: closed"});
    QSignalSpy disconnected(&session.client, &ImapClient::disconnected);
    Answer<SelectData> sent;
    Answer<void> queued;
    run(session.client, command::Select("INBOX"), sent);
    run(session.client, command::Noop(), queued);
    QVERIFY(QTest::qWaitFor([&session] { return session.server.position() == 7; }));
    session.client.abort();
    QCOMPARE(sent.code(), QStringLiteral("cancelled"));
    QCOMPARE(queued.code(), QStringLiteral("cancelled"));
    session.client.abort();
    QVERIFY(session.server.waitUntilDone());
    QCOMPARE(sent.count(), 1);
    QCOMPARE(queued.count(), 1);
    QCOMPARE(disconnected.count(), 0);
}

void ImapClientTest::destructionAnswersAll()
{
    ScriptedServer server({"X: closed"}); // a greeting that never comes
    SystemClock clock;
    Answer<Capabilities> opened;
    auto client = std::make_unique<ImapClient>(clock);
    client->open(loginTo(server), testClientId(), opened.continuation());
    client.reset();
    QCOMPARE(opened.code(), QStringLiteral("cancelled"));
    QTcpSocket last; // the client may not have come as far as the server
    last.connectToHost(QHostAddress::LocalHost, server.port());
    QVERIFY(last.waitForConnected());
    last.disconnectFromHost();
}

void ImapClientTest::contextsMayDie()
{
    LoggedIn session({"C: A3 NOOP", "X: hold", "S: A3 OK", "C: A4 NOOP", "S: A4 OK"});
    {
        Answer<void> gone;
        run(session.client, command::Noop(), gone);
        QVERIFY(QTest::qWaitFor([&session] { return session.server.position() == 7; }));
    }
    session.server.release();
    Answer<void> alive;
    run(session.client, command::Noop(), alive);
    QVERIFY(alive.ok());
}

void ImapClientTest::cuts_data()
{
    QTest::addColumn<QByteArrayList>("script");
    QTest::addColumn<QString>("code");
    QTest::newRow("closed") << QByteArrayList{"C: A3 NOOP", "X: close"} << QStringLiteral("connection-lost");
    QTest::newRow("reset") << QByteArrayList{"C: A3 NOOP", "X: reset"} << QStringLiteral("connection-lost");
    QTest::newRow("BYE") << QByteArrayList{"C: A3 NOOP", "S: * BYE Shutting down", "X: closed"}
                         << QStringLiteral("server-closed");
    QTest::newRow("BYE and cut") << QByteArrayList{"C: A3 NOOP", "S: * BYE Shutting down", "X: close"}
                                 << QStringLiteral("server-closed");
    QTest::newRow("wrong tag") << QByteArrayList{"C: A3 NOOP", "S: A7 OK", "X: closed"}
                               << QStringLiteral("unexpected-tag");
}

void ImapClientTest::cuts()
{
    QFETCH(QByteArrayList, script);
    QFETCH(QString, code);
    LoggedIn session(script);
    QSignalSpy disconnected(&session.client, &ImapClient::disconnected);
    Answer<void> noop;
    Answer<SelectData> queued;
    run(session.client, command::Noop(), noop);
    run(session.client, command::Select("x"), queued);
    QCOMPARE(noop.code(), code);
    QVERIFY(noop.error().isTransient());
    QCOMPARE(queued.code(), code);
    QTRY_COMPARE(disconnected.count(), 1);
    QVERIFY(!session.client.isOpen());
    QCOMPARE(noop.count() + queued.count(), 2);
}

void ImapClientTest::cutInMidLiteral()
{
    LoggedIn session({"C: A3 SELECT \"INBOX\"", "S: * 2 EXISTS", "S: A3 OK", "C: A4 UID FETCH 1:2 (UID BODY.PEEK[])",
                      "S: * 1 FETCH (UID 1 BODY[] {3}", "s: abc)\r\n", "S: * 2 FETCH (UID 2 BODY[] {1000000}",
                      "s: the beginning", "X: close"});
    Answer<SelectData> selected;
    Answer<command::FetchSummary> fetched;
    int messages = 0;
    run(session.client, command::Select("INBOX"), selected);
    UidSet both;
    both.add(Uid{1}, Uid{2});
    run(session.client,
        command::UidFetch(both, FetchItems::wholeMessage(), [&messages](FetchedMessage &&) { ++messages; }), fetched);
    QCOMPARE(fetched.code(), QStringLiteral("connection-lost"));
    QCOMPARE(messages, 1); // half a message is none
}

void ImapClientTest::silentServer()
{
    ScriptedServer server(loginScript() + QByteArrayList{"C: A3 NOOP", "X: closed"});
    postrider::test::FakeClock clock;
    ImapClient client(clock);
    Answer<Capabilities> opened;
    client.open(loginTo(server), testClientId(), opened.continuation());
    QVERIFY(opened.ok());
    QSignalSpy disconnected(&client, &ImapClient::disconnected);
    clock.advance(1h); // nobody asked for anything: silence is fine
    QCOMPARE(disconnected.count(), 0);
    Answer<void> noop;
    run(client, command::Noop(), noop);
    QVERIFY(QTest::qWaitFor([&server] { return server.position() == 7; }));
    clock.advance(59s);
    QCOMPARE(noop.count(), 0);
    clock.advance(1s);
    QCOMPARE(noop.code(), QStringLiteral("connection-timeout"));
    QCOMPARE(disconnected.count(), 1);
    QVERIFY(server.waitUntilDone());
}

void ImapClientTest::busyServerIsNotSilent()
{
    ScriptedServer server(loginScript() + QByteArrayList{"C: A3 NOOP", "S: * OK still at it", "X: hold", "S: A3 OK"});
    postrider::test::FakeClock clock;
    ImapClient client(clock);
    int lines = 0;
    client.setTrace([&lines](bool fromServer, const QByteArray &) { lines += fromServer; });
    Answer<Capabilities> opened;
    client.open(loginTo(server), testClientId(), opened.continuation());
    QVERIFY(opened.ok());
    Answer<void> noop;
    run(client, command::Noop(), noop);
    clock.advance(50s);
    const int before = lines;
    QTRY_COMPARE(lines, before + 1);
    clock.advance(59s);
    QCOMPARE(noop.count(), 0);
    server.release();
    QVERIFY(noop.ok());
}

void ImapClientTest::silenceInIdleIsFine()
{
    ScriptedServer server(loginScript("IDLE") + QByteArrayList{"C: A3 IDLE", "S: + idling", "X: closed"});
    postrider::test::FakeClock clock;
    ImapClient client(clock);
    bool idling = false;
    client.setTrace([&idling](bool, const QByteArray &line) { idling = idling || line == "+ idling"; });
    Answer<Capabilities> opened;
    client.open(loginTo(server), testClientId(), opened.continuation());
    QVERIFY(opened.ok());
    Answer<void> ended;
    client.idle(ended.continuation());
    QTRY_VERIFY(idling);
    QVERIFY(client.isIdle());
    clock.advance(28min);
    QCOMPARE(ended.count(), 0);
    client.abort();
    QCOMPARE(ended.code(), QStringLiteral("cancelled"));
    QVERIFY(server.waitUntilDone());
}

void ImapClientTest::idleBeginsAgainBeforeTheServerCuts()
{
    ScriptedServer server(loginScript("IDLE") + QByteArrayList{"C: A3 IDLE", "S: + idling", "C: DONE", "S: A3 OK"});
    postrider::test::FakeClock clock;
    ImapClient client(clock);
    bool idling = false;
    client.setTrace([&idling](bool, const QByteArray &line) { idling = idling || line == "+ idling"; });
    Answer<Capabilities> opened;
    client.open(loginTo(server), testClientId(), opened.continuation());
    QVERIFY(opened.ok());
    Answer<void> ended;
    client.idle(ended.continuation());
    QTRY_VERIFY(idling);
    clock.advance(29min); // RFC 2177 §3
    QVERIFY(!client.isIdle());
    QVERIFY(ended.ok());
}

void ImapClientTest::idleEndsForCommands()
{
    LoggedIn session({"C: A3 IDLE", "S: + idling", "S: * 5 EXISTS", "C: DONE", "S: A3 OK", "C: A4 NOOP", "S: A4 OK"},
                     "IDLE");
    Answer<void> ended;
    Answer<void> noop;
    session.client.idle(ended.continuation());
    run(session.client, command::Noop(), noop);
    QVERIFY(noop.ok());
    QVERIFY(ended.ok());
}

void ImapClientTest::logout()
{
    LoggedIn session({"C: A3 NOOP", "S: A3 OK", "C: A4 LOGOUT", "S: * BYE bye", "S: A4 OK", "X: closed"});
    QSignalSpy disconnected(&session.client, &ImapClient::disconnected);
    Answer<void> noop;
    Answer<void> goodbye;
    run(session.client, command::Noop(), noop);
    session.client.logout(goodbye.continuation());
    QVERIFY(goodbye.ok());
    QVERIFY(noop.ok()); // what was asked before is still answered
    QVERIFY(session.server.waitUntilDone());
    QCOMPARE(goodbye.count(), 1);
    QCOMPARE(disconnected.count(), 0);
}

void ImapClientTest::logoutWithoutAnswer()
{
    ScriptedServer server(loginScript() + QByteArrayList{"C: A3 LOGOUT", "X: closed"});
    postrider::test::FakeClock clock;
    ImapClient client(clock);
    Answer<Capabilities> opened;
    client.open(loginTo(server), testClientId(), opened.continuation());
    QVERIFY(opened.ok());
    Answer<void> goodbye;
    client.logout(goodbye.continuation());
    QVERIFY(QTest::qWaitFor([&server] { return server.position() == 7; }));
    QCOMPARE(goodbye.count(), 0);
    clock.advance(5s);
    QVERIFY(goodbye.ok());
    QVERIFY(server.waitUntilDone());
}

void ImapClientTest::nothingAfterTheEnd()
{
    LoggedIn session({"X: close"});
    QTRY_VERIFY(!session.client.isOpen());
    Answer<void> noop;
    Answer<void> ended;
    Answer<void> goodbye;
    run(session.client, command::Noop(), noop);
    session.client.idle(ended.continuation());
    session.client.logout(goodbye.continuation());
    QCOMPARE(noop.code(), QStringLiteral("not-connected"));
    QCOMPARE(ended.code(), QStringLiteral("not-connected"));
    QVERIFY(goodbye.ok());
}

void ImapClientTest::abortFromAMessage()
{
    LoggedIn session({"C: A3 SELECT \"INBOX\"", "S: * 2 EXISTS", "S: A3 OK", "C: A4 UID FETCH 1:* (UID FLAGS)",
                      "s: * 1 FETCH (UID 1 FLAGS ())\r\n* 2 FETCH (UID 2 FLAGS ())\r\nA4 OK\r\n", "X: closed"});
    Answer<SelectData> selected;
    Answer<command::FetchSummary> fetched;
    int messages = 0;
    run(session.client, command::Select("INBOX"), selected);
    run(session.client,
        command::UidFetch(Uid{1}, FetchItems::flagsOnly(),
                          [&](FetchedMessage &&) {
                              ++messages;
                              session.client.abort();
                          }),
        fetched);
    QCOMPARE(fetched.code(), QStringLiteral("cancelled"));
    QCOMPARE(messages, 1);
    QVERIFY(session.server.waitUntilDone());
}

void ImapClientTest::literalTooLarge()
{
    ScriptedServer server(loginScript() + QByteArrayList{"C: A3 SELECT \"INBOX\"", "S: * 2 EXISTS", "S: A3 OK",
                                                         "C: A4 UID FETCH 1:* (UID BODY.PEEK[])",
                                                         "S: * 1 FETCH (UID 1 BODY[] {1001}", "X: closed"});
    SystemClock clock;
    ImapClient client(clock);
    client.setMaxLiteral(1'000);
    Answer<Capabilities> opened;
    client.open(loginTo(server), testClientId(), opened.continuation());
    QVERIFY(opened.ok());
    Answer<SelectData> selected;
    Answer<command::FetchSummary> fetched;
    run(client, command::Select("INBOX"), selected);
    run(client, command::UidFetch(Uid{1}, FetchItems::wholeMessage(), {}), fetched);
    QCOMPARE(fetched.code(), QStringLiteral("literal-too-large"));
    QVERIFY(server.waitUntilDone());
}

void ImapClientTest::tracesWithoutSecrets()
{
    ScriptedServer server({"S: * OK [CAPABILITY IMAP4rev1 AUTH=LOGIN] hi", "C: A1 AUTHENTICATE LOGIN",
                           "S: + VXNlcm5hbWU6", "C: amFuZUBleGFtcGxlLmNvbQ==", "S: + UGFzc3dvcmQ6", "C: c2VjcmV0",
                           "S: A1 OK", "C: A2 CAPABILITY", "S: * CAPABILITY IMAP4rev1", "S: A2 OK",
                           "C: A3 APPEND \"x\" {12}", "S: +", "c: From: secret\r\n", "S: A3 OK"});
    SystemClock clock;
    ImapClient client(clock);
    QByteArrayList lines;
    client.setTrace(
        [&lines](bool fromServer, const QByteArray &line) { lines.append((fromServer ? "S: " : "C: ") + line); });
    Answer<Capabilities> opened;
    client.open(loginTo(server), testClientId(), opened.continuation());
    QVERIFY(opened.ok());
    Answer<command::AppendData> appended;
    run(client, command::Append("x", {}, {}, "From: secret"), appended);
    QVERIFY(appended.ok());
    QCOMPARE(lines, QByteArrayList({"S: * OK [CAPABILITY IMAP4rev1 AUTH=LOGIN] hi", "C: A1 AUTHENTICATE LOGIN",
                                    "S: + ***", "C: ***", "S: + ***", "C: ***", "S: A1 OK", "C: A2 CAPABILITY",
                                    "S: * CAPABILITY IMAP4rev1", "S: A2 OK", "C: A3 APPEND \"x\" {12 bytes}", "S: +",
                                    "S: A3 OK"}));
}

void ImapClientTest::byteByByte()
{
    LoggedIn session({"C: A3 SELECT \"INBOX\"", "S: * 1 EXISTS", "S: A3 OK", "C: A4 UID FETCH 1:* (UID BODY.PEEK[])",
                      "S: * 1 FETCH (UID 1 BODY[] {5}", "s: a\r\nb\n)\r\n", "S: A4 OK"},
                     {}, 1);
    Answer<SelectData> selected;
    Answer<command::FetchSummary> fetched;
    QByteArray body;
    run(session.client, command::Select("INBOX"), selected);
    run(session.client,
        command::UidFetch(Uid{1}, FetchItems::wholeMessage(), [&body](FetchedMessage &&m) { body = *m.section(""); }),
        fetched);
    QVERIFY(fetched.ok());
    QCOMPARE(body, QByteArray("a\r\nb\n"));
}

QTEST_GUILESS_MAIN(ImapClientTest)
#include "ImapClientTest.moc"
