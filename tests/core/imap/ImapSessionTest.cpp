// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/SessionPlayer.h"
#include "imap/command/Append.h"
#include "imap/command/Capability.h"
#include "imap/command/Close.h"
#include "imap/command/Expunge.h"
#include "imap/command/Idle.h"
#include "imap/command/Logout.h"
#include "imap/command/Noop.h"
#include "imap/command/Select.h"
#include "imap/command/StartTls.h"
#include "imap/command/UidCopy.h"
#include "imap/command/UidFetch.h"
#include "imap/command/UidStore.h"
#include "imap/command/Unselect.h"

#include <QTest>

using namespace postrider;
using namespace postrider::imap;
using imap::test::SessionPlayer;
using Notes = QByteArrayList;

/// Conversations with the session alone: each is played as a whole, byte by byte, and in pieces of seven.
class ImapSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greetings();
    void byeAsGreeting();
    void nothingBeforeTheGreeting_data();
    void nothingBeforeTheGreeting();
    void planted_data();
    void planted();
    void startTlsForgets();
    void startTlsDropsInjectedBytes();
    void unknownTag();
    void byeAtAnyTime();
    void logout();
    void selectFailure();
    void lateNewsIsIgnored();
    void pipelines();
    void aloneWaits();
    void pipelineDepth();
    void answersOutOfOrder();
    void literalWaits();
    void literalRefused();
    void unwritableCommand();
    void idle();
    void idleEndsForACommand();
    void idleRefused();
    void endlessNonsense();
    void tooLongALine();
    void failAnswersAll();
    void failFromInside();
    void commandsFromInside();
};

namespace {

UidSet uids(const char *text)
{
    return UidSet::fromImap(text);
}

} // namespace

void ImapSessionTest::greetings()
{
    for (const int chunk : {0, 1, 7}) {
        SessionPlayer player(chunk);
        PLAY({"S: * OK [CAPABILITY IMAP4rev1 IDLE] ready"});
        QCOMPARE(player.takeNotes(), Notes({"state not-authenticated", "capabilities IDLE IMAP4REV1", "greeting"}));
        SessionPlayer other(chunk);
        QCOMPARE(other.play({"S: * PREAUTH hello"}), QByteArray());
        QCOMPARE(other.takeNotes(), Notes({"state authenticated", "greeting preauth"}));
    }
}

void ImapSessionTest::byeAsGreeting()
{
    SessionPlayer player;
    PLAY({"S: * BYE Maximum number of connections from user+IP exceeded"});
    QCOMPARE(player.takeNotes(), Notes({"ended too-many-connections"}));
    QCOMPARE(player.session.state(), SessionState::Logout);
}

void ImapSessionTest::nothingBeforeTheGreeting_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line : {"A1 OK", "+ go", "* CAPABILITY IMAP4rev1", "* 3 EXISTS", "* LIST () \"/\" x",
                             "220 smtp.example.com ESMTP", "HTTP/1.1 400 Bad Request"})
        QTest::newRow(line) << QByteArray(line);
}

void ImapSessionTest::nothingBeforeTheGreeting()
{
    QFETCH(QByteArray, line);
    SessionPlayer player;
    PLAY({"S: " + line});
    QCOMPARE(player.takeNotes(), Notes({"ended unexpected-response"}));
}

// An attacker in front of STARTTLS could plant mailboxes and messages; nothing of that kind is taken before login.
void ImapSessionTest::planted_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line : {"* LIST () \"/\" trap", "* LSUB () \"/\" trap", "* 3 EXISTS", "* 1 FETCH (UID 1 FLAGS ())",
                             "* 1 EXPUNGE", "* VANISHED 1", "* STATUS INBOX (MESSAGES 1)", "* SEARCH 1",
                             "* FLAGS (\\Seen)", "* NAMESPACE NIL NIL NIL", "* ENABLED QRESYNC", "* PREAUTH hello"})
        QTest::newRow(line) << QByteArray(line);
}

void ImapSessionTest::planted()
{
    QFETCH(QByteArray, line);
    SessionPlayer player;
    PLAY({"S: * OK hi", "S: " + line});
    QCOMPARE(player.takeNotes().last(), QByteArray("ended unexpected-response"));
}

void ImapSessionTest::startTlsForgets()
{
    SessionPlayer player;
    PLAY({"S: * OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=LOGIN] hi"});
    player.run("tls", command::StartTls());
    PLAY({"C: A1 STARTTLS", "S: A1 OK begin"});
    QCOMPARE(player.takeNotes().last(), QByteArray("tls: ok"));
    QVERIFY(player.session.capabilities().isEmpty());
    player.run("capability", command::Capability());
    PLAY({"S: * CAPABILITY TRAP"}); // between OK and handshake nothing is read, and nothing sent
    QVERIFY(player.session.takeOutput().empty());
    player.session.tlsStarted();
    player.session.pump();
    PLAY({"C: A2 CAPABILITY", "S: * CAPABILITY IMAP4rev1 AUTH=PLAIN", "S: A2 OK"});
    QVERIFY(!player.session.capabilities().has("TRAP"));
    QCOMPARE(player.session.capabilities().authMechanisms(), QByteArrayList{"PLAIN"});
}

// CVE-2011-0411 and NO STARTTLS (2021): bytes in the same packet behind the server's OK are an attacker's.
void ImapSessionTest::startTlsDropsInjectedBytes()
{
    for (const QByteArray &injected :
         {QByteArray("* CAPABILITY IMAP4rev1 AUTH=LOGIN TRAP\r\n"), QByteArray("A2 OK login\r\n"),
          QByteArray("* BYE go away\r\n"), QByteArray("* CAPABILITY half a li")}) {
        SessionPlayer player;
        PLAY({"S: * OK [CAPABILITY IMAP4rev1 STARTTLS] hi"});
        player.run("tls", command::StartTls());
        PLAY({"C: A1 STARTTLS", "s: A1 OK begin\r\n" + injected});
        QCOMPARE(player.takeNotes().last(), QByteArray("tls: ok"));
        player.session.tlsStarted();
        player.run("capability", command::Capability());
        PLAY({"C: A2 CAPABILITY", "S: * CAPABILITY IMAP4rev1", "S: A2 OK"});
        QCOMPARE(player.takeNotes(), Notes({"capabilities IMAP4REV1", "capability: ok"}));
    }
}

void ImapSessionTest::unknownTag()
{
    SessionPlayer player;
    LOG_IN();
    player.run("noop", command::Noop());
    PLAY({"C: A2 NOOP", "S: A3 OK not mine"});
    QCOMPARE(player.takeNotes(), Notes({"noop: unexpected-tag", "ended unexpected-tag"}));
}

void ImapSessionTest::byeAtAnyTime()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(3);
    player.run("a", command::UidFetch(uids("1"), FetchItems::wholeMessage(), {}));
    player.run("b", command::UidFetch(uids("2"), FetchItems::wholeMessage(), {}));
    player.run("c", command::Expunge());                                      // still in the queue
    PLAY({"S: * BYE Server shutting down", "S: * BYE Server shutting down"}); // Yandex repeats it
    QCOMPARE(player.takeNotes(),
             Notes({"a: server-closed", "b: server-closed", "c: server-closed", "ended server-closed"}));
}

void ImapSessionTest::logout()
{
    SessionPlayer player;
    LOG_IN();
    player.run("logout", command::Logout());
    PLAY({"C: A2 LOGOUT", "S: * BYE see you", "S: A2 OK"});
    QCOMPARE(player.takeNotes(), Notes({"state logout", "logout: ok"}));
}

void ImapSessionTest::selectFailure()
{
    for (const int chunk : {0, 1}) {
        SessionPlayer player(chunk);
        LOG_IN();
        SELECT(3);
        player.run("select", command::Select("gone"));
        PLAY({"C: A3 SELECT \"gone\"", "S: A3 NO [NONEXISTENT] no such mailbox"});
        QCOMPARE(player.takeNotes(), Notes({"state authenticated", "select: mailbox-missing"}));
        player.run("select", command::Select("INBOX"), [](SelectData &data) {
            return QByteArray::number(data.exists) + ' ' + QByteArray::number(data.uidNext.value) + ' ' +
                   QByteArray::number(data.highestModSeq.value) + (data.acceptsKeywords ? " keywords" : "") +
                   (data.readOnly ? " read-only" : "");
        });
        PLAY({"C: A4 SELECT \"INBOX\"", "S: * 172 EXISTS", "S: * 1 RECENT",
              "S: * OK [UNSEEN 12] Message 12 is first unseen", "S: * OK [UIDVALIDITY 3857529045] UIDs valid",
              "S: * OK [UIDNEXT 4392] Predicted next UID", "S: * OK [HIGHESTMODSEQ 715194045007]",
              "S: * FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)",
              "S: * OK [PERMANENTFLAGS (\\Deleted \\Seen \\*)] Limited", "S: A4 OK [READ-ONLY] SELECT completed"});
        QCOMPARE(player.takeNotes(), Notes({"state selected", "select: ok 172 4392 715194045007 keywords read-only"}));
    }
}

// Exchange sends news of a mailbox that was just closed.
void ImapSessionTest::lateNewsIsIgnored()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(3);
    player.run("close", command::Unselect());
    PLAY({"C: A3 UNSELECT", "S: A3 OK", "S: * 4 EXISTS", "S: * 1 EXPUNGE", "S: * 1 FETCH (FLAGS ())"});
    QCOMPARE(player.takeNotes(), Notes({"state authenticated", "close: ok"}));
}

void ImapSessionTest::pipelines()
{
    for (const int chunk : {0, 1, 7}) {
        SessionPlayer player(chunk);
        LOG_IN();
        SELECT(2);
        QByteArrayList got;
        const auto receive = [&got](FetchedMessage &&m) {
            got.append(QByteArray::number(m.uid.value) + *m.section(""));
        };
        player.run("a", command::UidFetch(uids("10"), FetchItems::wholeMessage(), receive));
        player.run("b", command::UidFetch(uids("20"), FetchItems::wholeMessage(), receive));
        PLAY({"C: A3 UID FETCH 10 (UID BODY.PEEK[])", "C: A4 UID FETCH 20 (UID BODY.PEEK[])",
              "s: * 1 FETCH (UID 10 BODY[] {4}\r\na\r\nb)\r\n", "S: A3 OK", "S: * 2 FETCH (BODY[] \"c\" UID 20)",
              "S: A4 OK"});
        QCOMPARE(got, QByteArrayList({"10a\r\nb", "20c"}));
        QCOMPARE(player.takeNotes(), Notes({"a: ok", "b: ok"}));
    }
}

void ImapSessionTest::aloneWaits()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(2);
    player.run("a", command::UidFetch(uids("1"), FetchItems::flagsOnly(), {}));
    player.run("b", command::UidCopy(uids("1"), "x"));
    player.run("c", command::UidFetch(uids("1"), FetchItems::flagsOnly(), {}));
    PLAY({"C: A3 UID FETCH 1 (UID FLAGS)"});
    QVERIFY(player.session.takeOutput().empty());
    PLAY({"S: A3 OK", "C: A4 UID COPY 1 \"x\""});
    QVERIFY(player.session.takeOutput().empty());
    PLAY({"S: A4 OK", "C: A5 UID FETCH 1 (UID FLAGS)", "S: A5 OK"});
    QCOMPARE(player.takeNotes(), Notes({"a: ok", "b: ok", "c: ok"}));
}

void ImapSessionTest::pipelineDepth()
{
    SessionPlayer player;
    player.session.setPipelineDepth(2);
    LOG_IN();
    SELECT(2);
    for (const char *name : {"a", "b", "c"})
        player.run(name, command::Noop());
    PLAY({"C: A3 NOOP", "C: A4 NOOP"});
    QVERIFY(player.session.takeOutput().empty());
    PLAY({"S: A3 OK", "C: A5 NOOP", "S: A4 OK", "S: A5 OK"});
    QCOMPARE(player.takeNotes(), Notes({"a: ok", "b: ok", "c: ok"}));
}

void ImapSessionTest::answersOutOfOrder()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(2);
    player.run("a", command::UidFetch(uids("1"), FetchItems::flagsOnly(), {}));
    player.run("b", command::Noop());
    PLAY({"C: A3 UID FETCH 1 (UID FLAGS)", "C: A4 NOOP", "S: A4 OK", "S: A3 OK"});
    QCOMPARE(player.takeNotes(), Notes({"b: ok", "a: ok"}));
}

void ImapSessionTest::literalWaits()
{
    for (const int chunk : {0, 1}) {
        SessionPlayer player(chunk);
        LOG_IN();
        player.run("append", command::Append("Entw\xC3\xBCrfe", MailFlag::Draft, {}, "hello"),
                   [](command::AppendData &data) {
                       return QByteArray::number(data.uidValidity.value_or(UidValidity()).value) + ' ' +
                              QByteArray::number(data.uid.value);
                   });
        player.run("noop", command::Noop());
        PLAY({"C: A2 APPEND {9}"});
        QVERIFY(player.session.takeOutput().empty());
        PLAY({"S: * OK still here", "S: +", "C: Entw\xC3\xBCrfe (\\Draft) {5}"});
        QVERIFY(player.session.takeOutput().empty());
        PLAY({"S: + go", "C: hello", "S: A2 OK [APPENDUID 38505 3955] done", "C: A3 NOOP", "S: A3 OK"});
        QCOMPARE(player.takeNotes(), Notes({"append: ok 38505 3955", "noop: ok"}));
    }
}

void ImapSessionTest::literalRefused()
{
    SessionPlayer player;
    LOG_IN();
    player.run("append", command::Append("box", {}, {}, "hello"));
    player.run("noop", command::Noop());
    PLAY({"C: A2 APPEND \"box\" {5}", "S: A2 NO [OVERQUOTA] full", "C: A3 NOOP", "S: A3 OK"});
    QCOMPARE(player.takeNotes(), Notes({"append: over-quota", "noop: ok"}));
}

void ImapSessionTest::unwritableCommand()
{
    SessionPlayer player;
    LOG_IN();
    player.run("bad", command::Select(QByteArray("a\0b", 3)));
    player.run("good", command::Noop());
    PLAY({"C: A3 NOOP", "S: A3 OK"});
    QCOMPARE(player.takeNotes(), Notes({"bad: command-invalid", "good: ok"}));
}

void ImapSessionTest::idle()
{
    for (const int chunk : {0, 1}) {
        SessionPlayer player(chunk);
        LOG_IN();
        SELECT(3);
        player.run("idle", command::Idle());
        PLAY({"C: A3 IDLE"});
        QVERIFY(player.session.awaitsServer());
        PLAY({"S: + idling", "S: * 4 EXISTS", "S: * 2 EXPUNGE", "S: * OK still here"});
        QVERIFY(player.session.isIdle());
        QVERIFY(!player.session.awaitsServer());
        player.session.endIdle();
        player.session.endIdle();
        QVERIFY(!player.session.isIdle());
        QVERIFY(player.session.awaitsServer());
        PLAY({"C: DONE", "S: A3 OK done"});
        QVERIFY(player.session.takeOutput().empty()); // said once
        QCOMPARE(player.takeNotes(), Notes({"exists 4", "vanished  +1", "idle: ok"}));
    }
}

void ImapSessionTest::idleEndsForACommand()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(3);
    player.run("idle", command::Idle());
    player.run("noop", command::Noop());
    PLAY({"C: A3 IDLE"});
    QVERIFY(player.session.takeOutput().empty()); // DONE must wait for the '+'
    PLAY({"S: + idling", "C: DONE", "S: A3 OK", "C: A4 NOOP", "S: A4 OK"});
    QCOMPARE(player.takeNotes(), Notes({"idle: ok", "noop: ok"}));
}

void ImapSessionTest::idleRefused()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(3);
    player.run("idle", command::Idle());
    player.run("noop", command::Noop());
    PLAY({"C: A3 IDLE", "S: A3 BAD what", "C: A4 NOOP", "S: A4 OK"});
    QCOMPARE(player.takeNotes(), Notes({"idle: command-invalid", "noop: ok"}));
}

void ImapSessionTest::endlessNonsense()
{
    SessionPlayer player;
    LOG_IN();
    PLAY({"s: " + QByteArray("nonsense\r\n").repeated(1'100)});
    QCOMPARE(player.takeNotes(), Notes({"ended protocol-error"}));
}

void ImapSessionTest::tooLongALine()
{
    SessionPlayer player(65'536);
    LOG_IN();
    player.run("noop", command::Noop());
    PLAY({"s: * OK " + QByteArray(2 * 1024 * 1024, 'x')});
    QCOMPARE(player.takeNotes(), Notes({"noop: line-too-long", "ended line-too-long"}));
}

void ImapSessionTest::failAnswersAll()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(1);
    player.run("a", command::Noop());
    player.run("b", command::Expunge());
    player.session.fail(cancelledError());
    QCOMPARE(player.takeNotes(), Notes({"a: cancelled", "b: cancelled"}));
    PLAY({"S: A3 OK"}); // nobody is left to hear it
    QCOMPARE(player.takeNotes(), Notes());
}

void ImapSessionTest::failFromInside()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(3);
    int messages = 0;
    player.run("fetch", command::UidFetch(Uid{1}, FetchItems::flagsOnly(), [&](FetchedMessage &&) {
                   ++messages;
                   player.session.fail(cancelledError());
               }));
    player.run("noop", command::Noop());
    PLAY({"s: * 1 FETCH (UID 1 FLAGS ())\r\n* 2 FETCH (UID 2 FLAGS ())\r\nA3 OK\r\n"});
    QCOMPARE(messages, 1);
    QCOMPARE(player.takeNotes(), Notes({"fetch: cancelled", "noop: cancelled"}));
}

void ImapSessionTest::commandsFromInside()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(3);
    player.run("first", command::UidFetch(Uid{1}, FetchItems::flagsOnly(),
                                          [&](FetchedMessage &&) { player.run("second", command::Close()); }));
    PLAY({"C: A3 UID FETCH 1:* (UID FLAGS)", "S: * 1 FETCH (UID 1 FLAGS ())", "S: A3 OK", "C: A4 CLOSE", "S: A4 OK"});
    QCOMPARE(player.takeNotes(), Notes({"first: ok", "state authenticated", "second: ok"}));
}

QTEST_GUILESS_MAIN(ImapSessionTest)
#include "ImapSessionTest.moc"
