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
        row("taken back", error(ErrorDomain::Message, ErrorKind::Transient, "withdrawn"), OutboxState::Paused, false,
            false);
        row("beside one taken back", error(ErrorDomain::Message, ErrorKind::Transient, "interrupted"),
            OutboxState::Queued, false, false);
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

    void jitterSpreadsTheNextTry()
    {
        const Error busy = error(ErrorDomain::Server, ErrorKind::Transient, "mailbox-busy");
        const auto wait = [&](double chance) {
            return start.secsTo(OutboxPolicy::afterFailure(busy, entryOfAttempt(1), start, chance).nextTryAt);
        };
        QCOMPARE(wait(0.0), 48);
        QCOMPARE(wait(1.0), 72);
    }

    void fiveDaysCountFromTheTimeItMayBeSent()
    {
        const Error busy = error(ErrorDomain::Server, ErrorKind::Transient, "mailbox-busy");
        OutboxEntry entry = entryOfAttempt(1);
        entry.notBefore = start.addDays(10);
        QCOMPARE(OutboxPolicy::afterFailure(busy, entry, start.addDays(10)).state, OutboxState::Waiting);
        QCOMPARE(OutboxPolicy::afterFailure(busy, entry, start.addDays(15)).state, OutboxState::Failed);
    }

    void remainder_data()
    {
        QTest::addColumn<QString>("told"); // one letter a recipient: a accepted, r refused, d deferred, m too many
        QTest::addColumn<QString>("left");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *told, const char *left, OutboxState state, const char *code) {
            QTest::newRow(told) << QString::fromLatin1(told) << QString::fromLatin1(left) << static_cast<int>(state)
                                << QString::fromLatin1(code);
        };
        row("aaa", "", OutboxState::Accepted, "");
        row("ara", "1", OutboxState::Failed, "some-recipients-refused");
        row("rrr", "0,1,2", OutboxState::Failed, "recipient-unknown");
        row("ada", "1", OutboxState::Waiting, "mailbox-busy");
        row("ard", "2", OutboxState::Waiting, "mailbox-busy");
        row("rrd", "2", OutboxState::Waiting, "mailbox-busy");
        row("amm", "1,2", OutboxState::Queued, "");
        row("rmm", "1,2", OutboxState::Waiting, ""); // a server that takes nobody is not asked without end
        row("adm", "1,2", OutboxState::Waiting, "mailbox-busy");
    }
    void remainder()
    {
        QFETCH(QString, told);
        QFETCH(QString, left);
        QFETCH(int, state);
        QFETCH(QString, code);
        OutboxEntry entry = entryOfAttempt(1);
        std::vector<std::optional<Error>> errors;
        for (int i = 0; i < told.size(); ++i) {
            entry.recipients.append(QString::number(i));
            if (told[i] == u'r')
                errors.emplace_back(error(ErrorDomain::Server, ErrorKind::Permanent, "recipient-unknown"));
            else if (told[i] == u'd')
                errors.emplace_back(error(ErrorDomain::Server, ErrorKind::Transient, "mailbox-busy"));
            else if (told[i] == u'm')
                errors.emplace_back(error(ErrorDomain::Server, ErrorKind::Transient, "too-many-recipients"));
            else
                errors.emplace_back(std::nullopt);
        }
        const OutboxRemainder rest = OutboxPolicy::remainder(entry, errors, start);
        QCOMPARE(rest.left.join(u','), left);
        QCOMPARE(static_cast<int>(rest.state), state);
        QCOMPARE(rest.error ? rest.error->code : QString(), code);
        QCOMPARE(rest.nextTryAt.isValid(), rest.state == OutboxState::Waiting);
        QCOMPARE(rest.outcomes.size(), std::size_t(told.size()));
    }

    void earlierOutcomesAreKept()
    {
        OutboxEntry entry = entryOfAttempt(2);
        entry.recipients = {QStringLiteral("c")};
        entry.outcomes = {{QStringLiteral("a"), store::RecipientOutcome::Kind::Accepted, {}, {}},
                          {QStringLiteral("b"), store::RecipientOutcome::Kind::Refused, {}, QStringLiteral("550 b")},
                          {QStringLiteral("c"), store::RecipientOutcome::Kind::Deferred, {}, {}}};
        const OutboxRemainder rest = OutboxPolicy::remainder(entry, {std::nullopt}, start);
        QCOMPARE(rest.left, QStringList{QStringLiteral("b")});
        QCOMPARE(rest.state, OutboxState::Failed);
        QCOMPARE(rest.error->serverText, QStringLiteral("550 b"));
        QCOMPARE(rest.outcomes.size(), std::size_t(3));
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
        for (const OutboxState state :
             {OutboxState::Sending, OutboxState::Accepted, OutboxState::CopyingToSent, OutboxState::Failed,
              OutboxState::NeedsUser, OutboxState::Unknown, OutboxState::Paused, OutboxState::CopyMissing}) {
            entry.state = state;
            QVERIFY(!OutboxPolicy::isDue(entry, start.addDays(1)));
        }
    }
};

QTEST_GUILESS_MAIN(OutboxPolicyTest)
#include "OutboxPolicyTest.moc"
