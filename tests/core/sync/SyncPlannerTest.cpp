// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncPlanner.h"

#include <QTest>

using namespace postrider;
using namespace postrider::sync;

namespace {

using Kind = SyncPlan::Kind;

LocalFolderState known(quint32 validity, quint32 next, quint64 modSeq, quint64 messages)
{
    return {true, UidValidity(validity), Uid(next), ModSeq(modSeq), messages};
}

RemoteFolderState told(quint32 validity, quint32 next, quint64 modSeq, quint64 messages)
{
    return {UidValidity(validity), Uid(next), ModSeq(modSeq), messages};
}

constexpr SyncTraits plain{false, false};
constexpr SyncTraits condstore{true, false};
constexpr SyncTraits qresync{true, true};

} // namespace

Q_DECLARE_METATYPE(postrider::sync::LocalFolderState)
Q_DECLARE_METATYPE(postrider::sync::RemoteFolderState)
Q_DECLARE_METATYPE(postrider::sync::SyncTraits)
Q_DECLARE_METATYPE(postrider::sync::SyncPlan)

class SyncPlannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plans_data()
    {
        QTest::addColumn<LocalFolderState>("local");
        QTest::addColumn<RemoteFolderState>("remote");
        QTest::addColumn<SyncTraits>("traits");
        QTest::addColumn<SyncPlan>("plan");

        const LocalFolderState local = known(7, 101, 500, 90);
        QTest::newRow("never synced") << LocalFolderState{} << told(7, 101, 500, 90) << qresync
                                      << SyncPlan{Kind::Full, false, true};
        QTest::newRow("never synced, empty")
            << LocalFolderState{} << told(7, 1, 1, 0) << plain << SyncPlan{Kind::Full, false, true};
        QTest::newRow("interrupted first sync is compared")
            << LocalFolderState{false, UidValidity(7), Uid(), ModSeq(), 50} << told(7, 101, 500, 90) << condstore
            << SyncPlan{Kind::Full, false, true};
        QTest::newRow("UIDVALIDITY changed")
            << local << told(8, 101, 500, 90) << qresync << SyncPlan{Kind::Full, true, true};
        QTest::newRow("UIDVALIDITY changed, UIDNEXT lower")
            << local << told(8, 3, 2, 2) << plain << SyncPlan{Kind::Full, true, true};
        QTest::newRow("UIDVALIDITY changed, empty now")
            << local << told(8, 1, 1, 0) << condstore << SyncPlan{Kind::Full, true, false};
        QTest::newRow("UIDVALIDITY not told is no change")
            << local << told(0, 101, 500, 90) << condstore << SyncPlan{Kind::Nothing, false, false};
        QTest::newRow("UIDNEXT went back: restored from a backup")
            << local << told(7, 50, 500, 40) << qresync << SyncPlan{Kind::Full, false, false};
        QTest::newRow("nothing changed") << local << told(7, 101, 500, 90) << condstore
                                         << SyncPlan{Kind::Nothing, false, false};
        QTest::newRow("nothing changed, qresync")
            << local << told(7, 101, 500, 90) << qresync << SyncPlan{Kind::Nothing, false, false};
        QTest::newRow("expunged without a new MODSEQ")
            << local << told(7, 101, 500, 89) << condstore << SyncPlan{Kind::Condstore, false, false};
        QTest::newRow("flags changed") << local << told(7, 101, 501, 90) << condstore
                                       << SyncPlan{Kind::Condstore, false, false};
        QTest::newRow("flags changed, qresync")
            << local << told(7, 101, 501, 90) << qresync << SyncPlan{Kind::Qresync, false, false};
        QTest::newRow("flags changed, qresync, no UIDVALIDITY of before")
            << LocalFolderState{true, UidValidity(), Uid(101), ModSeq(500), 90} << told(7, 101, 501, 90) << qresync
            << SyncPlan{Kind::Condstore, false, false};
        QTest::newRow("new mail") << local << told(7, 103, 502, 92) << condstore
                                  << SyncPlan{Kind::Condstore, false, true};
        QTest::newRow("new mail, qresync")
            << local << told(7, 103, 502, 92) << qresync << SyncPlan{Kind::Qresync, false, true};
        QTest::newRow("NOMODSEQ") << local << told(7, 101, 0, 90) << condstore
                                  << SyncPlan{Kind::FlagsWindow, false, false};
        QTest::newRow("MODSEQ went back")
            << local << told(7, 101, 499, 90) << qresync << SyncPlan{Kind::FlagsWindow, false, false};
        QTest::newRow("no CONDSTORE, nothing seems new")
            << local << told(7, 101, 0, 90) << plain << SyncPlan{Kind::FlagsWindow, false, false};
        QTest::newRow("no CONDSTORE, new mail")
            << local << told(7, 102, 0, 91) << plain << SyncPlan{Kind::FlagsWindow, false, true};
        QTest::newRow("no CONDSTORE, but both empty")
            << known(7, 101, 0, 0) << told(7, 101, 0, 0) << plain << SyncPlan{Kind::Nothing, false, false};
        QTest::newRow("CONDSTORE is new on this server")
            << known(7, 101, 0, 90) << told(7, 101, 500, 90) << condstore << SyncPlan{Kind::FlagsWindow, false, false};
        QTest::newRow("UIDNEXT not told")
            << local << told(7, 0, 500, 90) << condstore << SyncPlan{Kind::Condstore, false, true};
    }

    void plans()
    {
        QFETCH(LocalFolderState, local);
        QFETCH(RemoteFolderState, remote);
        QFETCH(SyncTraits, traits);
        QFETCH(SyncPlan, plan);
        const SyncPlan actual = SyncPlanner::plan(local, remote, traits);
        QCOMPARE(static_cast<int>(actual.kind), static_cast<int>(plan.kind));
        QCOMPARE(actual.dropCache, plan.dropCache);
        QCOMPARE(actual.newMessages, plan.newMessages);
    }
};

QTEST_GUILESS_MAIN(SyncPlannerTest)
#include "SyncPlannerTest.moc"
