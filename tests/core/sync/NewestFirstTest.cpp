// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/NewestFirst.h"

#include <QTest>

using namespace postrider;
using sync::NewestFirst;

namespace {

UidSet uids(const QByteArray &text)
{
    return UidSet::fromImap(text);
}

} // namespace

class NewestFirstTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesFromTheTop()
    {
        NewestFirst rest(uids("1:10,20:22,30"));
        QCOMPARE(rest.take(2, 1000).toImap(), QByteArray("22,30"));
        QCOMPARE(rest.take(4, 1000).toImap(), QByteArray("9:10,20:21"));
        QCOMPARE(rest.take(100, 1000).toImap(), QByteArray("1:8"));
        QVERIFY(rest.isEmpty());
        QVERIFY(rest.take(1, 1000).isEmpty());
    }

    void staysWithinTheLine()
    {
        UidSet even;
        for (quint32 uid = 4'000'000'000; uid < 4'000'002'000; uid += 2)
            even.add(Uid(uid));
        NewestFirst rest(even);
        std::uint64_t taken = 0;
        while (!rest.isEmpty()) {
            const UidSet part = rest.take(10'000, 300);
            QVERIFY(!part.isEmpty());
            QVERIFY(part.toImap().size() <= 300);
            taken += part.count();
        }
        QCOMPARE(taken, even.count());
    }

    void wholeRangeOfNumbers()
    {
        UidSet all;
        all.add(Uid(1), Uid(UINT32_MAX));
        NewestFirst rest(all);
        QCOMPARE(rest.take(1, 100).toImap(), QByteArray("4294967295"));
        QCOMPARE(rest.take(UINT64_MAX, 100).toImap(), QByteArray("1:4294967294"));
    }
};

QTEST_GUILESS_MAIN(NewestFirstTest)
#include "NewestFirstTest.moc"
