// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeClock.h"

#include <QTest>

using namespace postrider;
using namespace std::chrono_literals;

class FakeClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInOrderOfTime();
    void forgetsTheDead();
};

void FakeClockTest::runsInOrderOfTime()
{
    test::FakeClock clock;
    QObject context;
    QString order;
    clock.after(20ms, &context, [&] { order += QLatin1Char('b'); });
    clock.after(10ms, &context, [&] {
        order += QLatin1Char('a');
        clock.after(15ms, &context, [&] { order += QLatin1Char('c'); });
    });
    clock.advance(9ms);
    QCOMPARE(order, QString());
    clock.advance(20ms);
    QCOMPARE(order, QStringLiteral("abc"));
    QCOMPARE(clock.pending(), 0);
}

void FakeClockTest::forgetsTheDead()
{
    test::FakeClock clock;
    bool called = false;
    {
        QObject context;
        clock.after(1ms, &context, [&] { called = true; });
    }
    clock.advance(1s);
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(FakeClockTest)
#include "FakeClockTest.moc"
