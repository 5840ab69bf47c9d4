// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/MailboxSync.h"

#include "fixture/SyncFixture.h"
#include "store/BlobRepo.h"
#include "store/RefusedRepo.h"
#include "store/WriteTransaction.h"
#include "sync/operation/SetFlags.h"

#include <QTimer>

using namespace postrider;
using sync::MailboxSync;
using test::headersOf;
using test::SyncFixture;

namespace {

store::FolderSyncState syncedState(quint32 validity, quint32 next, quint64 modSeq)
{
    return {UidValidity(validity), Uid(next), ModSeq(modSeq), QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC)};
}

QByteArrayList selected(const QByteArray &tag, int exists, int validity, int next, int modSeq = 0)
{
    QByteArrayList steps{"S: * " + QByteArray::number(exists) + " EXISTS",
                         "S: * OK [UIDVALIDITY " + QByteArray::number(validity) + "] ok",
                         "S: * OK [UIDNEXT " + QByteArray::number(next) + "] ok"};
    if (modSeq > 0)
        steps += "S: * OK [HIGHESTMODSEQ " + QByteArray::number(modSeq) + "] ok";
    return steps + QByteArrayList{"S: " + tag + " OK [READ-WRITE] ok"};
}

} // namespace

/// Every plan as a conversation.
class MailboxSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstSync()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX", store::FolderRole::Inbox);
        QVERIFY(f.connectTo("", QByteArrayList{"C: A3 SELECT \"INBOX\""} + selected("A3", 3, 7, 11) +
                                    QByteArrayList{"C: A4 UID SEARCH ALL", "S: * SEARCH 4 8 10", "S: A4 OK",
                                                   "C* A5 UID FETCH 4,8,10 (UID FLAGS * ENVELOPE *", headersOf(1, 4),
                                                   headersOf(2, 8), headersOf(3, 10), "S: A5 OK"}));
        QCOMPARE(sync(f, inbox), QString());
        QCOMPARE(f.uidsIn(inbox), QByteArray("4,8,10"));
        QCOMPARE(f.report.newMessages, 3);
        const auto folder = store::FolderRepo(f.reader()).byId(inbox);
        QCOMPARE(folder->uidValidity, UidValidity(7));
        QCOMPARE(folder->uidNext, Uid(11));
        QVERIFY(folder->syncedAt.isValid());
        QCOMPARE(folder->total, 3);
        QCOMPARE(folder->unread, 0);
    }

    /// RFC 8970: the first line of a message in the list before its bytes are here.
    void previewComesWithTheFirstScreen()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX", store::FolderRole::Inbox);
        QVERIFY(f.connectTo("PREVIEW", QByteArrayList{"C: A3 SELECT \"INBOX\""} + selected("A3", 2, 7, 11) +
                                           QByteArrayList{"C: A4 UID SEARCH ALL", "S: * SEARCH 4 8", "S: A4 OK",
                                                          "C* A5 UID FETCH 4,8 (UID FLAGS * PREVIEW (LAZY)*)",
                                                          headersOf(1, 4, " PREVIEW \"(Hello\tthere)\""),
                                                          headersOf(2, 8, " PREVIEW NIL"), "S: A5 OK"}));
        QCOMPARE(sync(f, inbox), QString());
        UidSet both(Uid(4));
        both.add(Uid(8), Uid(8));
        const auto ids = store::MessageRepo(f.reader()).idsByUid(inbox, both);
        QCOMPARE(ids.size(), std::size_t(2));
        QCOMPARE(f.summary(ids[0])->preview, QStringLiteral("(Hello there)"));
        QCOMPARE(f.summary(ids[1])->preview, QString());
        QCOMPARE(f.summary(ids[0])->body, store::BodyState::Absent);
    }

    void emptyFolder()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        QVERIFY(f.connectTo("", QByteArrayList{"C: A3 SELECT \"INBOX\""} + selected("A3", 0, 7, 1)));
        QCOMPARE(sync(f, inbox), QString());
        QVERIFY(store::FolderRepo(f.reader()).byId(inbox)->syncedAt.isValid());
    }

    void interruptedFirstSyncGoesOn()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        f.addMessages(inbox, {10});
        f.setState(inbox, {UidValidity(7), Uid(), ModSeq(), {}});
        QVERIFY(f.connectTo("", QByteArrayList{"C: A3 SELECT \"INBOX\""} + selected("A3", 3, 7, 11) +
                                    QByteArrayList{"C: A4 UID SEARCH ALL", "S: * SEARCH 4 8 10", "S: A4 OK",
                                                   "C* A5 UID FETCH 4,8 (UID FLAGS *", headersOf(1, 4), headersOf(2, 8),
                                                   "S: A5 OK", "C: A6 UID FETCH 10 (UID FLAGS)",
                                                   "S: * 3 FETCH (UID 10 FLAGS (\\Flagged))", "S: A6 OK"}));
        QCOMPARE(sync(f, inbox), QString());
        QCOMPARE(f.uidsIn(inbox), QByteArray("4,8,10"));
        QCOMPARE(f.report.updated, 1);
    }

    void newestComeFirst()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        QByteArrayList script{"C: A3 SELECT \"INBOX\""};
        script += selected("A3", 60, 7, 61);
        script += {"C: A4 UID SEARCH RETURN (ALL) ALL", "S: * ESEARCH (TAG \"A4\") UID ALL 1:60", "S: A4 OK",
                   "C* A5 UID FETCH 11:60 (UID*", "C* A6 UID FETCH 1:10 (UID*"};
        for (quint32 uid = 11; uid <= 60; ++uid)
            script += headersOf(uid, uid);
        script += {"S: A5 OK", "X: hold"};
        for (quint32 uid = 1; uid <= 10; ++uid)
            script += headersOf(uid, uid);
        script += "S: A6 OK";
        QVERIFY(f.connectTo("ESEARCH", script));
        MailboxSync goal(f.context(), f.link(), inbox, f.report);
        QTimer watch;
        QByteArray firstScreen;
        QObject::connect(&watch, &QTimer::timeout, &watch, [&] {
            if (firstScreen.isEmpty() && !f.uidsIn(inbox).isEmpty()) {
                firstScreen = f.uidsIn(inbox); // while the rest is still on its way
                f.server().release();
            }
        });
        watch.start(1);
        QCOMPARE(f.codeOf(goal.run()), QString());
        QCOMPARE(firstScreen, QByteArray("11:60"));
        QCOMPARE(f.uidsIn(inbox), QByteArray("1:60"));
    }

    void nothingChanged()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        f.addMessages(inbox, {4, 8});
        f.setState(inbox, syncedState(7, 11, 500));
        QVERIFY(f.connectTo("CONDSTORE",
                            QByteArrayList{"C: A3 SELECT \"INBOX\" (CONDSTORE)"} + selected("A3", 2, 7, 11, 500)));
        QCOMPARE(sync(f, inbox), QString());
        QCOMPARE(f.report.folders, 1);
    }

    void condstoreBringsFlagsNewAndGone()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        const auto ids = f.addMessages(inbox, {4, 8, 9});
        f.setState(inbox, syncedState(7, 11, 500));
        QVERIFY(f.connectTo(
            "CONDSTORE", QByteArrayList{"C: A3 SELECT \"INBOX\" (CONDSTORE)"} + selected("A3", 3, 7, 12, 510) +
                             QByteArrayList{"C* A4 UID FETCH 11 (UID FLAGS *MODSEQ*", headersOf(3, 11, " MODSEQ (510)"),
                                            "S: A4 OK", "C: A5 UID FETCH 1:10 (UID FLAGS MODSEQ) (CHANGEDSINCE 500)",
                                            "S: * 2 FETCH (UID 8 FLAGS (\\Flagged) MODSEQ (509))", "S: A5 OK",
                                            "C: A6 UID SEARCH ALL", "S: * SEARCH 4 8 11", "S: A6 OK"}));
        QCOMPARE(sync(f, inbox), QString());
        QCOMPARE(f.uidsIn(inbox), QByteArray("4,8,11"));
        QVERIFY(f.summary(ids.at(1))->flags.has(MailFlag::Flagged));
        QVERIFY(!f.summary(ids.at(2)));
        QCOMPARE(f.report.newMessages, 1);
        QCOMPARE(f.report.updated, 1);
        QCOMPARE(f.report.removed, 1);
        QCOMPARE(store::FolderRepo(f.reader()).byId(inbox)->highestModSeq, ModSeq(510));
    }

    /// COPYUID has placed a message above the UIDNEXT that was known, with the flags it had where it came from;
    /// somebody has changed them before it was moved.
    void placedMessageLearnsItsFlags_data()
    {
        QTest::addColumn<QByteArray>("capabilities");
        QTest::addColumn<int>("modSeq");
        QTest::addColumn<QByteArrayList>("asked");
        QTest::newRow("CONDSTORE") << QByteArray("CONDSTORE") << 500
                                   << QByteArrayList{"C: A4 UID FETCH 1:11 (UID FLAGS MODSEQ) (CHANGEDSINCE 500)",
                                                     "S: * 2 FETCH (UID 11 FLAGS (\\Deleted \\Seen) MODSEQ (505))",
                                                     "S: A4 OK"};
        QTest::newRow("flags alone") << QByteArray() << 0
                                     << QByteArrayList{"C: A4 UID FETCH 4,11 (UID FLAGS)",
                                                       "S: * 1 FETCH (UID 4 FLAGS ())",
                                                       "S: * 2 FETCH (UID 11 FLAGS (\\Deleted \\Seen))", "S: A4 OK"};
    }

    void placedMessageLearnsItsFlags()
    {
        QFETCH(const QByteArray, capabilities);
        QFETCH(const int, modSeq);
        QFETCH(const QByteArrayList, asked);
        SyncFixture f;
        const FolderId archive = f.addFolder("Archive");
        const auto ids = f.addMessages(archive, {4, 11});
        f.setState(archive, syncedState(7, 11, static_cast<quint64>(modSeq)));
        const QByteArray select = "C: A3 SELECT \"Archive\"" + QByteArray(modSeq > 0 ? " (CONDSTORE)" : "");
        QVERIFY(f.connectTo(capabilities,
                            QByteArrayList{select} + selected("A3", 2, 7, 12, modSeq > 0 ? modSeq + 5 : 0) + asked));
        QCOMPARE(sync(f, archive), QString());
        QCOMPARE(f.uidsIn(archive), QByteArray("4,11"));
        QVERIFY(f.summary(ids.at(1))->flags.has(MailFlag::Deleted));
        QVERIFY(f.summary(ids.at(1))->flags.has(MailFlag::Seen));
    }

    /// What SELECT says of a new message is older than what the FETCH of its headers says.
    void olderFlagsDoNotWin()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        f.addMessages(inbox, {4});
        f.setState(inbox, syncedState(7, 11, 500));
        QVERIFY(f.connectTo(
            "ENABLE CONDSTORE QRESYNC",
            QByteArrayList{"C* A4 SELECT \"INBOX\" (*QRESYNC (7 500)*", "S: * 2 EXISTS", "S: * OK [UIDVALIDITY 7] ok",
                           "S: * OK [UIDNEXT 12] ok", "S: * OK [HIGHESTMODSEQ 505] ok",
                           "S: * 2 FETCH (UID 11 FLAGS () MODSEQ (505))", "S: A4 OK", "C* A5 UID FETCH 11 (UID FLAGS *",
                           headersOf(2, 11, " MODSEQ (511)"), "S: A5 OK"}));
        QCOMPARE(sync(f, inbox), QString());
        const auto ids = store::MessageRepo(f.reader()).idsByUid(inbox, UidSet(Uid(11)));
        QVERIFY(f.summary(ids.at(0))->flags.has(MailFlag::Seen));
    }

    void qresyncTellsAllInSelect()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        const auto ids = f.addMessages(inbox, {4, 8, 9});
        f.setState(inbox, syncedState(7, 11, 500));
        QVERIFY(f.connectTo("ENABLE CONDSTORE QRESYNC",
                            QByteArrayList{"C* A4 SELECT \"INBOX\" (*QRESYNC (7 500)*", "S: * 2 EXISTS",
                                           "S: * OK [UIDVALIDITY 7] ok", "S: * OK [UIDNEXT 11] ok",
                                           "S: * OK [HIGHESTMODSEQ 510] ok", "S: * VANISHED (EARLIER) 1:3,9",
                                           "S: * 2 FETCH (UID 8 FLAGS (\\Seen) MODSEQ (505))", "S: A4 OK"}));
        QCOMPARE(sync(f, inbox), QString());
        QCOMPARE(f.uidsIn(inbox), QByteArray("4,8"));
        QVERIFY(f.summary(ids.at(1))->flags.has(MailFlag::Seen));
        QCOMPARE(f.report.removed, 1);
        QCOMPARE(f.report.updated, 1);
    }

    void withoutModSeqFlagsComeInWindows()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        const auto ids = f.addMessages(inbox, {4, 8, 9});
        f.setState(inbox, syncedState(7, 11, 0));
        QVERIFY(f.connectTo("", QByteArrayList{"C: A3 SELECT \"INBOX\""} + selected("A3", 2, 7, 11) +
                                    QByteArrayList{"C: A4 UID FETCH 4,8:9 (UID FLAGS)",
                                                   "S: * 1 FETCH (UID 4 FLAGS (\\Answered))",
                                                   "S: * 2 FETCH (UID 9 FLAGS ())", "S: A4 OK"}));
        QCOMPARE(sync(f, inbox), QString());
        QCOMPARE(f.uidsIn(inbox), QByteArray("4,9"));
        QVERIFY(f.summary(ids.at(0))->flags.has(MailFlag::Answered));
    }

    void pendingFlagsStayOnTop()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        const auto ids = f.addMessages(inbox, {4});
        f.setState(inbox, syncedState(7, 11, 0));
        f.write([&](store::WriteTransaction &transaction) {
            sync::SetFlags::apply(transaction, {f.account(), ids, f.clock().nowUtc()}, MailFlag::Seen, {});
        });
        QVERIFY(f.connectTo("", QByteArrayList{"C: A3 SELECT \"INBOX\""} + selected("A3", 1, 7, 11) +
                                    QByteArrayList{"C: A4 UID FETCH 4 (UID FLAGS)",
                                                   "S: * 1 FETCH (UID 4 FLAGS (\\Flagged))", "S: A4 OK"}));
        QCOMPARE(sync(f, inbox), QString());
        QVERIFY(f.summary(ids.at(0))->flags.has(MailFlag::Flagged)); // from the server
        QVERIFY(f.summary(ids.at(0))->flags.has(MailFlag::Seen));    // still to be told
    }

    void newUidValidityKeepsMessagesAndBodies()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        const auto ids = f.addMessages(inbox, {4, 8});
        f.setState(inbox, syncedState(7, 11, 0));
        f.write([&](store::WriteTransaction &transaction) {
            store::BlobRepo::storeBody(transaction, ids.at(1), store::BlobRepo::prepare("Subject: m8\r\n\r\nx"), {});
        });
        QByteArray again = headersOf(1, 31);
        again.replace("<31@example.com>", "<8@example.com>"); // the message that was 8
        QVERIFY(f.connectTo("", QByteArrayList{"C: A3 SELECT \"INBOX\""} + selected("A3", 1, 9, 32) +
                                    QByteArrayList{"C: A4 UID SEARCH ALL", "S: * SEARCH 31", "S: A4 OK",
                                                   "C* A5 UID FETCH 31 (UID FLAGS *", again, "S: A5 OK"}));
        QCOMPARE(sync(f, inbox), QString());
        QCOMPARE(f.uidsIn(inbox), QByteArray("31"));
        QVERIFY(!f.summary(ids.at(0)));
        QCOMPARE(f.summary(ids.at(1))->uid, Uid(31));
        QCOMPARE(f.summary(ids.at(1))->body, store::BodyState::Ready);
    }

    void newUidValidityKeepsWhatIsPendingWhereTheMessageIsKnownAgain()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        const auto ids = f.addMessages(inbox, {4, 8});
        store::NewMessage twin; // two with one Message-ID: which of them was meant?
        twin.messageId = QStringLiteral("twin@example.com");
        std::vector<MessageId> twins;
        f.write([&](store::WriteTransaction &transaction) {
            for (const quint32 uid : {9U, 10U}) {
                twin.uid = Uid(uid);
                twins.push_back(store::MessageRepo::insert(transaction, inbox, std::span(&twin, 1)).front());
            }
            sync::SetFlags::apply(transaction, {f.account(), {ids.at(1), twins.at(0)}, f.clock().nowUtc()},
                                  MailFlag::Flagged, {});
        });
        f.setState(inbox, syncedState(7, 11, 0));
        QByteArray again = headersOf(1, 31);
        again.replace("<31@example.com>", "<8@example.com>");
        QByteArray one = headersOf(2, 32);
        one.replace("<32@example.com>", "<twin@example.com>");
        QByteArray two = headersOf(3, 33);
        two.replace("<33@example.com>", "<twin@example.com>");
        QVERIFY(f.connectTo("", QByteArrayList{"C: A3 SELECT \"INBOX\""} + selected("A3", 3, 9, 34) +
                                    QByteArrayList{"C: A4 UID SEARCH ALL", "S: * SEARCH 31 32 33", "S: A4 OK",
                                                   "C* A5 UID FETCH 31:33 (UID FLAGS *", again, one, two, "S: A5 OK"}));
        QCOMPARE(sync(f, inbox), QString());
        QCOMPARE(f.uidsIn(inbox), QByteArray("31:33"));
        QCOMPARE(f.summary(ids.at(1))->uid, Uid(31));
        QVERIFY(f.summary(ids.at(1))->pending && f.summary(ids.at(1))->flags.has(MailFlag::Flagged));
        for (const MessageId id : twins)
            QVERIFY(f.summary(id) && !f.summary(id)->pending && !f.summary(id)->flags.has(MailFlag::Flagged));
        QCOMPARE(f.report.problems.size(), std::size_t(1));
        QCOMPARE(f.report.problems.front().code, QStringLiteral("changes-given-back"));
    }

    void massVanishingIsNotBelieved()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        f.addMessages(inbox, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
        f.setState(inbox, syncedState(7, 13, 500));
        QVERIFY(f.connectTo("ENABLE CONDSTORE QRESYNC",
                            QByteArrayList{"C* A4 SELECT *", "S: * 12 EXISTS", "S: * OK [UIDVALIDITY 7] ok",
                                           "S: * OK [UIDNEXT 13] ok", "S: * OK [HIGHESTMODSEQ 510] ok",
                                           "S: * VANISHED (EARLIER) 1:11", "S: A4 OK", "C: A5 UID SEARCH ALL",
                                           "S: * SEARCH 1 2 3 4 5 6 7 8 9 10 12", "S: A5 OK", "C: A6 UID SEARCH ALL",
                                           "S: * SEARCH 1 2 3 4 5 6 7 8 9 10 12", "S: A6 OK"}));
        QCOMPARE(sync(f, inbox), QString());
        QCOMPARE(f.uidsIn(inbox), QByteArray("1:10,12"));
    }

    /// RFC 7162 §3.2.10 lets a server name UIDs that nobody ever saw: they are no reason to doubt.
    void unknownUidsAreNoReasonToDoubt()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        f.addMessages(inbox, {1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012});
        f.setState(inbox, syncedState(7, 1013, 500));
        QVERIFY(f.connectTo("ENABLE CONDSTORE QRESYNC",
                            QByteArrayList{"C* A4 SELECT *", "S: * 11 EXISTS", "S: * OK [UIDVALIDITY 7] ok",
                                           "S: * OK [UIDNEXT 1013] ok", "S: * OK [HIGHESTMODSEQ 510] ok",
                                           "S: * VANISHED (EARLIER) 1:1001", "S: A4 OK"}));
        QCOMPARE(sync(f, inbox), QString());
        QCOMPARE(f.uidsIn(inbox), QByteArray("1002:1012"));
    }

    void massVanishingIsBelievedWhenConfirmed()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        f.addMessages(inbox, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
        f.setState(inbox, syncedState(7, 13, 500));
        QVERIFY(f.connectTo(
            "ENABLE CONDSTORE QRESYNC ESEARCH",
            QByteArrayList{"C* A4 SELECT *", "S: * 1 EXISTS", "S: * OK [UIDVALIDITY 7] ok", "S: * OK [UIDNEXT 13] ok",
                           "S: * OK [HIGHESTMODSEQ 510] ok", "S: * VANISHED (EARLIER) 1:11", "S: A4 OK",
                           "C: A5 UID SEARCH RETURN (ALL) ALL", "S: * ESEARCH (TAG \"A5\") UID ALL 12", "S: A5 OK"}));
        QCOMPARE(sync(f, inbox), QString());
        QCOMPARE(f.uidsIn(inbox), QByteArray("12"));
    }

    void whatTheOldMailboxSaysDoesNoHarm()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        f.addMessages(inbox, {4, 8});
        f.setState(inbox, syncedState(7, 11, 500));
        QVERIFY(f.connectTo("ENABLE CONDSTORE QRESYNC",
                            QByteArrayList{"C* A4 SELECT *", "S: * 1 EXISTS", "S: * VANISHED (EARLIER) 1:10",
                                           "S: * OK [CLOSED] Previous mailbox is now closed", "S: * 2 EXISTS",
                                           "S: * OK [UIDVALIDITY 7] ok", "S: * OK [UIDNEXT 11] ok",
                                           "S: * OK [HIGHESTMODSEQ 501] ok", "S: A4 OK"}));
        QCOMPARE(sync(f, inbox), QString());
        QCOMPARE(f.uidsIn(inbox), QByteArray("4,8"));
    }

    /// Skipped, marked, and not asked for again before its time: 'nothing changed' stays one round trip.
    void refusedMessageIsTriedLater()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        f.addMessages(inbox, {8});
        f.setState(inbox, syncedState(7, 9, 500));
        const QByteArrayList unchanged{"S: * 2 EXISTS", "S: * OK [UIDVALIDITY 7] ok", "S: * OK [UIDNEXT 10] ok",
                                       "S: * OK [HIGHESTMODSEQ 510] ok"};
        const QByteArrayList script =
            QByteArrayList{"C* A4 SELECT *"} + unchanged +
            QByteArrayList{"S: A4 OK", "C* A5 UID FETCH 9 (UID*", "S: A5 NO [UNAVAILABLE] UID FETCH Server error",
                           "C* A6 SELECT *"} +
            unchanged + QByteArrayList{"S: A6 OK", "C* A7 SELECT *"} + unchanged +
            QByteArrayList{"S: A7 OK", "C* A8 UID FETCH 9 (UID*", headersOf(2, 9), "S: A8 OK", "C* A9 SELECT *"} +
            unchanged + QByteArrayList{"S: A9 OK"};
        QVERIFY(f.connectTo("ENABLE CONDSTORE QRESYNC", script));
        QCOMPARE(sync(f, inbox), QString());
        QCOMPARE(f.report.problems.size(), std::size_t(1));
        QCOMPARE(refused(f, inbox), QByteArray("9"));
        QCOMPARE(sync(f, inbox), QString());
        QCOMPARE(f.report.problems.size(), std::size_t(1));
        f.clock().advance(std::chrono::minutes(61));
        QCOMPARE(sync(f, inbox), QString());
        QCOMPARE(f.uidsIn(inbox), QByteArray("8:9"));
        QCOMPARE(refused(f, inbox), QByteArray());
        QCOMPARE(sync(f, inbox), QString());
    }

    /// Listed by SEARCH, and FETCH gives nothing for it and says OK.
    void silentlyMissingMessageIsMarkedToo()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        QVERIFY(f.connectTo("", QByteArrayList{"C: A3 SELECT \"INBOX\""} + selected("A3", 2, 7, 11) +
                                    QByteArrayList{"C: A4 UID SEARCH ALL", "S: * SEARCH 4 8", "S: A4 OK",
                                                   "C* A5 UID FETCH 4,8 (UID*", headersOf(2, 8), "S: A5 OK",
                                                   "C: A6 SELECT \"INBOX\""} +
                                    selected("A6", 1, 7, 11) +
                                    QByteArrayList{"C: A7 UID FETCH 8 (UID FLAGS)", "S: * 1 FETCH (UID 8 FLAGS ())",
                                                   "S: A7 OK", "C: A8 UID SEARCH ALL", "S: * SEARCH 8", "S: A8 OK"}));
        QCOMPARE(sync(f, inbox), QString());
        QCOMPARE(f.uidsIn(inbox), QByteArray("8"));
        QCOMPARE(refused(f, inbox), QByteArray("4"));
        QCOMPARE(sync(f, inbox), QString()); // it has gone meanwhile
        QCOMPARE(refused(f, inbox), QByteArray());
    }

    void brokenEnvelopeCostsOnlyItself()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        QVERIFY(f.connectTo(
            "",
            QByteArrayList{"C: A3 SELECT \"INBOX\""} + selected("A3", 2, 7, 11) +
                QByteArrayList{"C: A4 UID SEARCH ALL", "S: * SEARCH 4 8", "S: A4 OK", "C* A5 UID FETCH 4,8 (UID*",
                               "S: * 1 FETCH (UID 4 FLAGS () RFC822.SIZE 90 ENVELOPE (\"broken\"))", headersOf(2, 8),
                               "S: A5 OK", "C: A6 UID FETCH 4 (UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER])",
                               "S: * 1 FETCH (UID 4 FLAGS () RFC822.SIZE 90 BODY[HEADER] {16}",
                               "s: Subject: saved\r\n)\r\n", "S: A6 OK"}));
        QCOMPARE(sync(f, inbox), QString());
        QCOMPARE(f.uidsIn(inbox), QByteArray("4,8"));
        const auto ids = store::MessageRepo(f.reader()).idsByUid(inbox, UidSet(Uid(4)));
        QCOMPARE(f.summary(ids.at(0))->subject, QStringLiteral("saved"));
    }

    void refusedMessageCostsOnlyItself()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        QVERIFY(f.connectTo(
            "", QByteArrayList{"C: A3 SELECT \"INBOX\""} + selected("A3", 2, 7, 11) +
                    QByteArrayList{"C: A4 UID SEARCH ALL", "S: * SEARCH 4 8", "S: A4 OK", "C* A5 UID FETCH 4,8 (UID*",
                                   "S: A5 NO [UNAVAILABLE] UID FETCH Server error", "C* A6 UID FETCH 8 (UID*",
                                   "C* A7 UID FETCH 4 (UID*", headersOf(2, 8), "S: A6 OK",
                                   "S: A7 NO [UNAVAILABLE] UID FETCH Server error"}));
        QCOMPARE(sync(f, inbox), QString());
        QCOMPARE(f.uidsIn(inbox), QByteArray("8"));
        QCOMPARE(f.report.problems.size(), std::size_t(1));
    }

    void cutKeepsWhatHasCome()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        QVERIFY(f.connectTo("", QByteArrayList{"C: A3 SELECT \"INBOX\""} + selected("A3", 2, 7, 11) +
                                    QByteArrayList{"C: A4 UID SEARCH ALL", "S: * SEARCH 4 8", "S: A4 OK",
                                                   "C* A5 UID FETCH 4,8 (UID*", headersOf(2, 8), "X: close"}));
        QCOMPARE(sync(f, inbox), QStringLiteral("connection-lost"));
        QVERIFY(!store::FolderRepo(f.reader()).byId(inbox)->syncedAt.isValid());
    }

private:
    static QByteArray refused(SyncFixture &f, FolderId folder)
    {
        return store::RefusedRepo(f.reader()).uidsOf(folder, store::RefusedRepo::Kind::Headers).toImap();
    }
    static QString sync(SyncFixture &f, FolderId folder)
    {
        MailboxSync goal(f.context(), f.link(), folder, f.report);
        return f.codeOf(goal.run());
    }
};

QTEST_GUILESS_MAIN(MailboxSyncTest)
#include "MailboxSyncTest.moc"
