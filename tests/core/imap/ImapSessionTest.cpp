// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/SessionPlayer.h"
#include "imap/command/Append.h"
#include "imap/command/Capability.h"
#include "imap/command/Close.h"
#include "imap/command/Expunge.h"
#include "imap/command/Idle.h"
#include "imap/command/List.h"
#include "imap/command/Logout.h"
#include "imap/command/Noop.h"
#include "imap/command/Select.h"
#include "imap/command/StartTls.h"
#include "imap/command/Status.h"
#include "imap/command/UidCopy.h"
#include "imap/command/UidFetch.h"
#include "imap/command/UidMove.h"
#include "imap/command/UidSearch.h"
#include "imap/command/UidStore.h"
#include "imap/command/Unselect.h"

#include <QTest>

using namespace postrider;
using namespace postrider::imap;
using imap::test::SessionPlayer;
using Notes = QByteArrayList;
using Mode = command::UidStore::Mode;

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
    void expunge();
    void moveTellsOnce();
    void vanished();
    void fetchWithoutUid();
    void flagChangesBetween();
    void storeLeavesFlagsOfOthers();
    void copyUidWithoutOk();
    void statusOfNobody();
    void list();
    void search();
    void esearch();
    void idle();
    void idleEndsForACommand();
    void idleRefused();
    void alerts();
    void malformedCostsItself();
    void endlessNonsense();
    void tooLongALine();
    void failAnswersAll();
    void failFromInside();
    void commandsFromInside();
};

#define PLAY(...)                                                                                                      \
    do {                                                                                                               \
        const QByteArray problem = player.play(__VA_ARGS__);                                                           \
        QVERIFY2(problem.isEmpty(), problem.constData());                                                              \
    } while (false)
#define LOG_IN(...)                                                                                                    \
    do {                                                                                                               \
        const QByteArray problem = player.logIn(__VA_ARGS__);                                                          \
        QVERIFY2(problem.isEmpty(), problem.constData());                                                              \
    } while (false)
#define SELECT(exists)                                                                                                 \
    do {                                                                                                               \
        const QByteArray problem = player.select(exists);                                                              \
        QVERIFY2(problem.isEmpty(), problem.constData());                                                              \
    } while (false)

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

void ImapSessionTest::expunge()
{
    for (const int chunk : {0, 1, 7}) {
        SessionPlayer player(chunk);
        LOG_IN();
        SELECT(5);
        player.run("fetch", command::UidFetch(Uid{1}, FetchItems::flagsOnly(), {}));
        PLAY({"C: A3 UID FETCH 1:* (UID FLAGS)", "S: * 1 FETCH (UID 10 FLAGS ())", "S: * 2 FETCH (UID 20 FLAGS ())",
              "S: * 3 FETCH (UID 30 FLAGS ())", "S: * 5 FETCH (UID 50 FLAGS ())", "S: A3 OK"});
        player.run("expunge", command::Expunge());
        // 3 and then what was 4 and is unknown, then what was 1
        PLAY({"C: A4 EXPUNGE", "s: * 3 EXPUNGE\r\n* 3 EXPUNGE\r\n* 1 EXPUNGE\r\n* 2 EXISTS\r\nA4 OK\r\n"});
        QCOMPARE(
            player.takeNotes().mid(1).join("; ").replace("vanished 30; vanished  +1; vanished 10", "vanished 10,30 +1"),
            QByteArray("vanished 10,30 +1; expunge: ok"));
        PLAY({"S: * 2 FETCH (FLAGS (\\Seen))"});
        QCOMPARE(player.takeNotes(), Notes({"flags 50 \\Seen"}));
    }
}

// RFC 6851 §4.3: COPYUID in an untagged OK, then one EXPUNGE for each.
void ImapSessionTest::moveTellsOnce()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(200);
    player.run("fetch", command::UidFetch(Uid{1}, FetchItems::flagsOnly(), {}));
    QByteArray fetched;
    QByteArray expunged;
    for (int i = 1; i <= 200; ++i) {
        fetched += "* " + QByteArray::number(i) + " FETCH (UID " + QByteArray::number(i) + " FLAGS ())\r\n";
        expunged += "* 1 EXPUNGE\r\n";
    }
    PLAY({"C: A3 UID FETCH 1:* (UID FLAGS)", "s: " + fetched + "A3 OK\r\n"});
    player.run("move", command::UidMove(uids("1:200"), "there"),
               [](command::CopyData &data) { return data.source.toImap() + '>' + data.destination.toImap(); });
    PLAY({"C: A4 UID MOVE 1:200 \"there\"",
          "s: * OK [COPYUID 432432 1:200 1001:1200] Moved UIDs.\r\n" + expunged + "A4 OK Done\r\n"});
    QCOMPARE(player.takeNotes(), Notes({"fetch: ok", "vanished 1:200", "move: ok 1:200>1001:1200"}));
}

void ImapSessionTest::vanished()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(4);
    PLAY({"S: * 1 FETCH (UID 10 FLAGS ())", "S: * 2 FETCH (UID 20 FLAGS ())"});
    (void)player.takeNotes();
    PLAY({"S: * VANISHED 10,30", "S: * 1 FETCH (FLAGS (\\Seen) MODSEQ (9))", "S: * 3 EXISTS"});
    QCOMPARE(player.takeNotes(), Notes({"vanished 10,30", "flags 20 \\Seen @9", "exists 3"}));
    player.run("fetch", command::UidFetch(Uid{1}, FetchItems::flagsOnly(true), {}).changedSince(ModSeq{5}, true),
               [](command::FetchSummary &summary) { return summary.vanished.toImap(); });
    PLAY({"C: A3 UID FETCH 1:* (UID FLAGS MODSEQ) (CHANGEDSINCE 5 VANISHED)", "S: * VANISHED (EARLIER) 1:5",
          "S: A3 OK"});
    QCOMPARE(player.takeNotes(), Notes({"fetch: ok 1:5"}));
}

void ImapSessionTest::fetchWithoutUid()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(2);
    PLAY({"S: * 2 FETCH (FLAGS (\\Seen))", "S: * 2 FETCH (UID 7 FLAGS ())", "S: * 2 FETCH (FLAGS (\\Flagged))"});
    QCOMPARE(player.takeNotes(), Notes({"flags 0 \\Seen", "flags 7 ", "flags 7 \\Flagged"}));
}

void ImapSessionTest::flagChangesBetween()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(3);
    int messages = 0;
    FetchItems items;
    items.flags = items.size = true;
    player.run("fetch", command::UidFetch(Uid{1}, items, [&messages](FetchedMessage &&) { ++messages; }));
    PLAY({"C: A3 UID FETCH 1:* (UID FLAGS RFC822.SIZE)", "S: * 1 FETCH (UID 1 FLAGS () RFC822.SIZE 5)",
          "S: * 3 FETCH (UID 9 FLAGS (\\Seen))", // somebody else reads
          "S: * 2 FETCH (UID 2 FLAGS () RFC822.SIZE 5)", "S: A3 OK"});
    QCOMPARE(messages, 2);
    QCOMPARE(player.takeNotes(), Notes({"flags 9 \\Seen", "fetch: ok"}));
}

void ImapSessionTest::storeLeavesFlagsOfOthers()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(3);
    player.run(
        "store", command::UidStore(uids("1:2"), Mode::Add, MailFlag::Seen).unchangedSince(ModSeq{5}),
        [](command::StoreData &data) { return data.modified.toImap() + " @" + QByteArray::number(data.modSeq.value); });
    PLAY({"C: A3 UID STORE 1:2 (UNCHANGEDSINCE 5) +FLAGS.SILENT (\\Seen)", "S: * 1 FETCH (UID 1 MODSEQ (8))",
          "S: * 2 FETCH (UID 2 FLAGS (\\Flagged) MODSEQ (9))", "S: A3 OK [MODIFIED 2] Conditional STORE failed"});
    QCOMPARE(player.takeNotes(), Notes({"flags 2 \\Flagged @9", "store: ok 2 @9"}));
}

void ImapSessionTest::copyUidWithoutOk()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(3);
    player.run("move", command::UidMove(uids("1"), "x"),
               [](command::CopyData &data) { return data.destination.toImap(); });
    PLAY({"C: A3 UID MOVE 1 \"x\"", "S: * [COPYUID 5 1 77]", "S: A3 OK"}); // Exchange
    QCOMPARE(player.takeNotes(), Notes({"move: ok 77"}));
}

void ImapSessionTest::statusOfNobody()
{
    SessionPlayer player;
    LOG_IN();
    player.run("a", command::Status("a", {"MESSAGES"}),
               [](MailboxStatus &s) { return QByteArray::number(s.messages.value_or(0)); });
    player.run("b", command::Status("inbox", {"MESSAGES"}),
               [](MailboxStatus &s) { return QByteArray::number(s.messages.value_or(0)); });
    PLAY({"C: A2 STATUS \"a\" (MESSAGES)", "C: A3 STATUS \"inbox\" (MESSAGES)", "S: * STATUS other (MESSAGES 5)",
          "S: * STATUS INBOX (MESSAGES 7)", "S: * STATUS a (MESSAGES 6)", "S: A2 OK", "S: A3 OK"});
    QCOMPARE(player.takeNotes(), Notes({"status other", "a: ok 6", "b: ok 7"}));
}

void ImapSessionTest::list()
{
    SessionPlayer player;
    LOG_IN();
    player.run("list", command::List(), [](std::vector<ListedMailbox> &boxes) {
        QByteArrayList names;
        for (const ListedMailbox &box : boxes)
            names.append(box.name.toUtf8());
        return names.join(',');
    });
    PLAY({"C: A2 LIST \"\" \"*\"", "S: * LIST () \"/\" INBOX", "S: * LIST (\\Drafts) \"/\" &g0l6P3ux-",
          "S: * LIST broken", "S: * LIST () NIL {3}", "S: a b", "S: A2 OK"});
    QCOMPARE(player.takeNotes(), Notes({"list: ok INBOX,草稿箱,a b"}));
}

void ImapSessionTest::search()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(9);
    player.run("search", command::UidSearch("ALL"), [](command::SearchData &data) { return data.uids.toImap(); });
    PLAY({"C: A3 UID SEARCH ALL", "S: * SEARCH 9 1 2", "S: * SEARCH 3",
          "S: A3 OK SEARCH completed (took 237 ms)"}); // iCloud
    QCOMPARE(player.takeNotes(), Notes({"search: ok 1:3,9"}));
}

void ImapSessionTest::esearch()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(9);
    player.run("search", command::UidSearch("ALL").returnRanges(),
               [](command::SearchData &data) { return data.uids.toImap(); });
    PLAY({"C: A3 UID SEARCH RETURN (ALL) ALL", "S: * ESEARCH (TAG \"A3\") UID ALL 1:3,9", "S: A3 OK"});
    QCOMPARE(player.takeNotes(), Notes({"search: ok 1:3,9"}));
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

void ImapSessionTest::alerts()
{
    SessionPlayer player;
    LOG_IN();
    player.run("noop", command::Noop());
    PLAY({"C: A2 NOOP", "S: * OK [ALERT] Disk is nearly full", "S: A2 OK [ALERT] Going down at noon"});
    QCOMPARE(player.takeNotes(), Notes({"alert Disk is nearly full", "alert Going down at noon", "noop: ok"}));
}

void ImapSessionTest::malformedCostsItself()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(3);
    QByteArrayList got;
    FetchItems items;
    items.envelope = true;
    player.run("fetch", command::UidFetch(Uid{1}, items, [&got](FetchedMessage &&m) {
                   got.append(QByteArray::number(m.uid.value) + ' ' + m.malformedItems.join(','));
               }));
    PLAY({"C: A3 UID FETCH 1:* (UID ENVELOPE)", "S: * 1 FETCH (UID 1 ENVELOPE (NIL \"unclosed))",
          "S: Server Unavailable. 15", "S: * 2 FETCH (UID 2 ENVELOPE (NIL \"s\" NIL NIL NIL NIL NIL NIL NIL NIL))",
          "S: * gibberish", "S: A3 OK"});
    QCOMPARE(got, QByteArrayList({"1 ENVELOPE", "2 "}));
    QCOMPARE(player.takeNotes(), Notes({"fetch: ok"}));
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
