// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/SessionPlayer.h"
#include "imap/command/Append.h"
#include "imap/command/Compress.h"
#include "imap/command/Create.h"
#include "imap/command/Enable.h"
#include "imap/command/GetAcl.h"
#include "imap/command/GetMetadata.h"
#include "imap/command/GetQuotaRoot.h"
#include "imap/command/List.h"
#include "imap/command/MyRights.h"
#include "imap/command/Noop.h"
#include "imap/command/Notify.h"
#include "imap/command/Select.h"
#include "imap/command/SetMetadata.h"
#include "imap/command/Status.h"
#include "imap/command/UidFetch.h"
#include "imap/command/UidReplace.h"
#include "imap/command/UidSearch.h"
#include "imap/command/UidSort.h"
#include "imap/command/UidThread.h"
#include "imap/types/MailboxName.h"

#include <QTest>

using namespace postrider;
using namespace postrider::imap;
using imap::test::SessionPlayer;
using Notes = QByteArrayList;

/// What servers offer beyond the base: each command as a conversation.
class ImapExtensionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compress();
    void notify();
    void createForARole();
    void listWithStatus();
    void quota();
    void rights();
    void acl();
    void metadata();
    void sortAndThread();
    void replace();
    void severalAppendedAtOnce();
    void searches();
    void objectIds();
    void closedMailboxIsForgotten();
    void tooManyChangesWithSelect();
    void utf8Names();
    void unaskedEnabledChangesNothing();
    void imap4rev2Includes();
};

void ImapExtensionsTest::compress()
{
    QByteArray early;
    QObject context;
    ImapSession session([&early](const SessionEvent &event) {
        if (const auto *compressed = std::get_if<CompressionEvent>(&event))
            early = "from here: " + compressed->early;
    });
    const auto run = [&](auto command) {
        using C = decltype(command);
        session.enqueue(std::make_unique<TypedCommand<C>>(
            std::move(command), Continuation<typename C::Data>(&context, [](const auto &) {})));
        session.pump();
    };
    session.receive("* PREAUTH hi\r\n");
    run(command::Compress());
    run(command::Noop());
    QCOMPARE(session.takeOutput(), std::vector<QByteArray>{"A1 COMPRESS DEFLATE\r\n"}); // nothing in between
    session.receive(QByteArrayView("A1 OK\r\n\xcd\x00\x0a", 10));
    QCOMPARE(early, QByteArray("from here: \xcd\x00\x0a", 14));
    QCOMPARE(session.takeOutput(), std::vector<QByteArray>{"A2 NOOP\r\n"});
    session.receive("A2 OK\r\n");
    early.clear();
    run(command::Compress());
    session.receive("A3 NO [COMPRESSIONACTIVE] already\r\n");
    QCOMPARE(early, QByteArray());
}

void ImapExtensionsTest::notify()
{
    SessionPlayer player;
    LOG_IN("NOTIFY");
    player.run("all", command::Notify());
    PLAY({"C: A2 NOTIFY SET (selected (MessageNew MessageExpunge FlagChange)) (personal (MessageNew MessageExpunge "
          "FlagChange))",
          "S: A2 NO [BADEVENT (FlagChange)] cannot"});
    player.run("less", command::Notify(command::Notify::Scope::Arrivals));
    PLAY({"C: A3 NOTIFY SET (selected (MessageNew MessageExpunge FlagChange)) (personal (MessageNew MessageExpunge))",
          "S: A3 OK", "S: * STATUS Lists (MESSAGES 5 UIDNEXT 9 UIDVALIDITY 1)",
          "S: * OK [NOTIFICATIONOVERFLOW] sorry"});
    QCOMPARE(player.takeNotes(), Notes({"all: command-refused", "less: ok", "status Lists", "notify overflow"}));
}

void ImapExtensionsTest::createForARole()
{
    SessionPlayer player;
    LOG_IN("CREATE-SPECIAL-USE");
    player.run("create", command::Create("Bin").use("\\Trash"));
    PLAY({"C: A2 CREATE \"Bin\" (USE (\\Trash))", "S: A2 NO [USEATTR] not here"});
    QCOMPARE(player.takeNotes(), Notes({"create: command-refused"}));
}

void ImapExtensionsTest::listWithStatus()
{
    SessionPlayer player;
    LOG_IN();
    command::ListOptions options;
    options.returnSpecialUse = options.returnSubscribed = true;
    options.returnStatus = {"MESSAGES", "UIDNEXT"};
    player.run("list", command::List(options), [](std::vector<ListedMailbox> &boxes) {
        QByteArrayList told;
        for (const ListedMailbox &box : boxes)
            told.append(box.wireName +
                        (box.status ? '=' + QByteArray::number(box.status->messages.value_or(0)) : QByteArray()));
        return told.join(' ');
    });
    PLAY({"C: A2 LIST \"\" \"*\" RETURN (SPECIAL-USE SUBSCRIBED STATUS (MESSAGES UIDNEXT))", "S: * LIST () \"/\" INBOX",
          "S: * STATUS INBOX (MESSAGES 17 UIDNEXT 18)", "S: * LIST (\\Noselect) \"/\" Up", "S: * LIST () \"/\" b",
          "S: * STATUS b (MESSAGES 30 UIDNEXT 31)", "S: A2 OK"});
    QCOMPARE(player.takeNotes(), Notes({"list: ok INBOX=17 Up b=30"}));
}

void ImapExtensionsTest::quota()
{
    SessionPlayer player;
    LOG_IN("QUOTA");
    player.run("quota", command::GetQuotaRoot("INBOX"), [](std::vector<Quota> &quotas) {
        return quotas.front().root + ' ' + quotas.front().resources.front().name + ' ' +
               QByteArray::number(quotas.front().resources.front().used) + '/' +
               QByteArray::number(quotas.front().resources.front().limit);
    });
    PLAY({"C: A2 GETQUOTAROOT \"INBOX\"", "S: * QUOTAROOT INBOX \"User quota\"",
          "S: * QUOTA \"User quota\" (STORAGE 10 204800)", "S: A2 OK"});
    QCOMPARE(player.takeNotes(), Notes({"quota: ok User quota STORAGE 10/204800"}));
}

void ImapExtensionsTest::rights()
{
    SessionPlayer player;
    LOG_IN("ACL");
    const auto tell = [](Rights &rights) {
        return QByteArray(rights.mayDeleteMessages() ? "delete " : "") + (rights.mayInsert() ? "insert" : "");
    };
    player.run("a", command::MyRights("Shared"), tell);
    player.run("b", command::MyRights("Other"), tell);
    PLAY({"C: A2 MYRIGHTS \"Shared\"", "C: A3 MYRIGHTS \"Other\"", "S: * MYRIGHTS Other lrswit",
          "S: * MYRIGHTS \"Shared\" lrsi", "S: A2 OK", "S: A3 OK"});
    QCOMPARE(player.takeNotes(), Notes({"a: ok insert", "b: ok delete insert"}));
    QVERIFY(Rights("lrd").mayExpunge()); // RFC 2086
    QVERIFY(!Rights("lr").mayExpunge());
    QVERIFY(Rights().mayExpunge()); // nothing known
}

void ImapExtensionsTest::acl()
{
    SessionPlayer player;
    LOG_IN("ACL");
    player.run("acl", command::GetAcl("Shared"), [](std::vector<AclEntry> &entries) {
        return entries.front().identifier + ' ' + entries.front().rights.letters() + ' ' + entries.back().identifier;
    });
    PLAY({"C: A2 GETACL \"Shared\"", "S: * ACL Shared Fred rwipsldexta \"-Ann X\" w", "S: A2 OK"});
    QCOMPARE(player.takeNotes(), Notes({"acl: ok Fred rwipsldexta -Ann X"}));
}

void ImapExtensionsTest::metadata()
{
    SessionPlayer player;
    LOG_IN("METADATA");
    player.run("get", command::GetMetadata("INBOX", {"/private/comment", "/shared/comment"}),
               [](std::vector<MetadataEntry> &entries) {
                   QByteArrayList told;
                   for (const MetadataEntry &entry : entries)
                       told.append(entry.name + '=' + entry.value);
                   return told.join(' ');
               });
    PLAY({"C: A2 GETMETADATA \"INBOX\" (/private/comment /shared/comment)", "S: * METADATA INBOX /shared/comment",
          "S: * METADATA \"INBOX\" (/private/comment {5}\r\nmy\r\nX /shared/comment NIL)", "S: A2 OK"});
    QCOMPARE(player.takeNotes(), Notes({"get: ok /private/comment=my\r\nX"}));
    player.run("set", command::SetMetadata("INBOX", {{"/private/comment", "mine \"x\""}, {"/shared/comment", {}}}));
    PLAY({"C: A3 SETMETADATA \"INBOX\" (/private/comment \"mine \\\"x\\\"\" /shared/comment NIL)",
          "S: A3 NO [METADATA MAXSIZE 10] too large"});
    QCOMPARE(player.takeNotes(), Notes({"set: command-refused"}));
}

void ImapExtensionsTest::sortAndThread()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(9);
    player.run("sort", command::UidSort("REVERSE DATE"), [](std::vector<Uid> &uids) {
        QByteArray told;
        for (const Uid uid : uids)
            told += QByteArray::number(uid.value) + ' ';
        return told.trimmed();
    });
    PLAY({"C: A3 UID SORT (REVERSE DATE) UTF-8 ALL", "S: * SORT 5 3 4 1 2", "S: A3 OK"});
    player.run("thread", command::UidThread(), [](std::vector<ThreadedUid> &uids) {
        QByteArray told;
        for (const ThreadedUid &one : uids)
            told += QByteArray::number(one.depth) + ':' + QByteArray::number(one.uid.value) + ' ';
        return told.trimmed();
    });
    PLAY({"C: A4 UID THREAD REFERENCES UTF-8 ALL", "S: * THREAD (2)(3 6 (4 23)(44 7 96))", "S: A4 OK"});
    QCOMPARE(player.takeNotes(), Notes({"sort: ok 5 3 4 1 2", "thread: ok 0:2 0:3 1:6 2:4 3:23 2:44 3:7 4:96"}));
}

void ImapExtensionsTest::replace()
{
    SessionPlayer player;
    LOG_IN("LITERAL+ REPLACE UIDPLUS");
    SELECT(1);
    player.run("fetch", command::UidFetch(Uid{1}, FetchItems::flagsOnly(), {}));
    PLAY({"C: A3 UID FETCH 1:* (UID FLAGS)", "S: * 1 FETCH (UID 7 FLAGS ())", "S: A3 OK"});
    player.run("replace", command::UidReplace(Uid{7}, "Drafts", MailFlag::Draft, "hello"),
               [](command::AppendData &data) { return QByteArray::number(data.uid.value); });
    PLAY({"C: A4 UID REPLACE 7 \"Drafts\" (\\Draft) {5+}", "C: hello", "S: * OK [APPENDUID 1 9] replaced",
          "S: * 2 EXISTS", "S: * 1 EXPUNGE", "S: A4 OK done"});
    QCOMPARE(player.takeNotes(), Notes({"fetch: ok", "exists 2", "vanished 7", "replace: ok 9"}));
}

void ImapExtensionsTest::severalAppendedAtOnce()
{
    SessionPlayer player;
    LOG_IN("MULTIAPPEND LITERAL+");
    player.run("append", command::Append("box", MailFlag::Seen, {}, "one").also({}, {}, "second"),
               [](command::AppendData &data) { return data.uids.toImap(); });
    PLAY({"C: A2 APPEND \"box\" (\\Seen) {3+}", "c: one {6+}\r\n", "C: second", "S: A2 OK [APPENDUID 5 8:9] done"});
    QCOMPARE(player.takeNotes(), Notes({"append: ok 8:9"}));
    // without LITERAL+ each literal waits
    SessionPlayer old;
    QCOMPARE(old.logIn(), QByteArray());
    old.run("append", command::Append("box", {}, {}, "one").also({}, {}, "two"));
    QCOMPARE(old.play({"C: A2 APPEND \"box\" {3}", "S: + go", "c: one {3}\r\n", "S: + go", "C: two", "S: A2 OK"}),
             QByteArray());
    QCOMPARE(old.takeNotes(), Notes({"append: ok"}));
}

void ImapExtensionsTest::searches()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(200);
    const auto tell = [](command::SearchData &data) { return data.uids.toImap(); };
    player.run("partial", command::UidSearch("ALL").returnPartial(-1, -50), tell);
    PLAY({"C: A3 UID SEARCH RETURN (COUNT PARTIAL -1:-50) ALL",
          "S: * ESEARCH (TAG \"A3\") UID PARTIAL (-1:-50 151:170,172:201)", "S: A3 OK"});
    player.run("none", command::UidSearch("ALL").returnPartial(1, 5), tell);
    PLAY({"C: A4 UID SEARCH RETURN (COUNT PARTIAL 1:5) ALL", "S: * ESEARCH (TAG \"A4\") UID PARTIAL (1:5 NIL)",
          "S: A4 OK"});
    player.run("within", command::UidSearch().youngerThan(std::chrono::hours(24)), tell);
    PLAY({"C: A5 UID SEARCH YOUNGER 86400", "S: * SEARCH 200", "S: A5 OK"});
    player.run("charset", command::UidSearch("").text("SUBJECT", QStringLiteral("ü")), tell);
    PLAY({"C: A6 UID SEARCH CHARSET UTF-8 SUBJECT {2}", "S: A6 BAD [BADCHARSET (US-ASCII)] no"});
    player.run("no charset", command::UidSearch("ALL").text("SUBJECT", QStringLiteral("ü")).withoutCharset(), tell);
    PLAY({"C: A7 UID SEARCH ALL SUBJECT {2}", "S: A7 OK"});
    player.run("saved", command::UidSearch().savedBefore(QDate(2026, 2, 1)), tell);
    PLAY({"C: A8 UID SEARCH SAVEDATESUPPORTED SAVEDBEFORE 1-Feb-2026", "S: * SEARCH 3", "S: A8 OK"});
    QCOMPARE(player.takeNotes(), Notes({"partial: ok 151:170,172:201", "none: ok ", "within: ok 200",
                                        "charset: unknown-charset", "no charset: ok ", "saved: ok 3"}));
}

void ImapExtensionsTest::objectIds()
{
    SessionPlayer player;
    LOG_IN("OBJECTID");
    player.run("status", command::Status("box", {"MAILBOXID", "APPENDLIMIT"}), [](MailboxStatus &status) {
        return status.mailboxId + ' ' + QByteArray::number(status.appendLimit.value_or(1));
    });
    player.run("select", command::Select("box"), [](SelectData &data) { return data.mailboxId; });
    PLAY({"C: A2 STATUS \"box\" (MAILBOXID APPENDLIMIT)",
          "S: * STATUS box (MAILBOXID (F2212ea87-6097) APPENDLIMIT 257890)", "S: A2 OK", "C: A3 SELECT \"box\"",
          "S: * 0 EXISTS", "S: * OK [MAILBOXID (F2212ea87-6097)] Ok", "S: A3 OK"});
    QCOMPARE(player.takeNotes(),
             Notes({"status: ok F2212ea87-6097 257890", "state selected", "select: ok F2212ea87-6097"}));
}

// RFC 7162 §3.2.11: with QRESYNC the old mailbox may still talk until CLOSED; what it says would delete mail in the
// new one.
void ImapExtensionsTest::closedMailboxIsForgotten()
{
    SessionPlayer player;
    LOG_IN();
    SELECT(3);
    player.run("select", command::Select("other"), [](SelectData &data) {
        return QByteArray::number(data.exists) + " gone " + data.vanished.toImap() + " changed " +
               QByteArray::number(data.changed.size());
    });
    PLAY({"C: A3 SELECT \"other\"", "S: * 2 EXISTS", "S: * VANISHED (EARLIER) 1:500",
          "S: * 1 FETCH (UID 5 FLAGS (\\Deleted))", "S: * OK [CLOSED] Previous mailbox closed.", "S: * 7 EXISTS",
          "S: * VANISHED (EARLIER) 9", "S: A3 OK"});
    QCOMPARE(player.takeNotes(), Notes({"select: ok 7 gone 9 changed 0"}));
}

void ImapExtensionsTest::tooManyChangesWithSelect()
{
    SessionPlayer player;
    LOG_IN();
    player.run("select", command::Select("box"), [](SelectData &data) {
        return QByteArray::number(data.changed.size()) + (data.changedIncomplete ? " and more" : "");
    });
    PLAY({"C: A2 SELECT \"box\"",
          "s: " + QByteArray("* 1 FETCH (UID 5 FLAGS (\\Seen) MODSEQ (7))\r\n").repeated(200'001), "S: A2 OK"});
    QCOMPARE(player.takeNotes(), Notes({"state selected", "select: ok 200000 and more"}));
}

void ImapExtensionsTest::utf8Names()
{
    SessionPlayer player;
    LOG_IN("ENABLE UTF8=ACCEPT");
    const QByteArray travel = encodeMailboxName(QStringLiteral("旅行 & co"));
    player.run("before", command::Status(travel, {"MESSAGES"}));
    PLAY({"C: A2 STATUS \"" + travel + "\" (MESSAGES)", "S: A2 OK"});
    player.run("enable", command::Enable({"UTF8=ACCEPT"}));
    PLAY({"C: A3 ENABLE UTF8=ACCEPT", "S: * ENABLED UTF8=ACCEPT", "S: A3 OK"});
    player.run("list", command::List(), [](std::vector<ListedMailbox> &boxes) {
        return boxes.front().wireName + ' ' + boxes.front().name.toUtf8();
    });
    PLAY({"C: A4 LIST \"\" \"*\"", "S: * LIST () \"/\" \"旅行 & co\"", "S: A4 OK"});
    player.run("status", command::Status(travel, {"MESSAGES"}),
               [](MailboxStatus &s) { return QByteArray::number(s.messages.value_or(0)); });
    PLAY({"C: A5 STATUS \"旅行 & co\" (MESSAGES)", "S: * STATUS \"旅行 & co\" (MESSAGES 4)", "S: A5 OK"});
    QCOMPARE(player.takeNotes(),
             Notes({"before: ok", "enable: ok", "list: ok " + travel + " 旅行 & co", "status: ok 4"}));
    player.run("select", command::Select("INBOX"));
    PLAY({"C: A6 SELECT \"INBOX\"", "S: * 1 EXISTS", "S: A6 OK"});
    player.run("search", command::UidSearch("ALL").text("SUBJECT", QStringLiteral("ü")));
    PLAY({"C: A7 UID SEARCH ALL SUBJECT \"ü\"", "S: A7 OK"}); // RFC 6855 §3: no CHARSET
}

void ImapExtensionsTest::unaskedEnabledChangesNothing()
{
    SessionPlayer player;
    LOG_IN("ENABLE UTF8=ACCEPT");
    PLAY({"S: * ENABLED UTF8=ACCEPT"});
    player.run("status", command::Status("&ZcWITA-", {"MESSAGES"}));
    PLAY({"C: A2 STATUS \"&ZcWITA-\" (MESSAGES)", "S: A2 OK"});
}

void ImapExtensionsTest::imap4rev2Includes()
{
    SessionPlayer player;
    LOG_IN("IMAP4rev2 ENABLE");
    QVERIFY(!player.session.capabilities().has("ESEARCH")); // both languages: the old one until told otherwise
    player.run("enable", command::Enable({"IMAP4REV2"}));
    PLAY({"C: A2 ENABLE IMAP4REV2", "S: * ENABLED IMAP4rev2", "S: A2 OK"});
    QVERIFY(player.session.capabilities().has("ESEARCH"));
    QVERIFY(player.session.capabilities().has("LIST-EXTENDED"));
    QVERIFY(!player.session.capabilities().has("CONDSTORE"));
    PLAY({"S: * CAPABILITY IMAP4rev1 IMAP4rev2 IDLE"});
    QVERIFY(player.session.capabilities().has("MOVE"));
}

QTEST_GUILESS_MAIN(ImapExtensionsTest)
#include "ImapExtensionsTest.moc"
