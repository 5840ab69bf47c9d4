// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/Transfer.h"

#include "fixture/JournalFixture.h"
#include "store/AccountRepo.h"
#include "store/BlobRepo.h"
#include "store/JournalRepo.h"
#include "store/SuccessorRepo.h"
#include "sync/JournalQueue.h"
#include "sync/local/LocalJournal.h"
#include "sync/operation/Append.h"
#include "sync/operation/DeleteFolder.h"
#include "sync/operation/OperationFactory.h"

using namespace postrider;
using test::JournalFixture;
using test::SyncFixture;

namespace {

QByteArray bytesOf(const QByteArray &name, const QByteArray &body = "x\r\n")
{
    return "From: bob@example.com\r\nSubject: " + name + "\r\nMessage-ID: <" + name + "@example.com>\r\n\r\n" + body;
}

QByteArrayList append(const QByteArray &tag, const QByteArray &name, const QByteArray &answer)
{
    return {"C* " + tag + " APPEND \"Archive\" *{*}", "S: + go on", "c: " + bytesOf(name) + "\r\n", answer};
}

/// Several in one command, for a server with LITERAL+.
QByteArrayList together(const QByteArray &tag, const QByteArrayList &names, const QByteArray &answer)
{
    QByteArrayList lines;
    for (const QByteArray &name : names) {
        lines += lines.isEmpty() ? "C* " + tag + " APPEND \"Archive\" *{*+}" : "C*  *{*+}";
        lines += "c: " + bytesOf(name);
    }
    lines.last() += "\r\n";
    return lines + QByteArrayList{answer};
}

const QByteArray many = "UIDPLUS MULTIAPPEND LITERAL+";

/// What the folder has from UID 21 on, by their Message-IDs.
QByteArrayList look(int tag, const QByteArrayList &names)
{
    const auto next = [&tag] { return "A" + QByteArray::number(tag++); };
    const QByteArray select = next();
    const QByteArray fetch = next();
    QByteArrayList lines{"C: " + select + " SELECT \"Archive\"", "S: * 9 EXISTS", "S: * OK [UIDVALIDITY 3] ok",
                         "S: " + select + " OK", "C* " + fetch + " UID FETCH 21:* (*)"};
    int uid = 21;
    for (const QByteArray &name : names)
        lines += "S: * 9 FETCH (UID " + QByteArray::number(uid++) +
                 " ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL \"<" + name + "@example.com>\"))";
    return lines + QByteArrayList{"S: " + fetch + " OK"};
}

const QByteArrayList mark{"C: A3 STATUS \"Archive\" (UIDNEXT UIDVALIDITY)",
                          "S: * STATUS Archive (UIDNEXT 21 UIDVALIDITY 3)", "S: A3 OK"};

/// Jane's account, which is spoken with, and another one: Bob's on a server, or Local Folders.
class TwoAccounts : public JournalFixture
{
public:
    explicit TwoAccounts(bool otherIsLocal = false)
        : m_otherIsLocal(otherIsLocal)
    {
        write([&](store::WriteTransaction &t) {
            other = store::AccountRepo::insert(t, {{}, QStringLiteral("bob@example.com"), {}, 1});
            otherInbox =
                store::FolderRepo::insert(t, other, {"INBOX", QStringLiteral("INBOX"), u'/', store::FolderRole::Inbox});
        });
        for (const char *name : {"one", "two"})
            theirs.push_back(add(otherInbox, name, m_otherIsLocal ? 0 : static_cast<quint32>(theirs.size()) + 1));
    }

    MessageId add(FolderId folder, const QByteArray &name, quint32 uid) { return add(folder, uid, bytesOf(name)); }
    MessageId add(FolderId folder, quint32 uid, const QByteArray &bytes)
    {
        const sync::AppendWish parsed = sync::appendWishFor(bytes, {});
        store::NewMessage headers = parsed.headers;
        headers.uid = Uid(uid);
        headers.flags = MailFlag::Flagged;
        MessageId id;
        write([&](store::WriteTransaction &t) {
            id = store::MessageRepo::insert(t, folder, std::span(&headers, 1)).front();
            store::BlobRepo::storePrepared(t, id, parsed.bytes, parsed.text);
        });
        return id;
    }

    /// From the other account to Jane's archive, or, `back`, the other way.
    std::vector<MessageId> go(const std::vector<MessageId> &messages, bool copies = false, bool back = false)
    {
        std::vector<MessageId> made;
        sync::Transfer wish{other, m_otherIsLocal, account(), false, archive, messages, copies, clock().nowUtc()};
        if (back)
            wish = {account(), false, other, m_otherIsLocal, otherInbox, messages, copies, clock().nowUtc()};
        write([&](store::WriteTransaction &t) { made = sync::transfer(t, wish); });
        return made;
    }
    [[nodiscard]] QStringList kindsOfOther()
    {
        QStringList kinds;
        for (const store::JournalEntry &entry : store::JournalRepo(reader()).byAccount(other))
            kinds.append(entry.kind);
        return kinds;
    }
    [[nodiscard]] std::vector<MessageId> in(FolderId folder)
    {
        return store::MessageRepo(reader()).idsInFolder(folder);
    }
    [[nodiscard]] bool exists(MessageId id) { return store::MessageRepo(reader()).place(id).has_value(); }

    AccountId other;
    FolderId otherInbox;
    std::vector<MessageId> theirs;

private:
    bool m_otherIsLocal;
};

} // namespace

class AccountTransferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isShownInItsNewPlaceAtOnce()
    {
        TwoAccounts f;
        const std::vector<MessageId> made = f.go({f.theirs[0]});
        QCOMPARE(made.size(), std::size_t(1));
        QCOMPARE(f.in(f.archive), made);
        QCOMPARE(f.in(f.otherInbox), std::vector<MessageId>{f.theirs[1]});
        QVERIFY(f.summary(made.front())->flags.has(MailFlag::Flagged));
        QCOMPARE(f.summary(made.front())->body, store::BodyState::Ready);
        QCOMPARE(store::SuccessorRepo(f.reader()).latest({f.theirs[0], f.theirs[1]}),
                 (std::vector<MessageId>{made.front(), f.theirs[1]}));
    }

    void leavesTheOldServerWhenTheNewOneHasIt()
    {
        TwoAccounts f;
        f.go({f.theirs[0], f.theirs[1]});
        QCOMPARE(f.kindsOfOther(), QStringList{QStringLiteral("transfer-out")});
        QVERIFY(!sync::JournalQueue(f.reader(), f.other).next(f.clock().nowUtc())); // it waits
        QVERIFY(f.connectTo("UIDPLUS", mark + append("A4", "one", "S: A4 OK [APPENDUID 3 21] done") +
                                           append("A5", "two", "S: A5 OK [APPENDUID 3 22] done")));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.uidsIn(f.archive), QByteArray("21:22"));
        QCOMPARE(f.kindsOfOther(), QStringList{QStringLiteral("delete-forever")});
        QCOMPARE(f.report.woken, std::set<AccountId>{f.other});
        QVERIFY(f.in(f.otherInbox).empty()); // hidden all the time
        const auto next = sync::JournalQueue(f.reader(), f.other).next(f.clock().nowUtc());
        QCOMPARE(next->messages(), f.theirs);
    }

    void fromLocalFoldersItGoesWhenItHasArrived()
    {
        TwoAccounts f(true);
        f.go({f.theirs[0]});
        QVERIFY(f.exists(f.theirs[0])); // in no list, and here
        QCOMPARE(f.in(f.otherInbox), std::vector<MessageId>{f.theirs[1]});
        QVERIFY(f.connectTo("UIDPLUS", mark + append("A4", "one", "S: A4 OK [APPENDUID 3 21] done")));
        QCOMPARE(f.replay(), QString());
        QVERIFY(!f.exists(f.theirs[0]));
        QVERIFY(f.exists(f.theirs[1]));
        QCOMPARE(f.kindsOfOther(), QStringList());
    }

    void toLocalFoldersItIsThereAtOnce()
    {
        TwoAccounts f(true);
        const MessageId mine = f.add(f.inbox, "mine", 10);
        const std::vector<MessageId> made = f.go({mine}, false, true);
        QCOMPARE(f.in(f.otherInbox).size(), std::size_t(3));
        QCOMPARE(*store::BlobRepo(f.reader()).raw(made.front()), bytesOf("mine"));
        QCOMPARE(f.kindsOfOther(), QStringList());
        QVERIFY(f.exists(mine));
        QVERIFY(f.connectTo("UIDPLUS",
                            {"C: A3 SELECT \"INBOX\"", "S: * 10 EXISTS", "S: * OK [UIDVALIDITY 7] ok", "S: A3 OK",
                             "C* A4 UID STORE 10 *", "S: A4 OK", "C: A5 UID EXPUNGE 10", "S: A5 OK"}));
        QCOMPARE(f.replay(), QString());
        QVERIFY(!f.exists(mine));
    }

    void copiesStayWhereTheyAre()
    {
        TwoAccounts f;
        f.go({f.theirs[0]}, true);
        QCOMPARE(f.in(f.otherInbox).size(), std::size_t(2));
        QCOMPARE(f.kindsOfOther(), QStringList());
        QVERIFY(f.connectTo("UIDPLUS", mark + append("A4", "one", "S: A4 OK [APPENDUID 3 21] done")));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.kindsOfOther(), QStringList());
        QVERIFY(f.exists(f.theirs[0]));
    }

    void whatHasNoBytesHereStays()
    {
        TwoAccounts f;
        const MessageId bare = f.addMessages(f.otherInbox, {9}).front();
        QVERIFY(f.go({bare}).empty());
        QCOMPARE(f.in(f.otherInbox).size(), std::size_t(3));
        QCOMPARE(f.pending(), 0);
    }

    void afterACutItLooksAmongWhatCameSince()
    {
        TwoAccounts f;
        f.go({f.theirs[0], f.theirs[1]});
        // the first was taken, and nobody heard it; an older message with its Message-ID is another one
        QVERIFY(f.connectTo("UIDPLUS",
                            mark + append("A4", "one", "X: accept") + SyncFixture::login("UIDPLUS") +
                                QByteArrayList{"C: A3 SELECT \"Archive\"", "S: * 2 EXISTS",
                                               "S: * OK [UIDVALIDITY 3] ok", "S: A3 OK", "C* A4 UID FETCH 21:* (*)",
                                               "S: * 2 FETCH (UID 21 ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL "
                                               "\"<one@example.com>\"))",
                                               "S: A4 OK"} +
                                append("A5", "two", "S: A5 OK [APPENDUID 3 22] done")));
        QCOMPARE(f.replay(), QStringLiteral("connection-lost"));
        QCOMPARE(f.kindsOfOther(), QStringList{QStringLiteral("transfer-out")}); // nothing has left
        QVERIFY(f.reconnect());
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.uidsIn(f.archive), QByteArray("21:22"));
        QCOMPARE(f.kindsOfOther(), QStringList{QStringLiteral("delete-forever")});
    }

    void whatIsRefusedComesBackAlone()
    {
        TwoAccounts f;
        f.go({f.theirs[0], f.theirs[1]});
        QVERIFY(f.connectTo("UIDPLUS", mark + append("A4", "one", "S: A4 NO [CANNOT] not this one") +
                                           append("A5", "two", "S: A5 OK [APPENDUID 3 21] done")));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.report.problems.size(), std::size_t(1));
        QCOMPARE(f.in(f.otherInbox), std::vector<MessageId>{f.theirs[0]});
        QCOMPARE(f.uidsIn(f.archive), QByteArray("21"));
        QCOMPARE(f.in(f.archive).size(), std::size_t(1));
        QCOMPARE(f.kindsOfOther(), QStringList{QStringLiteral("delete-forever")});
        QCOMPARE(store::SuccessorRepo(f.reader()).latest({f.theirs[0]}), std::vector<MessageId>{f.theirs[0]});
    }

    void manyGoInOneCommand()
    {
        TwoAccounts f;
        // two wishes, as of twenty and twenty
        f.go({f.theirs[0]});
        f.go({f.theirs[1]});
        QCOMPARE(f.pending(), 2);
        QVERIFY(f.connectTo(many, mark + together("A4", {"one", "two"}, "S: A4 OK [APPENDUID 3 21:22] done")));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.uidsIn(f.archive), QByteArray("21:22"));
        QVERIFY(f.in(f.otherInbox).empty());
        QCOMPARE(f.kindsOfOther(), (QStringList{QStringLiteral("delete-forever"), QStringLiteral("delete-forever")}));
    }

    void movesAndCopiesDoNotGoTogether()
    {
        TwoAccounts f;
        f.go({f.theirs[0]});
        f.go({f.theirs[1]}, true);
        QVERIFY(f.connectTo(
            many, mark + together("A4", {"one"}, "S: A4 OK [APPENDUID 3 21] done") +
                      QByteArrayList{"C* A5 STATUS *", "S: * STATUS Archive (UIDNEXT 22 UIDVALIDITY 3)", "S: A5 OK"} +
                      together("A6", {"two"}, "S: A6 OK [APPENDUID 3 22] done")));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.in(f.otherInbox), std::vector<MessageId>{f.theirs[1]});
        QCOMPARE(f.kindsOfOther(), QStringList{QStringLiteral("delete-forever")});
    }

    /// No command has more than 8 MiB, so that no more lies in memory and no more is lost with a cut.
    void largeOnesDoNotGoTogether()
    {
        TwoAccounts f;
        const QByteArray large = QByteArray("0123456789\r\n").repeated(400'000);
        const MessageId three = f.add(f.otherInbox, 3, bytesOf("three", large));
        const MessageId four = f.add(f.otherInbox, 4, bytesOf("four", large));
        f.go({three, four});
        const auto alone = [&large](const QByteArray &tag, const QByteArray &name, const QByteArray &uid) {
            return QByteArrayList{"C* " + tag + " APPEND \"Archive\" *{*+}", "c: " + bytesOf(name, large) + "\r\n",
                                  "S: " + tag + " OK [APPENDUID 3 " + uid + "] done"};
        };
        QVERIFY(f.connectTo(many, mark + alone("A4", "three", "21") + alone("A5", "four", "22")));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.uidsIn(f.archive), QByteArray("21:22"));
    }

    /// All or none of them (RFC 3502), and what a server does all the same is looked for: the first is there.
    void whatIsRefusedTogetherGoesAlone()
    {
        TwoAccounts f;
        f.theirs.push_back(f.add(f.otherInbox, "three", 3));
        f.go({f.theirs[0]});
        f.go({f.theirs[1], f.theirs[2]});
        QVERIFY(f.connectTo(many, mark + together("A4", {"one", "two", "three"}, "S: A4 NO [CANNOT] not that one") +
                                      look(5, {"one"}) + together("A7", {"two"}, "S: A7 NO [CANNOT] not this one") +
                                      together("A8", {"three"}, "S: A8 OK [APPENDUID 3 22] done")));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.report.problems.size(), std::size_t(1));
        QCOMPARE(f.in(f.otherInbox), std::vector<MessageId>{f.theirs[1]});
        QCOMPARE(f.uidsIn(f.archive), QByteArray("21:22"));
        QCOMPARE(f.in(f.archive).size(), std::size_t(2));
        QCOMPARE(f.kindsOfOther(), (QStringList{QStringLiteral("delete-forever"), QStringLiteral("delete-forever")}));
    }

    void afterACutEachPartIsLookedForByItsOwnMark()
    {
        TwoAccounts f;
        f.go({f.theirs[0]});
        f.go({f.theirs[1]});
        // both were taken, and nobody heard it
        QVERIFY(f.connectTo(many, mark + together("A4", {"one", "two"}, "X: accept") + SyncFixture::login(many) +
                                      look(3, {"one", "two"}) + look(5, {"one", "two"})));
        QCOMPARE(f.replay(), QStringLiteral("connection-lost"));
        QCOMPARE(f.kindsOfOther(), (QStringList{QStringLiteral("transfer-out"), QStringLiteral("transfer-out")}));
        QVERIFY(f.reconnect());
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.uidsIn(f.archive), QByteArray("21:22"));
        QCOMPARE(f.kindsOfOther(), (QStringList{QStringLiteral("delete-forever"), QStringLiteral("delete-forever")}));
    }

    void goneFolderBringsEverythingBack()
    {
        TwoAccounts f;
        f.go({f.theirs[0], f.theirs[1]});
        f.write([&](store::WriteTransaction &t) {
            const store::JournalEntry entry = store::JournalRepo(t.database()).byAccount(f.account()).front();
            sync::makeOperation(entry)->revert(t);
            store::JournalRepo::remove(t, entry.id);
        });
        QCOMPARE(f.in(f.otherInbox).size(), std::size_t(2));
        QVERIFY(f.in(f.archive).empty());
        QCOMPARE(f.kindsOfOther(), QStringList());
    }

    void cancelledAtItsOldPlaceItDoesNotArrive()
    {
        TwoAccounts f;
        f.go({f.theirs[0]});
        f.write([&](store::WriteTransaction &t) {
            const store::JournalEntry entry = store::JournalRepo(t.database()).byAccount(f.other).front();
            sync::makeOperation(entry)->revert(t);
            store::JournalRepo::remove(t, entry.id);
        });
        QCOMPARE(f.in(f.otherInbox).size(), std::size_t(2));
        QVERIFY(f.in(f.archive).empty());
        QCOMPARE(f.pending(), 0);
    }

    void takenBackBeforeAnybodyHeardOfIt_data()
    {
        QTest::addColumn<bool>("local");
        QTest::newRow("from a server") << false;
        QTest::newRow("from Local Folders") << true;
    }

    void takenBackBeforeAnybodyHeardOfIt()
    {
        QFETCH(const bool, local);
        TwoAccounts f(local);
        const std::vector<MessageId> made = f.go({f.theirs[0], f.theirs[1]});
        f.flag({made[0]}, {}, MailFlag::Flagged); // a mark it got there comes along
        QVERIFY(f.go(made, false, true).empty());
        QCOMPARE(f.in(f.otherInbox).size(), std::size_t(2));
        QVERIFY(f.in(f.archive).empty());
        QCOMPARE(f.pending(), 0);
        QVERIFY(!f.summary(f.theirs[0])->flags.has(MailFlag::Flagged));
        QVERIFY(f.summary(f.theirs[1])->flags.has(MailFlag::Flagged));
        QCOMPARE(f.kindsOfOther(), local ? QStringList() : QStringList{QStringLiteral("set-flags")});
        QCOMPARE(store::SuccessorRepo(f.reader()).latest(f.theirs), f.theirs);
    }

    void takenBackWhileTheOldServerStillHasIt()
    {
        TwoAccounts f;
        const std::vector<MessageId> made = f.go({f.theirs[0]});
        QVERIFY(
            f.connectTo("UIDPLUS", mark + append("A4", "one", "S: A4 OK [APPENDUID 3 21] done") +
                                       QByteArrayList{"C: A5 SELECT \"Archive\"", "S: * 1 EXISTS",
                                                      "S: * OK [UIDVALIDITY 3] ok", "S: A5 OK", "C* A6 UID STORE 21 *",
                                                      "S: A6 OK", "C: A7 UID EXPUNGE 21", "S: A7 OK"}));
        QCOMPARE(f.replay(), QString());
        QVERIFY(f.go(made, false, true).empty());
        QCOMPARE(f.kindsOfOther(), QStringList()); // its deletion does not happen
        QCOMPARE(f.in(f.otherInbox).size(), std::size_t(2));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QVERIFY(!f.exists(made.front()));
    }

    void takenBackLaterItGoesAsAnyOther()
    {
        TwoAccounts f;
        const std::vector<MessageId> made = f.go({f.theirs[0]});
        QVERIFY(f.connectTo("UIDPLUS", mark + append("A4", "one", "S: A4 OK [APPENDUID 3 21] done")));
        QCOMPARE(f.replay(), QString());
        f.write([&](store::WriteTransaction &t) { // the old server has let it go
            store::JournalRepo::remove(t, store::JournalRepo(t.database()).byAccount(f.other).front().id);
            store::MessageRepo::remove(t, std::span(&f.theirs[0], 1));
        });
        const std::vector<MessageId> back = f.go(made, false, true);
        QCOMPARE(back.size(), std::size_t(1));
        QCOMPARE(f.kindsOfOther(), QStringList{QStringLiteral("transfer-in")});
        QCOMPARE(store::SuccessorRepo(f.reader()).latest({f.theirs[0]}), back); // the whole way
    }

    void itsFolderIsNotDeletedBeforeItHasArrived_data()
    {
        QTest::addColumn<bool>("local");
        QTest::newRow("on a server") << false;
        QTest::newRow("of Local Folders") << true;
    }

    void itsFolderIsNotDeletedBeforeItHasArrived()
    {
        QFETCH(const bool, local);
        TwoAccounts f(local);
        FolderId plans;
        f.write([&](store::WriteTransaction &t) {
            plans = store::FolderRepo::insert(t, f.other, {"Plans", QStringLiteral("Plans"), u'/', {}});
        });
        const MessageId mine = f.add(plans, "mine", local ? 0 : 1);
        f.go({mine, f.theirs[0]});
        f.write([&](store::WriteTransaction &t) {
            sync::DeleteFolder::apply(t, plans, f.clock().nowUtc());
            if (local)
                sync::LocalJournal::settle(t, f.other);
        });
        QVERIFY(f.exists(mine));
        QVERIFY(!sync::JournalQueue(f.reader(), f.other).next(f.clock().nowUtc()));
        QVERIFY(f.connectTo("UIDPLUS", mark + append("A4", "one", "S: A4 OK [APPENDUID 3 21] done") +
                                           append("A5", "mine", "S: A5 OK [APPENDUID 3 22] done")));
        QCOMPARE(f.replay(), QString());
        if (local) {
            QVERIFY(!store::FolderRepo(f.reader()).byId(plans));
            QCOMPARE(f.kindsOfOther(), QStringList());
        } else {
            // its deletion, and what has arrived
            QVERIFY(sync::JournalQueue(f.reader(), f.other).next(f.clock().nowUtc()));
        }
    }

    void flagsSetOnItsWayAreSentBehindIt()
    {
        TwoAccounts f;
        const std::vector<MessageId> made = f.go({f.theirs[0]});
        f.flag(made, MailFlag::Seen);
        QVERIFY(f.connectTo("UIDPLUS", mark + append("A4", "one", "S: A4 OK [APPENDUID 3 21] done") +
                                           QByteArrayList{"C: A5 SELECT \"Archive\"", "S: * 1 EXISTS",
                                                          "S: * OK [UIDVALIDITY 3] ok", "S: A5 OK",
                                                          "C* A6 UID STORE 21 +FLAGS* (\\Seen)", "S: A6 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QVERIFY(f.server().isDone());
    }
};

QTEST_GUILESS_MAIN(AccountTransferTest)
#include "AccountTransferTest.moc"
