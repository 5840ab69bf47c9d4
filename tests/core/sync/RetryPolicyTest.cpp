// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/RetryPolicy.h"

#include <QTest>

using namespace postrider;
using namespace postrider::sync;

class RetryPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decisions_data()
    {
        using Decision = RetryPolicy::Decision;
        QTest::addColumn<int>("domain");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("decision");
        const auto row = [](const char *name, ErrorDomain domain, ErrorKind kind, Decision decision) {
            QTest::newRow(name) << static_cast<int>(domain) << static_cast<int>(kind) << static_cast<int>(decision);
        };
        row("cut", ErrorDomain::Network, ErrorKind::Transient, Decision::WaitForConnection);
        row("tls", ErrorDomain::Tls, ErrorKind::Permanent, Decision::WaitForConnection);
        row("NO", ErrorDomain::Server, ErrorKind::Permanent, Decision::Revert);
        row("NO [INUSE]", ErrorDomain::Server, ErrorKind::Transient, Decision::TryLater);
        row("NO [OVERQUOTA]", ErrorDomain::Server, ErrorKind::NeedsUser, Decision::AskUser);
        row("password", ErrorDomain::Authentication, ErrorKind::NeedsUser, Decision::AskUser);
        row("nonsense from the server", ErrorDomain::Protocol, ErrorKind::Permanent, Decision::TryLater);
        row("disk full", ErrorDomain::Store, ErrorKind::NeedsUser, Decision::AskUser);
        row("store busy", ErrorDomain::Store, ErrorKind::Permanent, Decision::TryLater);
    }
    void decisions()
    {
        QFETCH(int, domain);
        QFETCH(int, kind);
        QFETCH(int, decision);
        const Error error{static_cast<ErrorDomain>(domain), static_cast<ErrorKind>(kind), QStringLiteral("x"), {}, {}};
        QCOMPARE(static_cast<int>(RetryPolicy::decide(error)), decision);
    }

    /// Where the messages are now, or that they are gone.
    void whatTheNextComparisonTellsIsNotPutOff()
    {
        for (const char *code : {"uid-validity-changed", "expunge-issued"}) {
            const Error error{ErrorDomain::Server, ErrorKind::Transient, QString::fromLatin1(code), {}, {}};
            QCOMPARE(RetryPolicy::decide(error), RetryPolicy::Decision::WaitForConnection);
        }
    }

    void delays()
    {
        QCOMPARE(RetryPolicy::delay(1).count(), 30);
        QCOMPARE(RetryPolicy::delay(2).count(), 60);
        QCOMPARE(RetryPolicy::delay(7).count(), 1920);
        QCOMPARE(RetryPolicy::delay(8).count(), 3600);
        QCOMPARE(RetryPolicy::delay(1000).count(), 3600);
    }
};

QTEST_GUILESS_MAIN(RetryPolicyTest)
#include "RetryPolicyTest.moc"
