// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/Backoff.h"

#include <QTest>

using namespace postrider::net;
using namespace std::chrono_literals;

class BackoffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesUpToTheLongest();
    void staysWithinItsJitter();
    void startsAgainAfterSuccess();
};

void BackoffTest::doublesUpToTheLongest()
{
    Backoff backoff(1s, 5s, [] { return 1.0; });
    QCOMPARE(backoff.next().count(), 1000);
    QCOMPARE(backoff.next().count(), 2000);
    QCOMPARE(backoff.next().count(), 4000);
    QCOMPARE(backoff.next().count(), 5000);
    QCOMPARE(backoff.next().count(), 5000);
}

void BackoffTest::staysWithinItsJitter()
{
    double random = 0.0;
    Backoff backoff(1s, 1s, [&random] { return random; });
    QCOMPARE(backoff.next().count(), 500);
    random = 0.5;
    QCOMPARE(backoff.next().count(), 750);
    random = 7; // a bad source cannot make it wait longer
    QCOMPARE(backoff.next().count(), 1000);
}

void BackoffTest::startsAgainAfterSuccess()
{
    Backoff backoff(1s, 60s, [] { return 1.0; });
    QCOMPARE(backoff.next().count(), 1000);
    QCOMPARE(backoff.next().count(), 2000);
    backoff.reset();
    QCOMPARE(backoff.next().count(), 1000);
}

QTEST_GUILESS_MAIN(BackoffTest)
#include "BackoffTest.moc"
