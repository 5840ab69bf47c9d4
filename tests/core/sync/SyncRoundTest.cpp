// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncRound.h"

#include "fixture/SyncFixture.h"

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
