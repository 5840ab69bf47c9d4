// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/JournalRunner.h"

#include "fixture/SyncFixture.h"
#include "store/JournalRepo.h"
#include "store/WriteTransaction.h"
#include "sync/operation/Append.h"
#include "sync/operation/DeleteForever.h"
#include "sync/operation/Move.h"
#include "sync/operation/SetFlags.h"

using namespace postrider;
using sync::JournalRunner;
using test::SyncFixture;

namespace {

const QByteArrayList selectInbox{"C: A3 SELECT \"INBOX\"", "S: * 9 EXISTS", "S: * OK [UIDVALIDITY 7] ok", "S: A3 OK"};

/// Jane's inbox with the messages 1 to 9, and a folder to move to.
class Mailbox : public SyncFixture
{
public:
    Mailbox()
        : inbox(addFolder("INBOX", store::FolderRole::Inbox))
        , archive(addFolder("Archive", store::FolderRole::Archive))
        , ids(addMessages(inbox, {1, 2, 3, 4, 5, 6, 7, 8, 9}))
    {
        setState(archive, {UidValidity(3), Uid(1), ModSeq(), clock().nowUtc()});
    }

    void flag(const std::vector<MessageId> &messages, const MailFlags &add, const MailFlags &remove = {})
    {
        write([&](store::WriteTransaction &transaction) {
            sync::SetFlags::apply(transaction, {account(), messages, clock().nowUtc()}, add, remove);
        });
    }
    void move(const std::vector<MessageId> &messages)
    {
        write([&](store::WriteTransaction &transaction) {
            sync::Move::apply(transaction, {account(), messages, clock().nowUtc()}, archive);
        });
    }
    void destroy(const std::vector<MessageId> &messages)
    {
        write([&](store::WriteTransaction &transaction) {
            sync::DeleteForever::apply(transaction, {account(), messages, clock().nowUtc()});
        });
    }
    QString replay()
    {
        JournalRunner runner(context(), link(), report);
        return codeOf(runner.run());
    }
    [[nodiscard]] std::optional<store::ServerPlace> place(MessageId id)
    {
        return store::MessageRepo(reader()).place(id);
    }

    FolderId inbox;
    FolderId archive;
    std::vector<MessageId> ids;
};

} // namespace

class JournalRunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void likeGoesWithLike()
    {
        Mailbox f;
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

    void refusalIsUndoneAndTold()
    {
        Mailbox f;
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
        Mailbox f;
        f.flag({f.ids[0]}, MailFlag::Seen);
        QVERIFY(f.connectTo("", selectInbox + QByteArrayList{"C* A4 UID STORE *", "X: close"}));
        QCOMPARE(f.replay(), QStringLiteral("connection-lost"));
        QCOMPARE(f.pending(), 1);
        QVERIFY(!f.summary(f.ids[0])->isUnread());
        QVERIFY(f.report.problems.empty());
    }

    void busyServerIsAskedLater()
    {
        Mailbox f;
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
        Mailbox f;
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
        Mailbox f;
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
        Mailbox f;
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
        Mailbox f;
        f.move({f.ids[0]});
        QVERIFY(f.connectTo("UIDPLUS",
                            selectInbox + QByteArrayList{"C: A4 UID COPY 1 \"Archive\"", "S: A4 OK [COPYUID 3 1 21] ok",
                                                         "C: A5 UID STORE 1 +FLAGS.SILENT (\\Deleted)", "S: A5 OK",
                                                         "C: A6 UID EXPUNGE 1", "S: A6 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.place(f.ids[0])->uid, Uid(21));
        QVERIFY(f.report.problems.empty());
    }

    void neverAPlainExpunge()
    {
        Mailbox f;
        f.move({f.ids[0]});
        f.destroy({f.ids[1]});
        QVERIFY(
            f.connectTo("", selectInbox + QByteArrayList{"C: A4 UID COPY 1 \"Archive\"", "S: A4 OK",
                                                         "C: A5 UID STORE 1 +FLAGS.SILENT (\\Deleted)", "S: A5 OK",
                                                         "C: A6 UID STORE 2 +FLAGS.SILENT (\\Deleted)", "S: A6 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.report.problems.size(), std::size_t(2));
        QCOMPARE(f.report.problems.front().code, QStringLiteral("left-marked-deleted"));
        QVERIFY(f.summary(f.ids[1])->flags.has(MailFlag::Deleted)); // still there, and shown so
    }

    void cutInMidCopyIsNotCopiedTwice()
    {
        Mailbox f;
        f.move({f.ids[0], f.ids[1]});
        QVERIFY(f.connectTo(
            "UIDPLUS",
            selectInbox + QByteArrayList{"C: A4 UID COPY 1:2 \"Archive\"", "X: accept"} +
                SyncFixture::login("UIDPLUS") +
                QByteArrayList{
                    "C: A3 SELECT \"Archive\"",
                    "S: * 1 EXISTS",
                    "S: * OK [UIDVALIDITY 3] ok",
                    "S: A3 OK",
                    "C* A4 UID SEARCH HEADER Message-ID *1@example.com*",
                    "S: * SEARCH 21",
                    "S: A4 OK",
                    "C* A5 UID FETCH 21 (UID ENVELOPE)",
                    "S: * 1 FETCH (UID 21 ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL \"<1@example.com>\"))",
                    "S: A5 OK",
                    "C: A6 SELECT \"Archive\"",
                    "S: * 1 EXISTS",
                    "S: A6 OK",
                    "C* A7 UID SEARCH HEADER Message-ID *2@example.com*",
                    "S: * SEARCH",
                    "S: A7 OK",
                    "C: A8 SELECT \"INBOX\"",
                    "S: * 9 EXISTS",
                    "S: A8 OK",
                    "C: A9 UID COPY 2 \"Archive\"",
                    "S: A9 OK [COPYUID 3 2 22] ok",
                    "C: A10 UID STORE 1:2 +FLAGS.SILENT (\\Deleted)",
                    "S: A10 OK",
                    "C: A11 UID EXPUNGE 1:2",
                    "S: A11 OK"}));
        QCOMPARE(f.replay(), QStringLiteral("connection-lost"));
        QCOMPARE(f.pending(), 1);
        QVERIFY(f.reconnect());
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.place(f.ids[0])->uid, Uid(21));
        QCOMPARE(f.place(f.ids[1])->uid, Uid(22));
    }

    void vanishedMessagesLeaveTheOperation()
    {
        Mailbox f;
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
        Mailbox f;
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
        Mailbox f;
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
        Mailbox f;
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
        Mailbox f;
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
        Mailbox f;
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
        Mailbox f;
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
