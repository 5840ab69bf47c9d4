// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/JournalRunner.h"

#include "fixture/JournalFixture.h"
#include "sync/operation/Append.h"

#include <ctime>

using namespace postrider;
using test::JournalFixture;
using test::selectInbox;
using test::SyncFixture;

namespace {

const QByteArrayList selectInboxAfterMark{"C: A3 STATUS \"Archive\" (UIDNEXT UIDVALIDITY)",
                                          "S: * STATUS Archive (UIDNEXT 21 UIDVALIDITY 3)",
                                          "S: A3 OK",
                                          "C: A4 SELECT \"INBOX\"",
                                          "S: * 9 EXISTS",
                                          "S: * OK [UIDVALIDITY 7] ok",
                                          "S: A4 OK"};

} // namespace

class JournalRunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void likeGoesWithLike()
    {
        JournalFixture f;
        f.flag({f.ids[0], f.ids[1]}, MailFlag::Seen);
        f.flag({f.ids[2]}, MailFlag::Seen);
        f.flag({f.ids[4]}, MailFlag::Seen);
        f.flag({f.ids[4]}, MailFlag::Flagged);
        QCOMPARE(f.pending(), 4);
        QVERIFY(
            f.connectTo("", selectInbox + QByteArrayList{"C: A4 UID STORE 1:3,5 +FLAGS.SILENT (\\Seen)", "S: A4 OK",
                                                         "C: A5 UID STORE 5 +FLAGS.SILENT (\\Flagged)", "S: A5 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        for (const int i : {0, 1, 2, 4}) {
            QVERIFY(!f.summary(f.ids[i])->isUnread());
            QVERIFY(!f.summary(f.ids[i])->pending);
        }
    }

    void likeGoesWithLikeAcrossOthers()
    {
        JournalFixture f;
        f.flag({f.ids[0]}, MailFlag::Seen);
        f.move({f.ids[1]});
        f.flag({f.ids[2]}, MailFlag::Seen); // nothing of it stands between
        f.flag({f.ids[1]}, MailFlag::Seen); // this has to come after the move
        QVERIFY(
            f.connectTo("MOVE UIDPLUS",
                        selectInbox + QByteArrayList{"C: A4 UID STORE 1,3 +FLAGS.SILENT (\\Seen)", "S: A4 OK",
                                                     "C: A5 UID MOVE 2 \"Archive\"", "S: A5 OK [COPYUID 3 2 21] moved",
                                                     "C: A6 SELECT \"Archive\"", "S: * 1 EXISTS", "S: A6 OK",
                                                     "C: A7 UID STORE 21 +FLAGS.SILENT (\\Seen)", "S: A7 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
    }

    void oppositesAreNeverSent()
    {
        JournalFixture f;
        f.flag({f.ids[0], f.ids[1]}, MailFlag::Seen);
        f.flag({f.ids[0]}, {}, MailFlag::Seen);
        QCOMPARE(f.pending(), 1);
        f.flag({f.ids[1]}, {}, MailFlag::Seen);
        QCOMPARE(f.pending(), 0);
        f.move({f.ids[2], f.ids[3]});
        f.moveTo({f.ids[2], f.ids[3]}, f.inbox);
        QCOMPARE(f.pending(), 0);
        for (const int i : {0, 1, 2, 3}) {
            QVERIFY(!f.summary(f.ids[i])->pending);
            QVERIFY(f.summary(f.ids[i])->isUnread());
            QCOMPARE(f.summary(f.ids[i])->folder, f.inbox);
        }
        QVERIFY(f.connectTo("MOVE", {}));
        QCOMPARE(f.replay(), QString());
    }

    void aChainOfMovesGoesBackOneStep()
    {
        JournalFixture f;
        const FolderId other = f.addFolder("Other");
        f.move({f.ids[0]});
        f.moveTo({f.ids[0]}, other);
        f.moveTo({f.ids[0]}, f.archive); // takes the second back
        QCOMPARE(f.pending(), 1);
        QCOMPARE(f.summary(f.ids[0])->folder, f.archive);
    }

    void whatTheServerMayKnowIsNotTakenBackInSecret()
    {
        JournalFixture f;
        f.flag({f.ids[0]}, MailFlag::Seen);
        const auto entries = store::JournalRepo(f.reader()).byAccount(f.account());
        f.write([&](store::WriteTransaction &t) {
            store::JournalRepo::setProgress(t, entries[0].id, {store::JournalState::Sent, 0, {}, {}});
        });
        f.flag({f.ids[0]}, {}, MailFlag::Seen);
        QCOMPARE(f.pending(), 2);
        QVERIFY(f.connectTo("", selectInbox + QByteArrayList{"C: A4 UID STORE 1 +FLAGS.SILENT (\\Seen)", "S: A4 OK",
                                                             "C: A5 UID STORE 1 -FLAGS.SILENT (\\Seen)", "S: A5 OK"}));
        QCOMPARE(f.replay(), QString());
        QVERIFY(f.summary(f.ids[0])->isUnread());
    }

    /// To be shown within 200 ms on an idle machine. What is checked is the work, which a busy one does not change.
    void tenThousandAreShownAtOnceAndGoInOneCommand()
    {
        constexpr std::clock_t most = CLOCKS_PER_SEC; // five times as long, for slow processors
        JournalFixture f;
        std::vector<quint32> uids;
        for (quint32 uid = 101; uid <= 10'100; ++uid)
            uids.push_back(uid);
        const std::vector<MessageId> many = f.addMessages(f.inbox, uids);
        const std::clock_t start = std::clock();
        f.flag(many, MailFlag::Seen);
        const std::clock_t done = std::clock() - start;
        QCOMPARE(store::FolderRepo(f.reader()).byId(f.inbox)->unread, 9);
        const std::clock_t again = std::clock();
        f.flag(many, {}, MailFlag::Seen);
        const std::clock_t undone = std::clock() - again;
        QCOMPARE(f.pending(), 0);
        QCOMPARE(store::FolderRepo(f.reader()).byId(f.inbox)->unread, 10'009);
        qInfo("10,000 marked read with %ld ms of work, taken back with %ld ms", done * 1000 / CLOCKS_PER_SEC,
              undone * 1000 / CLOCKS_PER_SEC);
        QVERIFY(done < most && undone < most);

        f.flag(many, MailFlag::Seen);
        QVERIFY(f.connectTo("", selectInbox +
                                    QByteArrayList{"C: A4 UID STORE 101:10100 +FLAGS.SILENT (\\Seen)", "S: A4 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
    }

    void longSetsAreCutToWhatTheServerTakes()
    {
        JournalFixture f;
        std::vector<quint32> uids;
        for (quint32 uid = 1001; uid < 2000; uid += 2)
            uids.push_back(uid);
        f.flag(f.addMessages(f.inbox, uids), MailFlag::Seen);
        QByteArrayList script = selectInbox;
        for (int tag = 4; tag <= 7; ++tag)
            script += {"C* A" + QByteArray::number(tag) + " UID STORE *", "S: A" + QByteArray::number(tag) + " OK"};
        QVERIFY(f.connectTo("", script));
        QVERIFY(f.link().maxSetBytes() <= 700);
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
    }

    void refusalIsUndoneAndTold()
    {
        JournalFixture f;
        f.flag({f.ids[0]}, MailFlag::Seen);
        QVERIFY(!f.summary(f.ids[0])->isUnread());
        QVERIFY(f.connectTo("", selectInbox + QByteArrayList{"C* A4 UID STORE *", "S: A4 NO Not on Sundays"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QVERIFY(f.summary(f.ids[0])->isUnread());
        QCOMPARE(f.report.problems.size(), std::size_t(1));
        QCOMPARE(f.report.problems.front().serverText, QStringLiteral("Not on Sundays"));
    }

    void cutKeepsIt()
    {
        JournalFixture f;
        f.flag({f.ids[0]}, MailFlag::Seen);
        QVERIFY(f.connectTo("", selectInbox + QByteArrayList{"C* A4 UID STORE *", "X: close"}));
        QCOMPARE(f.replay(), QStringLiteral("connection-lost"));
        QCOMPARE(f.pending(), 1);
        QVERIFY(!f.summary(f.ids[0])->isUnread());
        QVERIFY(f.report.problems.empty());
    }

    void busyServerIsAskedLater()
    {
        JournalFixture f;
        f.flag({f.ids[0]}, MailFlag::Seen);
        f.flag({f.ids[0]}, MailFlag::Flagged); // has to wait for the one before it
        f.flag({f.ids[1]}, MailFlag::Answered);
        QVERIFY(f.connectTo("", selectInbox + QByteArrayList{"C* A4 UID STORE 1 *Seen*", "S: A4 NO [INUSE] busy",
                                                             "C* A5 UID STORE 2 *Answered*", "S: A5 OK",
                                                             "C* A6 UID STORE 1 *Seen*", "S: A6 OK",
                                                             "C* A7 UID STORE 1 *Flagged*", "S: A7 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 2);
        QCOMPARE(f.replay(), QString()); // not yet
        QCOMPARE(f.pending(), 2);
        f.clock().advance(std::chrono::seconds(31));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QVERIFY(f.report.problems.empty());
    }

    void quotaPausesTheQueue()
    {
        JournalFixture f;
        f.move({f.ids[0]});
        f.flag({f.ids[1]}, MailFlag::Seen);
        QVERIFY(f.connectTo("MOVE",
                            selectInbox + QByteArrayList{"C: A4 UID MOVE 1 \"Archive\"", "S: A4 NO [OVERQUOTA] full"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 2);
        QCOMPARE(f.report.problems.size(), std::size_t(1));
        QCOMPARE(f.report.problems.front().code, QStringLiteral("over-quota"));
    }

    void whatOthersChangedMeanwhileIsNoObstacle()
    {
        JournalFixture f;
        f.setState(f.inbox, {UidValidity(7), Uid(10), ModSeq(50), f.clock().nowUtc()});
        f.flag({f.ids[0], f.ids[1]}, MailFlag::Seen, MailFlag::Flagged);
        QVERIFY(f.connectTo("CONDSTORE", {"C: A3 SELECT \"INBOX\" (CONDSTORE)", "S: * 9 EXISTS", "S: A3 OK",
                                          "C: A4 UID STORE 1:2 (UNCHANGEDSINCE 50) +FLAGS.SILENT (\\Seen)",
                                          "S: A4 OK [MODIFIED 2] some", "C: A5 UID STORE 2 +FLAGS.SILENT (\\Seen)",
                                          "S: A5 OK", "C: A6 UID STORE 1:2 -FLAGS.SILENT (\\Flagged)", "S: A6 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
    }

    void moveTellsTheNewPlace()
    {
        JournalFixture f;
        f.move({f.ids[0], f.ids[2]});
        QVERIFY(
            f.connectTo("MOVE UIDPLUS", selectInbox + QByteArrayList{"C: A4 UID MOVE 1,3 \"Archive\"",
                                                                     "S: * OK [COPYUID 3 1,3 21:22] moved",
                                                                     "S: * 3 EXPUNGE", "S: * 1 EXPUNGE", "S: A4 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.place(f.ids[2])->folder, f.archive);
        QCOMPARE(f.place(f.ids[2])->uid, Uid(22));
        QCOMPARE(f.uidsIn(f.inbox), QByteArray("2,4:9"));
    }

    void withoutMoveTheCopyComesFirst()
    {
        JournalFixture f;
        f.move({f.ids[0]});
        QVERIFY(f.connectTo("UIDPLUS",
                            selectInboxAfterMark + QByteArrayList{"C: A5 UID COPY 1 \"Archive\"",
                                                                  "S: A5 OK [COPYUID 3 1 21] ok",
                                                                  "C: A6 UID STORE 1 +FLAGS.SILENT (\\Deleted)",
                                                                  "S: A6 OK", "C: A7 UID EXPUNGE 1", "S: A7 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.place(f.ids[0])->uid, Uid(21));
        QVERIFY(f.report.problems.empty());
    }

    void neverAPlainExpunge()
    {
        JournalFixture f;
        f.move({f.ids[0]});
        f.destroy({f.ids[1]});
        QVERIFY(f.connectTo("", selectInboxAfterMark +
                                    QByteArrayList{"C: A5 UID COPY 1 \"Archive\"", "S: A5 OK",
                                                   "C: A6 UID STORE 1 +FLAGS.SILENT (\\Deleted)", "S: A6 OK",
                                                   "C: A7 UID STORE 2 +FLAGS.SILENT (\\Deleted)", "S: A7 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.report.problems.size(), std::size_t(2));
        QCOMPARE(f.report.problems.front().code, QStringLiteral("left-marked-deleted"));
        QVERIFY(f.summary(f.ids[1])->flags.has(MailFlag::Deleted)); // still there, and shown so
    }

    void cutInMidCopyIsNotCopiedTwice()
    {
        JournalFixture f;
        f.move({f.ids[0], f.ids[1]});
        // "2@example.com" is there, but from before: another copy
        QVERIFY(f.connectTo(
            "UIDPLUS",
            QByteArrayList{"C: A3 STATUS \"Archive\" (UIDNEXT UIDVALIDITY)",
                           "S: * STATUS Archive (UIDNEXT 21 UIDVALIDITY 3)", "S: A3 OK", "C: A4 SELECT \"INBOX\"",
                           "S: * 9 EXISTS", "S: * OK [UIDVALIDITY 7] ok", "S: A4 OK", "C: A5 UID COPY 1:2 \"Archive\"",
                           "X: accept"} +
                SyncFixture::login("UIDPLUS") +
                QByteArrayList{
                    "C: A3 SELECT \"Archive\"", "S: * 2 EXISTS", "S: * OK [UIDVALIDITY 3] ok", "S: A3 OK",
                    "C* A4 UID FETCH 21:* (*ENVELOPE*)",
                    "S: * 1 FETCH (UID 20 ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL \"<2@example.com>\"))",
                    "S: * 2 FETCH (UID 21 ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL \"<1@example.com>\"))",
                    "S: A4 OK", "C: A5 SELECT \"INBOX\"", "S: * 9 EXISTS", "S: A5 OK", "C: A6 UID COPY 2 \"Archive\"",
                    "S: A6 OK [COPYUID 3 2 22] ok", "C: A7 UID STORE 1:2 +FLAGS.SILENT (\\Deleted)", "S: A7 OK",
                    "C: A8 UID EXPUNGE 1:2", "S: A8 OK"}));
        QCOMPARE(f.replay(), QStringLiteral("connection-lost"));
        QCOMPARE(f.pending(), 1);
        QVERIFY(f.reconnect());
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.place(f.ids[0])->uid, Uid(21));
        QCOMPARE(f.place(f.ids[1])->uid, Uid(22));
    }

    void numberedAnewNothingIsDoneByOldNumbers()
    {
        JournalFixture f;
        f.setState(f.inbox, {UidValidity(6), Uid(10), ModSeq(), f.clock().nowUtc()}); // the server says 7 now
        f.destroy({f.ids[0]});
        f.flag({f.ids[1]}, MailFlag::Seen);
        QVERIFY(f.connectTo("UIDPLUS", selectInbox)); // and nothing more
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 2);
        QVERIFY(f.report.problems.empty());
        for (const auto &entry : store::JournalRepo(f.reader()).byAccount(f.account()))
            QVERIFY(!entry.nextTryAt.isValid()); // at once when the folder has been synced
    }

    void vanishedMessagesLeaveTheOperation()
    {
        JournalFixture f;
        f.flag({f.ids[0], f.ids[1]}, MailFlag::Seen);
        f.write([&](store::WriteTransaction &transaction) {
            store::MessageRepo::remove(transaction, f.inbox, UidSet(Uid(1)));
        });
        QVERIFY(f.connectTo("", selectInbox + QByteArrayList{"C: A4 UID STORE 2 +FLAGS.SILENT (\\Seen)", "S: A4 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
    }

    void nothingLeftIsNoRoundTrip()
    {
        JournalFixture f;
        f.flag({f.ids[0]}, MailFlag::Seen);
        f.write([&](store::WriteTransaction &transaction) {
            store::MessageRepo::remove(transaction, f.inbox, UidSet(Uid(1)));
        });
        QVERIFY(f.connectTo("", {}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
    }

    void appendLooksFirst_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("the provider, or a try that was cut, has put it there") << true;
        QTest::newRow("it is not there") << false;
    }
    void appendLooksFirst()
    {
        QFETCH(bool, isThere);
        JournalFixture f;
        sync::AppendWish wish;
        wish.account = f.account();
        wish.folder = f.archive;
        wish.at = f.clock().nowUtc();
        wish.headers.messageId = QStringLiteral("sent@example.com");
        wish.headers.flags = MailFlag::Seen;
        wish.bytes = store::BlobRepo::prepare("Message-ID: <sent@example.com>\r\n\r\nx\r\n");
        f.write([&](store::WriteTransaction &transaction) { sync::Append::apply(transaction, wish); });
        QCOMPARE(store::FolderRepo(f.reader()).byId(f.archive)->total, 1); // shown at once

        QByteArrayList script{"C: A3 SELECT \"Archive\"",
                              "S: * 1 EXISTS",
                              "S: * OK [UIDVALIDITY 3] ok",
                              "S: A3 OK",
                              "C* A4 UID SEARCH HEADER Message-ID *sent@example.com*",
                              "S: * SEARCH 5",
                              "S: A4 OK",
                              "C* A5 UID FETCH 5 (UID ENVELOPE)"};
        const QByteArray id = isThere ? "<sent@example.com>" : "<other@example.com>"; // the search may lie
        script += {"S: * 1 FETCH (UID 5 ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL \"" + id + "\"))", "S: A5 OK"};
        if (!isThere)
            script += {"C* A6 APPEND \"Archive\" (\\Seen) \"*\" {37}", "S: + go",
                       "c: Message-ID: <sent@example.com>\r\n\r\nx\r\n\r\n", "S: A6 OK [APPENDUID 3 6] ok"};
        QVERIFY(f.connectTo("UIDPLUS", script));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.uidsIn(f.archive), isThere ? QByteArray("5") : QByteArray("6"));
    }

    /// RFC 7889: nobody sends 25 MB to hear that it is too much.
    void tooLargeForTheServerIsNotSent()
    {
        JournalFixture f;
        sync::AppendWish wish;
        wish.account = f.account();
        wish.folder = f.archive;
        wish.at = f.clock().nowUtc();
        wish.bytes = store::BlobRepo::prepare("Subject: x\r\n\r\n" + QByteArray(100, 'x'));
        f.write([&](store::WriteTransaction &transaction) { sync::Append::apply(transaction, wish); });
        QVERIFY(f.connectTo("APPENDLIMIT=50", {}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.report.problems.size(), std::size_t(1));
        QCOMPARE(f.report.problems.front().code, QStringLiteral("message-too-large"));
    }

    /// A server that keeps no tags (Aliyun, Yahoo): they stay here, and are not sent.
    void tagThatTheServerDoesNotKeep()
    {
        JournalFixture f;
        const QString work = QStringLiteral("work");
        f.flag({f.ids[0]}, MailFlags::fromImap({work, QStringLiteral("\\Seen")}));
        QVERIFY(f.connectTo("", {"C: A3 SELECT \"INBOX\"", "S: * 9 EXISTS", "S: * FLAGS (\\Seen \\Deleted)",
                                 "S: * OK [PERMANENTFLAGS (\\Seen \\Deleted)] ok", "S: * OK [UIDVALIDITY 7] ok",
                                 "S: A3 OK", "C: A4 UID STORE 1 +FLAGS.SILENT (\\Seen)", "S: A4 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QVERIFY(f.summary(f.ids[0])->flags.hasKeyword(work));
        QVERIFY(f.summary(f.ids[0])->flags.has(MailFlag::Seen));
        // and away again: nothing to tell the server
        f.flag({f.ids[0]}, {}, MailFlags::fromImap({work}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QVERIFY(!f.summary(f.ids[0])->flags.hasKeyword(work));
    }

    void tagThatTheServerKnows()
    {
        JournalFixture f;
        f.flag({f.ids[0]}, MailFlags::fromImap({QStringLiteral("$Forwarded"), QStringLiteral("work")}));
        QVERIFY(f.connectTo("", {"C: A3 SELECT \"INBOX\"", "S: * 9 EXISTS",
                                 "S: * OK [PERMANENTFLAGS (\\Seen $Forwarded)] ok", "S: * OK [UIDVALIDITY 7] ok",
                                 "S: A3 OK", "C: A4 UID STORE 1 +FLAGS.SILENT ($Forwarded)", "S: A4 OK"}));
        QCOMPARE(f.replay(), QString());
        QVERIFY(f.summary(f.ids[0])->flags.hasKeyword(QStringLiteral("work")));
        QVERIFY(f.summary(f.ids[0])->flags.has(MailFlag::Forwarded));
    }

    void refusedAppendTakesItsRowAway()
    {
        JournalFixture f;
        sync::AppendWish wish;
        wish.account = f.account();
        wish.folder = f.archive;
        wish.at = f.clock().nowUtc();
        wish.bytes = store::BlobRepo::prepare("Subject: x\r\n\r\nx\r\n");
        f.write([&](store::WriteTransaction &transaction) { sync::Append::apply(transaction, wish); });
        QVERIFY(f.connectTo("", {"C* A3 APPEND *", "S: A3 NO [TOOBIG] no"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(store::FolderRepo(f.reader()).byId(f.archive)->total, 0);
        QCOMPARE(f.report.problems.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(JournalRunnerTest)
#include "JournalRunnerTest.moc"
