// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/OutboxPolicy.h"

#include <QTest>

using namespace postrider;
using namespace postrider::sync;
using store::OutboxEntry;
using store::OutboxState;

namespace {

Error error(ErrorDomain domain, ErrorKind kind, const char *code)
{
    return {domain, kind, QString::fromLatin1(code), QStringLiteral("It failed. Try again."), {}};
}

const QDateTime start(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

OutboxEntry entryOfAttempt(int attempts)
{
    OutboxEntry entry;
    entry.state = OutboxState::Queued;
    entry.attempts = attempts;
    entry.createdAt = start;
    return entry;
}

} // namespace

Q_DECLARE_METATYPE(postrider::Error)

class OutboxPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failures_data()
    {
        QTest::addColumn<Error>("failure");
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("tells");
        QTest::addColumn<bool>("endsRound");
        const auto row = [](const char *name, const Error &failure, OutboxState state, bool tells, bool ends) {
            QTest::newRow(name) << failure << static_cast<int>(state) << tells << ends;
        };
        row("no network", error(ErrorDomain::Network, ErrorKind::Transient, "connection-refused"), OutboxState::Waiting,
            false, true);
        row("4xx", error(ErrorDomain::Server, ErrorKind::Transient, "mailbox-busy"), OutboxState::Waiting, false,
            false);
        row("5xx", error(ErrorDomain::Server, ErrorKind::Permanent, "recipient-unknown"), OutboxState::Failed, true,
            false);
        row("wrong password", error(ErrorDomain::Authentication, ErrorKind::NeedsUser, "login-refused"),
            OutboxState::NeedsUser, true, true);
        row("certificate", error(ErrorDomain::Tls, ErrorKind::NeedsUser, "certificate-expired"), OutboxState::NeedsUser,
            true, true);
        row("cut after the dot", error(ErrorDomain::Network, ErrorKind::NeedsUser, "outcome-unknown"),
            OutboxState::Unknown, true, true);
        row("stopped", error(ErrorDomain::Network, ErrorKind::Transient, "cancelled"), OutboxState::Queued, false,
            true);
    }
    void failures()
    {
        QFETCH(Error, failure);
        QFETCH(int, state);
        QFETCH(bool, tells);
        QFETCH(bool, endsRound);
        const OutboxVerdict verdict = OutboxPolicy::afterFailure(failure, entryOfAttempt(1), start.addSecs(5));
        QCOMPARE(static_cast<int>(verdict.state), state);
        QCOMPARE(verdict.tellUser, tells);
        QCOMPARE(verdict.endsRound, endsRound);
        QCOMPARE(verdict.nextTryAt.isValid(), verdict.state == OutboxState::Waiting);
    }

    void waitsLongerEachTimeUpToAnHour()
    {
        const Error busy = error(ErrorDomain::Server, ErrorKind::Transient, "mailbox-busy");
        QList<qint64> waits;
        for (int attempt = 1; attempt <= 9; ++attempt)
            waits.append(start.secsTo(OutboxPolicy::afterFailure(busy, entryOfAttempt(attempt), start).nextTryAt));
        QCOMPARE(waits, (QList<qint64>{60, 120, 240, 480, 960, 1920, 3600, 3600, 3600}));
    }

    void givesUpAfterFiveDays()
    {
        const Error busy = error(ErrorDomain::Server, ErrorKind::Transient, "mailbox-busy");
        const OutboxEntry entry = entryOfAttempt(100);
        QCOMPARE(OutboxPolicy::afterFailure(busy, entry, start.addDays(5).addSecs(-1)).state, OutboxState::Waiting);
        QCOMPARE(OutboxPolicy::afterFailure(busy, entry, start.addDays(5)).state, OutboxState::Failed);
    }

    void due()
    {
        OutboxEntry entry = entryOfAttempt(0);
        QVERIFY(OutboxPolicy::isDue(entry, start));
        entry.notBefore = start.addSecs(10);
        QVERIFY(!OutboxPolicy::isDue(entry, start));
        QVERIFY(OutboxPolicy::isDue(entry, start.addSecs(10)));
        entry.notBefore = {};
        entry.state = OutboxState::Waiting;
        entry.nextTryAt = start.addSecs(60);
        QVERIFY(!OutboxPolicy::isDue(entry, start.addSecs(59)));
        QVERIFY(OutboxPolicy::isDue(entry, start.addSecs(60)));
        for (const OutboxState state : {OutboxState::Sending, OutboxState::Accepted, OutboxState::CopyingToSent,
                                        OutboxState::Failed, OutboxState::NeedsUser, OutboxState::Unknown}) {
            entry.state = state;
            QVERIFY(!OutboxPolicy::isDue(entry, start.addDays(1)));
        }
    }
};

QTEST_GUILESS_MAIN(OutboxPolicyTest)
#include "OutboxPolicyTest.moc"
