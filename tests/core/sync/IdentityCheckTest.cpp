// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/IdentityCheck.h"

#include "fixture/JournalFixture.h"
#include "sync/MailboxSync.h"

using namespace postrider;
using test::JournalFixture;
using test::selectInbox;

namespace {

/// What Proton Bridge offers; XSTOP is what it is known by.
constexpr const char *bridge = "XSTOP UIDPLUS MOVE";

/// What a server says of a message when it is asked who it is. `id`: "<…>"; empty: the header is not there.
QByteArray whoIs(quint32 uid, const QByteArray &id, quint32 size, const QByteArray &date = "02-Mar-2026 10:00:00 +0000")
{
    const QByteArray field = id.isEmpty() ? QByteArray("\r\n") : "Message-ID: " + id + "\r\n\r\n";
    return "s: * 1 FETCH (UID " + QByteArray::number(uid) + " INTERNALDATE \"" + date + "\" RFC822.SIZE " +
           QByteArray::number(size) + " BODY[HEADER.FIELDS (Message-ID)] {" + QByteArray::number(field.size()) +
           "}\r\n" + field + ")\r\n";
}

QByteArray ask(const QByteArray &tag, const QByteArray &uids)
{
    return "C: " + tag + " UID FETCH " + uids + " (UID INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER.FIELDS (Message-ID)])";
}

class Bridge : public JournalFixture
{
public:
    Bridge() { setState(inbox, {UidValidity(7), Uid(10), ModSeq(), clock().nowUtc()}); }
    [[nodiscard]] bool isShown(MessageId id)
    {
        const auto shown = store::MessageRepo(reader()).idsInFolder(inbox);
        return std::find(shown.begin(), shown.end(), id) != shown.end();
    }
    [[nodiscard]] bool everSynced() { return store::FolderRepo(reader()).byId(inbox)->syncedAt.isValid(); }
    void addNameless(qint64 size, const QDateTime &arrived)
    {
        store::NewMessage message;
        message.uid = Uid(101);
        message.size = size;
        message.internalDate = arrived;
        write([&](store::WriteTransaction &t) {
            nameless = store::MessageRepo::insert(t, inbox, {&message, 1}).at(0);
        });
    }
    MessageId nameless; ///< has no Message-ID
};

} // namespace

/// Proton Bridge was seen to give a UID to another message: what is taken away is looked at first.
class IdentityCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsTheSameIsMarkedForDeletion()
    {
        Bridge f;
        f.destroy({f.ids[0], f.ids[1], f.ids[2]});
        QVERIFY(f.connectTo(bridge,
                            selectInbox + QByteArrayList{ask("A4", "1:3"), whoIs(1, "<1@example.com>", 0),
                                                         whoIs(2, "<other@example.com>", 0),
                                                         whoIs(3, "<3@example.com>", 17), "S: A4 OK",
                                                         "C: A5 UID STORE 1 +FLAGS.SILENT (\\Deleted)", "S: A5 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QVERIFY(f.isShown(f.ids[1]));
        QVERIFY(f.isShown(f.ids[2]));
        QCOMPARE(f.uidsIn(f.inbox), QByteArray("1,4:9"));
        const auto told = std::find_if(f.report.problems.begin(), f.report.problems.end(), [](const Error &error) {
            return error.code == QLatin1String("not-the-same-message");
        });
        QVERIFY(told != f.report.problems.end());
        QVERIFY(told->text.contains(QLatin1String("Delete 3 message(s) for ever")));
        QVERIFY(!f.everSynced()); // compared from the ground up next
    }

    void nothingIsSentWhenNoneIsTheSame()
    {
        Bridge f;
        f.destroy({f.ids[1]});
        QVERIFY(f.connectTo(bridge,
                            selectInbox + QByteArrayList{ask("A4", "2"), whoIs(2, "<9@example.com>", 0), "S: A4 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.report.problems.size(), std::size_t(1));
        QVERIFY(f.isShown(f.ids[1]));
    }

    void movesAreLookedAtToo()
    {
        Bridge f;
        f.move({f.ids[0], f.ids[1]});
        QVERIFY(f.connectTo(bridge, selectInbox + QByteArrayList{ask("A4", "1:2"), whoIs(1, "<2@example.com>", 0),
                                                                 whoIs(2, "<2@example.com>", 0), "S: A4 OK",
                                                                 "C: A5 UID MOVE 2 \"Archive\"",
                                                                 "S: A5 OK [COPYUID 3 2 21] ok"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QVERIFY(f.isShown(f.ids[0]));
        QCOMPARE(f.uidsIn(f.archive), QByteArray("21"));
        QCOMPARE(f.report.problems.front().code, QStringLiteral("not-the-same-message"));
    }

    void moveByCopyNeitherCopiesNorMarksAnother()
    {
        Bridge f;
        f.move({f.ids[0], f.ids[1]});
        QVERIFY(f.connectTo("XSTOP",
                            selectInbox + QByteArrayList{ask("A4", "1:2"), whoIs(1, "<8@example.com>", 0),
                                                         whoIs(2, "<2@example.com>", 0), "S: A4 OK",
                                                         "C: A5 STATUS \"Archive\" (UIDNEXT UIDVALIDITY)",
                                                         "S: * STATUS Archive (UIDNEXT 21 UIDVALIDITY 3)", "S: A5 OK",
                                                         "C: A6 UID COPY 2 \"Archive\"", "S: A6 OK",
                                                         "C: A7 UID STORE 2 +FLAGS.SILENT (\\Deleted)", "S: A7 OK"}));
        QCOMPARE(f.replay(), QString());
        QVERIFY(f.isShown(f.ids[0]));
        QVERIFY(!f.isShown(f.ids[1]));
    }

    /// Taken away by another device, or by a try before this one.
    void whatIsGoneIsDone()
    {
        Bridge f;
        f.destroy({f.ids[0]});
        QVERIFY(f.connectTo(bridge, selectInbox + QByteArrayList{ask("A4", "1"), "S: A4 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QVERIFY(!f.isShown(f.ids[0]));
        QVERIFY(f.report.problems.empty());
    }

    /// An answer without what was asked for proves nothing, so nothing is sent; a later sync brings the message back.
    void whatTheServerDoesNotSayIsNotTouched()
    {
        Bridge f;
        f.destroy({f.ids[0]});
        QVERIFY(f.connectTo(
            bridge, selectInbox + QByteArrayList{ask("A4", "1"), "S: * 1 FETCH (UID 1 FLAGS (\\Seen))", "S: A4 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
    }

    void withoutAMessageIdTheArrivalCounts_data()
    {
        QTest::addColumn<QByteArray>("arrived");
        QTest::addColumn<bool>("same");
        QTest::newRow("same") << QByteArray("02-Mar-2026 10:00:00 +0000") << true;
        QTest::newRow("another") << QByteArray("02-Mar-2026 10:00:01 +0000") << false;
    }

    void withoutAMessageIdTheArrivalCounts()
    {
        QFETCH(QByteArray, arrived);
        QFETCH(bool, same);
        Bridge f;
        f.addNameless(512, QDateTime({2026, 3, 2}, {10, 0}, Qt::UTC));
        const QByteArray uid = QByteArray::number(f.summary(f.nameless)->uid.value);
        f.destroy({f.nameless});
        QByteArrayList script =
            selectInbox + QByteArrayList{ask("A4", uid), whoIs(uid.toUInt(), "", 512, arrived), "S: A4 OK"};
        if (same)
            script += {"C: A5 UID STORE " + uid + " +FLAGS.SILENT (\\Deleted)", "S: A5 OK"};
        QVERIFY(f.connectTo(bridge, script));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.summary(f.nameless)->flags.has(MailFlag::Deleted), same);
    }

    void otherServersAreNotAsked()
    {
        Bridge f;
        f.destroy({f.ids[0]});
        QVERIFY(f.connectTo("UIDPLUS", selectInbox + QByteArrayList{"C: A4 UID STORE 1 +FLAGS.SILENT (\\Deleted)",
                                                                    "S: A4 OK", "C: A5 UID EXPUNGE 1", "S: A5 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QVERIFY(!f.isShown(f.ids[0]));
    }

    /// The next sync finds where the message really is, and what took its place.
    void nextSyncFindsTheTruePlace()
    {
        Bridge f;
        f.destroy({f.ids[0]});
        QVERIFY(f.connectTo(bridge, selectInbox + QByteArrayList{ask("A4", "1"),
                                                                 whoIs(1, "<11@example.com>", 0),
                                                                 "S: A4 OK",
                                                                 "C: A5 SELECT \"INBOX\"",
                                                                 "S: * 10 EXISTS",
                                                                 "S: * OK [UIDVALIDITY 7] ok",
                                                                 "S: * OK [UIDNEXT 12] ok",
                                                                 "S: A5 OK",
                                                                 "C: A6 UID SEARCH ALL",
                                                                 "S: * SEARCH 1 2 3 4 5 6 7 8 9 11",
                                                                 "S: A6 OK",
                                                                 "C* A7 UID FETCH 1,11 *",
                                                                 test::headersOf(10, 11).replace("11@", "1@"),
                                                                 test::headersOf(1, 1).replace("<1@", "<11@"),
                                                                 "S: A7 OK",
                                                                 "C* A8 UID FETCH 2:9 *",
                                                                 "S: * 2 FETCH (UID 2 FLAGS ())",
                                                                 "S: * 3 FETCH (UID 3 FLAGS ())",
                                                                 "S: * 4 FETCH (UID 4 FLAGS ())",
                                                                 "S: * 5 FETCH (UID 5 FLAGS ())",
                                                                 "S: * 6 FETCH (UID 6 FLAGS ())",
                                                                 "S: * 7 FETCH (UID 7 FLAGS ())",
                                                                 "S: * 8 FETCH (UID 8 FLAGS ())",
                                                                 "S: * 9 FETCH (UID 9 FLAGS ())",
                                                                 "S: A8 OK"}));
        QCOMPARE(f.replay(), QString());
        sync::MailboxSync sync(f.context(), f.link(), f.inbox, f.report);
        QCOMPARE(f.codeOf(sync.run()), QString());
        QCOMPARE(f.place(f.ids[0])->uid, Uid(11));
        QCOMPARE(f.summary(f.ids[0])->size, qint64(100)); // also its size, as the server counts it
        QCOMPARE(f.uidsIn(f.inbox), QByteArray("1:9,11"));
    }
};

QTEST_GUILESS_MAIN(IdentityCheckTest)
#include "IdentityCheckTest.moc"
