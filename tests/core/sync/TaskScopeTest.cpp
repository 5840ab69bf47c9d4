// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/TaskScope.h"

#include "support/FakeClock.h"

#include <QSignalSpy>
#include <QTest>

using namespace postrider;
using namespace postrider::sync;

namespace {

Task<int> twice(Reply<int> &reply)
{
    const Result<int> answer = co_await reply;
    co_return answer ? 2 * answer.value() : -1;
}

Task<Done> store(Reply<int> &reply, int &place)
{
    place = co_await twice(reply);
    co_return Done{};
}

Task<Done> nap(TaskScope &scope, std::chrono::seconds time, QStringList &log)
{
    const bool slept = co_await scope.sleep(time);
    log.append(slept ? QStringLiteral("slept") : QStringLiteral("woken"));
    co_return Done{};
}

} // namespace

class TaskScopeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnWhenAnswered()
    {
        test::FakeClock clock;
        TaskScope scope(clock);
        Reply<int> reply(&scope);
        int place = 0;
        scope.start(store(reply, place));
        QVERIFY(!scope.isIdle());
        reply.answer(21);
        QCOMPARE(place, 0); // never inside the call that answers
        QTRY_COMPARE(place, 42);
        QVERIFY(scope.isIdle());
    }

    void firstAnswerCounts()
    {
        test::FakeClock clock;
        TaskScope scope(clock);
        Reply<int> reply(&scope);
        reply.continuation()(1);
        reply.continuation()(TaskScope::cancelled());
        int place = 0;
        scope.start(store(reply, place));
        QCOMPARE(place, 2); // answered before: no need to wait
    }

    void sleepEndsInTimeOrByStop()
    {
        test::FakeClock clock;
        TaskScope scope(clock);
        QSignalSpy idle(&scope, &TaskScope::idle);
        QStringList log;
        scope.start(nap(scope, std::chrono::seconds(5), log));
        scope.start(nap(scope, std::chrono::hours(1), log));
        clock.advance(std::chrono::seconds(5));
        QTRY_COMPARE(log, QStringList{QStringLiteral("slept")});
        QCOMPARE(idle.count(), 0);
        scope.stop();
        QTRY_COMPARE(log.size(), 2);
        QCOMPARE(log.last(), QStringLiteral("woken"));
        QCOMPARE(idle.count(), 1);
        scope.start(nap(scope, std::chrono::hours(1), log)); // after stop() nothing waits
        QCOMPARE(log.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TaskScopeTest)
#include "TaskScopeTest.moc"
