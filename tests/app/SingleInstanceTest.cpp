// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SingleInstance.h"

#include <memory>
#include <thread>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using postrider::app::SingleInstance;

class SingleInstanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondStartHandsOver();
    void profilesDoNotDisturbEachOther();
    void deadSocketIsNoObstacle();
    void unwritableProfileIsForTheStoreToTell();
};

void SingleInstanceTest::secondStartHandsOver()
{
    const QTemporaryDir profile;
    SingleInstance first(profile.path());
    QVERIFY(first.claim());
    QSignalSpy handed(&first, &SingleInstance::handedOver);

    const QStringList arguments{QStringLiteral("mailto:王@例.测试"), QStringLiteral("two words")};
    bool taken = false;
    // The second start is another process in life: it blocks, so it needs a thread of its own here.
    std::thread second([&] {
        SingleInstance other(profile.path());
        taken = !other.claim() && other.handOver(arguments, QStringLiteral("/some/where"));
    });
    QTRY_COMPARE(handed.size(), 1);
    second.join();
    QVERIFY(taken);
    QCOMPARE(handed.first().at(0).toStringList(), arguments);
    QCOMPARE(handed.first().at(1).toString(), QStringLiteral("/some/where"));
}

void SingleInstanceTest::profilesDoNotDisturbEachOther()
{
    const QTemporaryDir one;
    const QTemporaryDir two;
    SingleInstance first(one.path());
    SingleInstance second(two.path());
    QVERIFY(first.claim());
    QVERIFY(second.claim());
}

void SingleInstanceTest::deadSocketIsNoObstacle()
{
    const QTemporaryDir profile;
    {
        SingleInstance first(profile.path());
        QVERIFY(first.claim());
    }
    SingleInstance next(profile.path());
    QVERIFY(next.claim());
}

void SingleInstanceTest::unwritableProfileIsForTheStoreToTell()
{
    SingleInstance instance(QStringLiteral("/proc/no/profile/here"));
    QVERIFY(instance.claim());
}

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "SingleInstanceTest.moc"
