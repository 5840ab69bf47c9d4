// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/RoundPace.h"

#include <QTest>

using namespace std::chrono_literals;
using postrider::account::RoundPace;

class RoundPaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slowsDownWhenItIsQuiet()
    {
        RoundPace pace;
        QCOMPARE(pace.next(true, false), 1min);
        std::chrono::minutes hour{0};
        int rounds = 0;
        for (; hour < 60min; ++rounds)
            hour += pace.next(false, false);
        QVERIFY2(rounds <= 10, qPrintable(QString::number(rounds)));
        QCOMPARE(pace.next(false, false), 10min);
        QCOMPARE(pace.next(true, false), 1min);
    }

    void asOftenAsWished()
    {
        RoundPace pace(5min);
        for (const bool news : {true, false})
            for (const bool told : {true, false})
                QCOMPARE(pace.next(news, told), 5min);
    }

    void seldomWhereTheServerTells()
    {
        RoundPace pace;
        QCOMPARE(pace.next(true, true), 30min);
        QCOMPARE(pace.next(false, true), 30min);
    }
};

QTEST_GUILESS_MAIN(RoundPaceTest)
#include "RoundPaceTest.moc"
