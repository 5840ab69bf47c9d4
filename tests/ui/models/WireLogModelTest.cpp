// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/WireLogModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace postrider;
using namespace postrider::ui::models;

namespace {

WireLine line(qint64 account, WireLine::Protocol protocol, bool fromServer, const QByteArray &text)
{
    return {AccountId(account), protocol, fromServer, text, QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC)};
}

} // namespace

class WireLogModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filters()
    {
        WireLogModel log;
        WireLogFilter filter;
        filter.setSourceModel(&log);
        const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        log.setAccountName(AccountId(1), QStringLiteral("ann@example.org"));
        log.append({line(1, WireLine::Protocol::Imap, false, "A1 NOOP"),
                    line(1, WireLine::Protocol::Smtp, true, "250 ok"),
                    line(2, WireLine::Protocol::Smtp, true, "550 no")});
        QCOMPARE(filter.rowCount(), 3);
        filter.setAccount(AccountId(1));
        QCOMPARE(filter.rowCount(), 2);
        filter.setProtocol(WireLine::Protocol::Smtp);
        QCOMPARE(filter.rowCount(), 1);
        QVERIFY(log.textAt(1).endsWith(QStringLiteral("ann@example.org SMTP S: 250 ok")));
        filter.setAccount({});
        filter.setWords(QStringLiteral("550"));
        QCOMPARE(filter.index(0, WireLogModel::LineColumn).data().toString(), QStringLiteral("S: 550 no"));
        log.clear();
        QCOMPARE(filter.rowCount(), 0);
    }

    void isBounded()
    {
        WireLogModel log;
        QList<WireLine> many;
        for (int i = 0; i < WireLogModel::MostLines + 5; ++i)
            many.append(line(1, WireLine::Protocol::Imap, true, QByteArray::number(i)));
        log.append(many);
        QCOMPARE(log.rowCount(), WireLogModel::MostLines);
        QVERIFY(log.textAt(0).endsWith(QStringLiteral("S: 5"))); // the oldest have gone
    }

    void whatAStrangerSaysIsMadeSafe()
    {
        WireLogModel log;
        log.append({line(1, WireLine::Protocol::Smtp, true, "250 \x1b[2J \xe2\x80\xae evil")});
        const QString text = log.index(0, WireLogModel::LineColumn).data().toString();
        QVERIFY(!text.contains(QChar(0x1b)) && !text.contains(QChar(0x202e)));
    }
};

QTEST_GUILESS_MAIN(WireLogModelTest)
#include "WireLogModelTest.moc"
