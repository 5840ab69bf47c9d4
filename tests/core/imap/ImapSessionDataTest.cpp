// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/SessionPlayer.h"
#include "imap/command/Expunge.h"
#include "imap/command/List.h"
#include "imap/command/Noop.h"
#include "imap/command/Status.h"
#include "imap/command/UidCopy.h"
#include "imap/command/UidFetch.h"
#include "imap/command/UidMove.h"
#include "imap/command/UidSearch.h"
#include "imap/command/UidStore.h"

#include <QTest>

using namespace postrider;
using namespace postrider::imap;
using imap::test::SessionPlayer;
using Notes = QByteArrayList;
using Mode = command::UidStore::Mode;

/// What a session makes of untagged data: whose it is, what is news, and that sequence numbers stay true.
class ImapSessionDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
    void alerts();
    void alertsWithoutEnd();
    void malformedCostsItself();
};

namespace {

UidSet uids(const char *text)
{
    return UidSet::fromImap(text);
}

} // namespace

void ImapSessionDataTest::expunge()
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
void ImapSessionDataTest::moveTellsOnce()
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

void ImapSessionDataTest::vanished()
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

void ImapSessionDataTest::fetchWithoutUid()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(2);
    PLAY({"S: * 2 FETCH (FLAGS (\\Seen))", "S: * 2 FETCH (UID 7 FLAGS ())", "S: * 2 FETCH (FLAGS (\\Flagged))"});
    QCOMPARE(player.takeNotes(), Notes({"flags 0 \\Seen", "flags 7 ", "flags 7 \\Flagged"}));
}

void ImapSessionDataTest::flagChangesBetween()
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

void ImapSessionDataTest::storeLeavesFlagsOfOthers()
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

void ImapSessionDataTest::copyUidWithoutOk()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(3);
    player.run("move", command::UidMove(uids("1"), "x"),
               [](command::CopyData &data) { return data.destination.toImap(); });
    PLAY({"C: A3 UID MOVE 1 \"x\"", "S: * [COPYUID 5 1 77]", "S: A3 OK"}); // Exchange
    QCOMPARE(player.takeNotes(), Notes({"move: ok 77"}));
}

void ImapSessionDataTest::statusOfNobody()
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

void ImapSessionDataTest::list()
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

void ImapSessionDataTest::search()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(9);
    player.run("search", command::UidSearch("ALL"), [](command::SearchData &data) { return data.uids.toImap(); });
    PLAY({"C: A3 UID SEARCH ALL", "S: * SEARCH 9 1 2", "S: * SEARCH 3",
          "S: A3 OK SEARCH completed (took 237 ms)"}); // iCloud
    QCOMPARE(player.takeNotes(), Notes({"search: ok 1:3,9"}));
}

void ImapSessionDataTest::esearch()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(9);
    player.run("search", command::UidSearch("ALL").returnRanges(),
               [](command::SearchData &data) { return data.uids.toImap(); });
    PLAY({"C: A3 UID SEARCH RETURN (ALL) ALL", "S: * ESEARCH (TAG \"A3\") UID ALL 1:3,9", "S: A3 OK"});
    QCOMPARE(player.takeNotes(), Notes({"search: ok 1:3,9"}));
}

void ImapSessionDataTest::alerts()
{
    SessionPlayer player;
    LOG_IN();
    player.run("noop", command::Noop());
    PLAY({"C: A2 NOOP", "S: * OK [ALERT] Disk is nearly full", "S: A2 OK [ALERT] Going down at noon"});
    QCOMPARE(player.takeNotes(), Notes({"alert Disk is nearly full", "alert Going down at noon", "noop: ok"}));
}

void ImapSessionDataTest::alertsWithoutEnd()
{
    SessionPlayer player;
    LOG_IN();
    PLAY({"s: " + QByteArray("* OK [ALERT] look\r\n").repeated(10'000)});
    QCOMPARE(player.takeNotes().size(), 20);
}

void ImapSessionDataTest::malformedCostsItself()
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

QTEST_GUILESS_MAIN(ImapSessionDataTest)
#include "ImapSessionDataTest.moc"
