// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncRound.h"

#include "fixture/SyncFixture.h"
#include "store/JournalRepo.h"
#include "store/WriteTransaction.h"
#include "sync/operation/SetFlags.h"

using namespace postrider;
using sync::SyncRound;
using test::SyncFixture;

namespace {

constexpr const char *modern = "ENABLE CONDSTORE LIST-EXTENDED LIST-STATUS SPECIAL-USE";

QString round(SyncFixture &f)
{
    SyncRound::Yield yield;
    yield.isWanted = [] { return false; };
    yield.give = []() -> sync::Task<sync::Done> { co_return sync::Done{}; };
    SyncRound goal(f.context(), f.link(), f.report, {}, yield);
    SyncRound::Wish wish;
    wish.bodies.any = false;
    return f.codeOf(goal.run(wish));
}

} // namespace

class SyncRoundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Four folders in step: one command and its answer.
    void nothingChangedIsOneRoundTrip()
    {
        SyncFixture f;
        const store::FolderSyncState state{UidValidity(7), Uid(1), ModSeq(5), f.clock().nowUtc()};
        QByteArrayList script{"C* A4 LIST * RETURN (*STATUS (*"};
        for (const char *name : {"INBOX", "a", "b", "c"}) {
            f.setState(f.addFolder(name), state);
            script += {"S: * LIST (\\Subscribed) \"/\" " + QByteArray(name),
                       "S: * STATUS " + QByteArray(name) + " (MESSAGES 0 UIDNEXT 1 UIDVALIDITY 7 HIGHESTMODSEQ 5)"};
        }
        QVERIFY(f.connectTo(modern, script + QByteArrayList{"S: A4 OK"}));
        QCOMPARE(round(f), QString());
        QCOMPARE(f.report.folders, 4);
    }

    void whatChangedIsSelected()
    {
        SyncFixture f;
        const store::FolderSyncState state{UidValidity(7), Uid(1), ModSeq(5), f.clock().nowUtc()};
        f.setState(f.addFolder("INBOX"), state);
        f.setState(f.addFolder("a"), state);
        QVERIFY(f.connectTo(modern, {"C* A4 LIST *", "S: * LIST () \"/\" INBOX",
                                     "S: * STATUS INBOX (MESSAGES 0 UIDNEXT 1 UIDVALIDITY 7 HIGHESTMODSEQ 5)",
                                     "S: * LIST () \"/\" a",
                                     "S: * STATUS a (MESSAGES 1 UIDNEXT 2 UIDVALIDITY 7 HIGHESTMODSEQ 6)", "S: A4 OK",
                                     "C: A5 SELECT \"a\" (CONDSTORE)", "S: * 1 EXISTS", "S: * OK [UIDVALIDITY 7] x",
                                     "S: * OK [UIDNEXT 2] x", "S: * OK [HIGHESTMODSEQ 6] x", "S: A5 OK",
                                     "C* A6 UID FETCH 1 (*", test::headersOf(1, 1, " MODSEQ (6)"), "S: A6 OK"}));
        QCOMPARE(round(f), QString());
        QCOMPARE(f.report.newMessages, 1);
    }

    /// Another client moves a message, that something is pending for, after LIST has said that its new folder is in
    /// step: the second look asks anew.
    void movedAfterTheListingIsFound()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        const FolderId archive = f.addFolder("Archive");
        const MessageId moved = f.addMessages(inbox, {4}).front();
        f.setState(inbox, {UidValidity(7), Uid(5), ModSeq(5), f.clock().nowUtc()});
        f.setState(archive, {UidValidity(8), Uid(1), ModSeq(5), f.clock().nowUtc()});
        f.write([&](store::WriteTransaction &t) {
            sync::SetFlags::apply(t, {f.account(), {moved}, f.clock().nowUtc()}, MailFlag::Flagged, {});
            const store::JournalEntry entry = store::JournalRepo(t.database()).byAccount(f.account()).front();
            store::JournalRepo::setProgress(t, entry.id,
                                            {store::JournalState::Queued, 1, f.clock().nowUtc().addSecs(60), {}});
        });
        QVERIFY(
            f.connectTo(modern, {"C* A4 LIST *",
                                 "S: * LIST () \"/\" INBOX",
                                 "S: * STATUS INBOX (MESSAGES 1 UIDNEXT 5 UIDVALIDITY 7 HIGHESTMODSEQ 6)",
                                 "S: * LIST () \"/\" Archive",
                                 "S: * STATUS Archive (MESSAGES 0 UIDNEXT 1 UIDVALIDITY 8 HIGHESTMODSEQ 5)",
                                 "S: A4 OK",
                                 "C: A5 SELECT \"INBOX\" (CONDSTORE)",
                                 "S: * 0 EXISTS",
                                 "S: * OK [UIDVALIDITY 7] x",
                                 "S: * OK [UIDNEXT 5] x",
                                 "S: * OK [HIGHESTMODSEQ 7] x",
                                 "S: A5 OK",
                                 "C* A6 UID FETCH 1:4 (*",
                                 "S: A6 OK",
                                 "C: A7 UID SEARCH ALL",
                                 "S: * SEARCH",
                                 "S: A7 OK",
                                 "C* A8 STATUS \"Archive\" (*",
                                 "S: * STATUS Archive (MESSAGES 1 UIDNEXT 2 UIDVALIDITY 8 HIGHESTMODSEQ 6)",
                                 "S: A8 OK",
                                 "C: A9 SELECT \"INBOX\" (CONDSTORE)",
                                 "S: * 0 EXISTS",
                                 "S: * OK [UIDVALIDITY 7] x",
                                 "S: * OK [UIDNEXT 5] x",
                                 "S: * OK [HIGHESTMODSEQ 7] x",
                                 "S: A9 OK",
                                 "C: A10 SELECT \"Archive\" (CONDSTORE)",
                                 "S: * 1 EXISTS",
                                 "S: * OK [UIDVALIDITY 8] x",
                                 "S: * OK [UIDNEXT 2] x",
                                 "S: * OK [HIGHESTMODSEQ 6] x",
                                 "S: A10 OK",
                                 "C* A11 UID FETCH 1 (*",
                                 "S: * 1 FETCH (UID 1 FLAGS () ENVELOPE (NIL \"m4\" NIL NIL NIL NIL NIL NIL NIL "
                                 "\"<4@example.com>\") BODYSTRUCTURE (\"text\" \"plain\" NIL NIL NIL \"7bit\" 20 1))",
                                 "S: A11 OK"}));
        QCOMPARE(round(f), QString());
        QCOMPARE(f.uidsIn(archive), QByteArray("1"));
        const auto ids = store::MessageRepo(f.reader()).idsByUid(archive, UidSet(Uid(1)));
        QVERIFY(f.summary(ids.at(0))->flags.has(MailFlag::Flagged));
        QCOMPARE(f.pending(), 1);
    }

    /// The error of a folder is its own.
    void refusedFolderDoesNotStopTheOthers()
    {
        SyncFixture f;
        QVERIFY(f.connectTo("", {"C* A3 LIST *", "S: * LIST () \"/\" INBOX", "S: * LIST () \"/\" a", "S: A3 OK",
                                 "C* A4 LSUB *", "S: A4 OK", "C: A5 SELECT \"INBOX\"",
                                 "S: A5 NO [UNAVAILABLE] this one not", "C: A6 SELECT \"a\"", "S: * 0 EXISTS",
                                 "S: * OK [UIDVALIDITY 7] x", "S: * OK [UIDNEXT 1] x", "S: A6 OK"}));
        QCOMPARE(round(f), QString());
        QCOMPARE(f.report.problems.size(), std::size_t(1));
        QCOMPARE(f.report.folders, 1);
    }

    /// Proton's All Mail repeats every message of every other folder.
    void allMailThatRepeatsIsLeftOut()
    {
        SyncFixture f;
        QVERIFY(
            f.connectTo("XSTOP", {"C* A3 LIST *", "S: * LIST () \"/\" INBOX", "S: * LIST (\\All) \"/\" \"All Mail\"",
                                  "S: A3 OK", "C* A4 LSUB *", "S: A4 OK", "C: A5 SELECT \"INBOX\"", "S: * 0 EXISTS",
                                  "S: * OK [UIDVALIDITY 7] x", "S: * OK [UIDNEXT 1] x", "S: A5 OK"}));
        QCOMPARE(round(f), QString());
        QCOMPARE(f.report.folders, 1);
    }
};

QTEST_GUILESS_MAIN(SyncRoundTest)
#include "SyncRoundTest.moc"
