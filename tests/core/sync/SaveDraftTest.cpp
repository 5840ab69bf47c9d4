// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/SaveDraft.h"

#include "fixture/JournalFixture.h"
#include "store/DraftRepo.h"
#include "store/JournalRepo.h"

using namespace postrider;
using sync::SaveDraft;
using test::JournalFixture;
using test::SyncFixture;

namespace {

QByteArray stateOf(const QByteArray &name)
{
    return "From: jane@example.com\r\nSubject: " + name + "\r\nMessage-ID: <" + name +
           "@example.com>\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\n\r\nx\r\n";
}

QByteArray appendLine(const QByteArray &tag)
{
    return "C* " + tag + " APPEND \"Drafts\" (*\\Draft*) *{*}";
}

QByteArrayList literalOf(const QByteArray &name)
{
    return {"S: + go on", "c: " + stateOf(name) + "\r\n"};
}

QByteArrayList append(const QByteArray &tag, const QByteArray &name, const QByteArray &answer)
{
    return QByteArrayList{appendLine(tag)} + literalOf(name) + QByteArrayList{answer};
}

/// Jane writes a draft; each state of it has a name.
class Writing : public JournalFixture
{
public:
    Writing()
        : drafts(addFolder("Drafts", store::FolderRole::Drafts))
    {
        setState(drafts, {UidValidity(5), Uid(40), ModSeq(), clock().nowUtc()});
    }

    /// Types, and brings it on its way to the server.
    void save(const QByteArray &name)
    {
        clock().advance(std::chrono::minutes(3));
        store::Draft draft;
        draft.id = id;
        draft.account = account();
        draft.fields = {{QStringLiteral("subject"), QString::fromLatin1(name)}};
        draft.updatedAt = clock().nowUtc();
        const sync::AppendWish wish =
            sync::appendWishFor(stateOf(name), {account(), {}, clock().nowUtc(), {}, draft.updatedAt});
        write([&](store::WriteTransaction &t) {
            id = store::DraftRepo::save(t, draft);
            SaveDraft::apply(t, wish, id, draft.updatedAt);
        });
    }
    void discard()
    {
        write([&](store::WriteTransaction &t) { SaveDraft::discard(t, id, clock().nowUtc()); });
    }
    /// What the Drafts folder shows.
    [[nodiscard]] QStringList shown()
    {
        QStringList subjects;
        for (const MessageId message : store::MessageRepo(reader()).idsInFolder(drafts))
            subjects.append(summary(message)->subject);
        return subjects;
    }
    [[nodiscard]] std::optional<store::Draft> draft() { return store::DraftRepo(reader()).byId(id); }
    /// The first state is on the server, as number 40.
    bool saveFirst(const QByteArray &capabilities, const QByteArrayList &rest)
    {
        save("one");
        return connectTo(capabilities, append("A3", "one", "S: A3 OK [APPENDUID 5 40] done") + rest) &&
               replay().isEmpty();
    }

    FolderId drafts;
    DraftId id;
};

} // namespace

class SaveDraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isShownAtOnceAndAppended()
    {
        Writing f;
        f.save("one");
        QCOMPARE(f.shown(), QStringList{QStringLiteral("one")});
        QVERIFY(f.summary(f.draft()->copy)->flags.has(MailFlag::Draft));
        QVERIFY(store::DraftRepo(f.reader()).withoutCopy().empty()); // the folder shows it
        QVERIFY(f.connectTo("UIDPLUS", append("A3", "one", "S: A3 OK [APPENDUID 5 40] done")));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.uidsIn(f.drafts), QByteArray("40"));
        QVERIFY(f.draft()->isCopied());
    }

    void newStateTakesThePlaceOfTheOldOne()
    {
        Writing f;
        QVERIFY(f.saveFirst("UIDPLUS",
                            append("A4", "two", "S: A4 OK [APPENDUID 5 41] done") +
                                QByteArrayList{"C: A5 SELECT \"Drafts\"", "S: * 2 EXISTS", "S: * OK [UIDVALIDITY 5] ok",
                                               "S: A5 OK", "C: A6 UID STORE 40 +FLAGS.SILENT (\\Deleted)", "S: A6 OK",
                                               "C: A7 UID EXPUNGE 40", "S: A7 OK"}));
        f.save("two");
        QCOMPARE(f.shown(), QStringList{QStringLiteral("two")});
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.uidsIn(f.drafts), QByteArray("41"));
        QVERIFY(f.server().isDone());
    }

    void isReplacedInOneStepWhereTheServerCan()
    {
        Writing f;
        QVERIFY(f.saveFirst("UIDPLUS REPLACE",
                            QByteArrayList{"C: A4 SELECT \"Drafts\"", "S: * 1 EXISTS", "S: * OK [UIDVALIDITY 5] ok",
                                           "S: A4 OK", "C* A5 UID REPLACE 40 \"Drafts\" (*) {*}"} +
                                literalOf("two") +
                                QByteArrayList{"S: * OK [APPENDUID 5 41] new", "S: * 1 EXPUNGE", "S: A5 OK"}));
        f.save("two");
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.uidsIn(f.drafts), QByteArray("41"));
        QVERIFY(f.server().isDone());
    }

    void replaceOfWhatIsGoneBecomesAnAppend()
    {
        Writing f;
        QVERIFY(
            f.saveFirst("UIDPLUS REPLACE",
                        QByteArrayList{"C: A4 SELECT \"Drafts\"", "S: * 0 EXISTS", "S: * OK [UIDVALIDITY 5] ok",
                                       "S: A4 OK", "C* A5 UID REPLACE 40 *"} +
                            literalOf("two") + QByteArrayList{"S: A5 NO no such message"} +
                            append("A6", "two", "S: A6 OK [APPENDUID 5 41] done") +
                            QByteArrayList{"C* A7 UID STORE 40 *", "S: A7 OK", "C: A8 UID EXPUNGE 40", "S: A8 OK"}));
        f.save("two");
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.uidsIn(f.drafts), QByteArray("41"));
    }

    void whatNoServerHasHeardOfGivesWay()
    {
        Writing f;
        f.save("one");
        f.save("two");
        f.save("three");
        QCOMPARE(f.pending(), 1);
        QCOMPARE(f.shown(), QStringList{QStringLiteral("three")});
        QVERIFY(f.connectTo("UIDPLUS", append("A3", "three", "S: A3 OK [APPENDUID 5 40] done")));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.uidsIn(f.drafts), QByteArray("40"));
        QVERIFY(f.server().isDone());
    }

    void aStateInBetweenIsLeftOut()
    {
        Writing f;
        QVERIFY(
            f.saveFirst("UIDPLUS", append("A4", "three", "S: A4 OK [APPENDUID 5 41] done") +
                                       QByteArrayList{"C: A5 SELECT \"Drafts\"", "S: * 2 EXISTS",
                                                      "S: * OK [UIDVALIDITY 5] ok", "S: A5 OK", "C* A6 UID STORE 40 *",
                                                      "S: A6 OK", "C: A7 UID EXPUNGE 40", "S: A7 OK"}));
        f.save("two");
        f.save("three");
        QCOMPARE(f.shown(), QStringList{QStringLiteral("three")});
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.uidsIn(f.drafts), QByteArray("41"));
        QVERIFY(f.server().isDone());
    }

    void afterACutItLooksFirst()
    {
        Writing f;
        f.save("one");
        QVERIFY(f.connectTo("UIDPLUS",
                            QByteArrayList{appendLine("A3")} + literalOf("one") + QByteArrayList{"X: accept"} +
                                SyncFixture::login("UIDPLUS") +
                                QByteArrayList{"C: A3 SELECT \"Drafts\"", "S: * 1 EXISTS", "S: * OK [UIDVALIDITY 5] ok",
                                               "S: A3 OK", "C* A4 UID SEARCH *", "S: * SEARCH 40", "S: A4 OK",
                                               "C* A5 UID FETCH 40 *",
                                               "S: * 1 FETCH (UID 40 ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL "
                                               "\"<one@example.com>\"))",
                                               "S: A5 OK"}));
        QCOMPARE(f.replay(), QStringLiteral("connection-lost"));
        QCOMPARE(f.pending(), 1);
        QVERIFY(f.reconnect());
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.uidsIn(f.drafts), QByteArray("40"));
    }

    void cutBeforeTheOldOneIsGoneAppendsNoSecond()
    {
        Writing f;
        // a server that tells no UID of what it takes
        QVERIFY(
            f.saveFirst("", append("A4", "two", "S: A4 OK done") +
                                QByteArrayList{"C: A5 SELECT \"Drafts\"", "X: accept"} + SyncFixture::login("") +
                                QByteArrayList{"C: A3 SELECT \"Drafts\"", "S: * 2 EXISTS", "S: * OK [UIDVALIDITY 5] ok",
                                               "S: A3 OK", "C* A4 UID STORE 40 *", "S: A4 OK"}));
        f.save("two");
        QCOMPARE(f.replay(), QStringLiteral("connection-lost"));
        QVERIFY(f.reconnect());
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QVERIFY(f.server().isDone());
    }

    void refusalKeepsTheDraft()
    {
        Writing f;
        QVERIFY(f.saveFirst("UIDPLUS", append("A4", "two", "S: A4 NO [CANNOT] not this one")));
        f.save("two");
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.report.problems.size(), std::size_t(1));
        QVERIFY(f.draft());
        QCOMPARE(f.draft()->fields.value(QStringLiteral("subject")).toString(), QStringLiteral("two"));
        QCOMPARE(f.shown(), QStringList{QStringLiteral("one")}); // what the server has
        QCOMPARE(f.uidsIn(f.drafts), QByteArray("40"));
    }

    void sentOrDiscardedGoesFromTheServer()
    {
        Writing f;
        QVERIFY(f.saveFirst("UIDPLUS",
                            {"C: A4 SELECT \"Drafts\"", "S: * 1 EXISTS", "S: * OK [UIDVALIDITY 5] ok", "S: A4 OK",
                             "C* A5 UID STORE 40 *", "S: A5 OK", "C: A6 UID EXPUNGE 40", "S: A6 OK"}));
        f.discard();
        QVERIFY(!f.draft());
        QVERIFY(f.shown().isEmpty());
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.uidsIn(f.drafts), QByteArray());
        QVERIFY(f.server().isDone());
    }

    void discardedBeforeTheServerHeardOfItIsNoOperation()
    {
        Writing f;
        f.save("one");
        f.discard();
        QCOMPARE(f.pending(), 0);
        QVERIFY(f.shown().isEmpty());
        QVERIFY(!f.draft());
    }

    void discardedWithAnUnsentStateTakesTheServersAway()
    {
        Writing f;
        QVERIFY(f.saveFirst("UIDPLUS",
                            {"C: A4 SELECT \"Drafts\"", "S: * 1 EXISTS", "S: * OK [UIDVALIDITY 5] ok", "S: A4 OK",
                             "C* A5 UID STORE 40 *", "S: A5 OK", "C: A6 UID EXPUNGE 40", "S: A6 OK"}));
        f.save("two");
        f.discard();
        QCOMPARE(f.pending(), 1);
        QVERIFY(f.shown().isEmpty());
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.uidsIn(f.drafts), QByteArray());
    }

    void goesWhenAnotherDeviceHasTakenItsCopyAway()
    {
        Writing f;
        QVERIFY(f.saveFirst("UIDPLUS", {}));
        f.write([&](store::WriteTransaction &t) { store::MessageRepo::remove(t, f.drafts, UidSet(Uid(40))); });
        QVERIFY(!f.draft()); // sent or thrown away there
    }

    void staysWhenItHoldsMoreThanItsCopyDid()
    {
        Writing f;
        QVERIFY(f.saveFirst("UIDPLUS", {}));
        f.write([&](store::WriteTransaction &t) {
            store::Draft typed = *f.draft();
            typed.fields.insert(QStringLiteral("text"), QStringLiteral("and more"));
            typed.updatedAt = f.clock().nowUtc().addSecs(1);
            store::DraftRepo::save(t, typed);
            store::MessageRepo::remove(t, f.drafts, UidSet(Uid(40)));
        });
        QVERIFY(f.draft());
        QCOMPARE(store::DraftRepo(f.reader()).withoutCopy().size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(SaveDraftTest)
#include "SaveDraftTest.moc"
