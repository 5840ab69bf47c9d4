// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/SequenceMap.h"

#include <algorithm>

#include <QRandomGenerator>
#include <QTest>

using namespace postrider;
using namespace postrider::imap;

class SequenceMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renumbersAfterExpunge();
    void knowsWhatItDoesNotKnow();
    void vanishesAmongTheUnknown();
    void shrinksWithoutExpunge();
    void hugeCountsCostNothing();
    void agreesWithAModel();
};

void SequenceMapTest::renumbersAfterExpunge()
{
    SequenceMap map;
    QCOMPARE(map.setCount(4), 0U);
    for (quint32 i = 1; i <= 4; ++i)
        map.learn(i, Uid{i * 10});
    Uid gone;
    QVERIFY(map.expunge(2, &gone));
    QCOMPARE(gone, Uid{20});
    QVERIFY(map.expunge(2, &gone)); // RFC 9051 §7.5.1: the next one has moved up
    QCOMPARE(gone, Uid{30});
    QCOMPARE(map.uidAt(2), Uid{40});
    QCOMPARE(map.count(), 2U);
    QVERIFY(!map.expunge(3, &gone));
    QVERIFY(!map.expunge(0, &gone));
}

void SequenceMapTest::knowsWhatItDoesNotKnow()
{
    SequenceMap map;
    QCOMPARE(map.setCount(5), 0U);
    map.learn(3, Uid{30});
    map.learn(6, Uid{60}); // there is no sixth
    QCOMPARE(map.uidAt(1), Uid{});
    QCOMPARE(map.uidAt(6), Uid{});
    Uid gone{1};
    QVERIFY(map.expunge(5, &gone));
    QVERIFY(!gone.isValid());
    QVERIFY(map.expunge(1, &gone));
    QVERIFY(!gone.isValid());
    QCOMPARE(map.uidAt(2), Uid{30});
}

void SequenceMapTest::vanishesAmongTheUnknown()
{
    SequenceMap map;
    QCOMPARE(map.setCount(6), 0U);
    map.learn(2, Uid{20});
    map.learn(5, Uid{50}); // ? 20 ? ? 50 ?
    UidSet gone;
    gone.add(Uid{30});
    map.vanish(gone); // one of the two between: ? 20 ? 50 ?
    QCOMPARE(map.count(), 5U);
    QCOMPARE(map.uidAt(2), Uid{20});
    QCOMPARE(map.uidAt(4), Uid{50});
    UidSet more;
    more.add(Uid{10});
    more.add(Uid{50});
    more.add(Uid{70});
    map.vanish(more); // 20 ?
    QCOMPARE(map.count(), 2U);
    QCOMPARE(map.uidAt(1), Uid{20});
    QCOMPARE(map.uidAt(2), Uid{});
}

void SequenceMapTest::shrinksWithoutExpunge()
{
    SequenceMap map;
    QCOMPARE(map.setCount(5), 0U);
    map.learn(1, Uid{10});
    QCOMPARE(map.setCount(3), 2U);
    QCOMPARE(map.uidAt(1), Uid{}); // nobody knows which two went
}

void SequenceMapTest::hugeCountsCostNothing()
{
    SequenceMap map;
    QCOMPARE(map.setCount(0xFFFFFFFFU), 0U);
    map.learn(0xFFFFFFFFU, Uid{7});
    QCOMPARE(map.uidAt(0xFFFFFFFFU), Uid{});
    UidSet all;
    all.add(Uid{1}, Uid{0xFFFFFFFFU});
    map.vanish(all);
    QCOMPARE(map.count(), 0U);
}

// Against a plain list that knows everything: what the map claims to know is always true.
void SequenceMapTest::agreesWithAModel()
{
    QRandomGenerator random(42);
    for (int round = 0; round < 300; ++round) {
        SequenceMap map;
        std::vector<quint32> model;
        quint32 next = 1;
        for (int step = 0; step < 60; ++step) {
            const int action = random.bounded(4);
            if (action == 0 || model.empty()) {
                for (int i = random.bounded(1, 6); i > 0; --i)
                    model.push_back(next += static_cast<quint32>(random.bounded(1, 4)));
                QCOMPARE(map.setCount(static_cast<quint32>(model.size())), 0U);
            } else if (action == 1) {
                const auto at = static_cast<std::size_t>(random.bounded(static_cast<int>(model.size())));
                map.learn(static_cast<quint32>(at + 1), Uid{model[at]});
            } else if (action == 2) {
                const auto at = static_cast<std::size_t>(random.bounded(static_cast<int>(model.size())));
                Uid gone;
                QVERIFY(map.expunge(static_cast<quint32>(at + 1), &gone));
                QVERIFY(!gone.isValid() || gone.value == model[at]);
                model.erase(model.begin() + static_cast<std::ptrdiff_t>(at));
            } else {
                UidSet gone;
                for (const quint32 uid : model) {
                    if (random.bounded(4) == 0)
                        gone.add(Uid{uid});
                }
                map.vanish(gone);
                model.erase(
                    std::remove_if(model.begin(), model.end(), [&gone](quint32 u) { return gone.contains(Uid{u}); }),
                    model.end());
            }
            QCOMPARE(map.count(), static_cast<quint32>(model.size()));
            for (std::size_t i = 0; i < model.size(); ++i) {
                const Uid known = map.uidAt(static_cast<quint32>(i + 1));
                QVERIFY(!known.isValid() || known.value == model[i]);
            }
        }
    }
}

QTEST_GUILESS_MAIN(SequenceMapTest)
#include "SequenceMapTest.moc"
