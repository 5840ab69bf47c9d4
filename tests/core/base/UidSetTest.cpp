// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/UidSet.h"

#include <set>

#include <QRandomGenerator>
#include <QTest>

using namespace postrider;

class UidSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergesNeighbours();
    void readsImap_data();
    void readsImap();
    void agreesWithAPlainSet();
    void splitsLongSets();
    void badOrderCostsNoMore();
    void mergesLongSets();
};

void UidSetTest::mergesNeighbours()
{
    UidSet set;
    set.add(Uid{5});
    set.add(Uid{1}, Uid{3});
    set.add(Uid{4});
    QCOMPARE(set.toImap(), QByteArray("1:5"));
    set.add(Uid{9});
    set.add(Uid{7});
    QCOMPARE(set.toImap(), QByteArray("1:5,7,9"));
    set.add(Uid{0xFFFFFFFF});
    QCOMPARE(set.toImap(), QByteArray("1:5,7,9,4294967295"));
}

void UidSetTest::readsImap_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::addColumn<QByteArray>("written");

    QTest::newRow("one") << QByteArray("7") << true << QByteArray("7");
    QTest::newRow("ranges") << QByteArray("1:3,5") << true << QByteArray("1:3,5");
    QTest::newRow("descending") << QByteArray("9:7,2") << true << QByteArray("2,7:9");
    QTest::newRow("star") << QByteArray("1:*") << false << QByteArray();
    QTest::newRow("zero") << QByteArray("0:4") << false << QByteArray();
    QTest::newRow("too big") << QByteArray("4294967296") << false << QByteArray();
    QTest::newRow("sign") << QByteArray("+4") << false << QByteArray();
    QTest::newRow("empty item") << QByteArray("1,,2") << false << QByteArray();
    QTest::newRow("trailing comma") << QByteArray("1,") << false << QByteArray();
    QTest::newRow("empty") << QByteArray() << false << QByteArray();
}

void UidSetTest::readsImap()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    QFETCH(QByteArray, written);
    bool ok = !good;
    const UidSet set = UidSet::fromImap(text, &ok);
    QCOMPARE(ok, good);
    QCOMPARE(set.toImap(), written);
}

void UidSetTest::agreesWithAPlainSet()
{
    QRandomGenerator random(1);
    for (int round = 0; round < 200; ++round) {
        std::set<std::uint32_t> plainA;
        std::set<std::uint32_t> plainB;
        UidSet a;
        UidSet b;
        for (int i = 0; i < 40; ++i) {
            const auto n = static_cast<std::uint32_t>(random.bounded(1, 80));
            (i % 2 != 0 ? plainA : plainB).insert(n);
            (i % 2 != 0 ? a : b).add(Uid{n});
        }
        UidSet both = a.intersected(b);
        UidSet difference = a;
        difference.remove(b);
        UidSet together = a;
        together.add(b);
        for (std::uint32_t n = 1; n < 82; ++n) {
            QCOMPARE(a.contains(Uid{n}), plainA.contains(n));
            QCOMPARE(both.contains(Uid{n}), plainA.contains(n) && plainB.contains(n));
            QCOMPARE(difference.contains(Uid{n}), plainA.contains(n) && !plainB.contains(n));
            QCOMPARE(together.contains(Uid{n}), plainA.contains(n) || plainB.contains(n));
        }
        QCOMPARE(a.count(), std::uint64_t{plainA.size()});
        QCOMPARE(UidSet::fromImap(together.toImap()), together);
    }
}

void UidSetTest::splitsLongSets()
{
    UidSet set;
    for (std::uint32_t n = 1; n < 2000; n += 2)
        set.add(Uid{n});
    UidSet again;
    const std::vector<UidSet> chunks = set.chunked(100);
    QVERIFY(chunks.size() > 10);
    for (const UidSet &chunk : chunks) {
        QVERIFY(chunk.toImap().size() <= 100);
        again.add(chunk);
    }
    QCOMPARE(again, set);
}

// As a hostile server would send it: from the last to the first, with gaps. One by one it would take minutes.
void UidSetTest::badOrderCostsNoMore()
{
    std::vector<UidSet::Range> ranges;
    for (quint32 uid = 4'000'000; uid > 1; uid -= 2)
        ranges.push_back({Uid(uid), Uid(uid)});
    const UidSet set = UidSet::fromRanges(ranges);
    QCOMPARE(set.count(), 2'000'000U);
    QCOMPARE(set.ranges().front().first, Uid(2));
    QCOMPARE(UidSet::fromRanges({{Uid(9), Uid(7)}, {Uid(1), Uid(3)}, {Uid(4), Uid(4)}, {Uid(2), Uid(8)}}).toImap(),
             QByteArray("1:9"));
    QVERIFY(UidSet::fromRanges({}).isEmpty());
}

void UidSetTest::mergesLongSets()
{
    UidSet odd;
    UidSet even;
    for (quint32 uid = 1; uid < 400'000; uid += 2) {
        odd.add(Uid(uid));
        even.add(Uid(uid + 1));
    }
    UidSet all = odd;
    all.add(even);
    QCOMPARE(all.toImap(), QByteArray("1:400000"));
    UidSet sparse;
    for (const quint32 uid : {3U, 900U, 5000U, 7U, 1U, 40U, 60U, 80U, 100U, 120U})
        sparse.add(Uid(uid));
    UidSet merged = even;
    merged.add(sparse);
    QCOMPARE(merged.count(), even.count() + 3); // 1, 3 and 7
    QVERIFY(merged.contains(Uid(7)) && !merged.contains(Uid(5)));
}

QTEST_GUILESS_MAIN(UidSetTest)
#include "UidSetTest.moc"
