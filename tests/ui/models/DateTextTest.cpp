// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/DateText.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace postrider::ui::models;

class DateTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void lists_data();
    void lists();
    void usesTheReadersDays();
    void namesAllOfIt();
};

void DateTextTest::lists_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("shown");
    QTest::newRow("today") << "2026-03-18T14:05:59"
                           << "14:05";
    QTest::newRow("just after midnight") << "2026-03-18T00:00:00"
                                         << "00:00";
    QTest::newRow("yesterday") << "2026-03-17T23:59:59"
                               << "Yesterday";
    QTest::newRow("two days ago") << "2026-03-16T08:00:00"
                                  << "Mon";
    QTest::newRow("six days ago") << "2026-03-12T08:00:00"
                                  << "Thu";
    QTest::newRow("a week ago") << "2026-03-11T08:00:00"
                                << "11 Mar";
    QTest::newRow("first day of the year") << "2026-01-01T00:00:00"
                                           << "1 Jan";
    QTest::newRow("last year") << "2025-12-31T23:59:59"
                               << "2025-12-31";
    QTest::newRow("tomorrow") << "2026-03-19T08:00:00"
                              << "2026-03-19";
    QTest::newRow("far future") << "2099-01-01T00:00:00"
                                << "2099-01-01";
    QTest::newRow("none") << ""
                          << "";
}

void DateTextTest::lists()
{
    QFETCH(QString, date);
    QFETCH(QString, shown);
    const QDateTime now(QDate(2026, 3, 18), QTime(15, 0), Qt::UTC);
    QDateTime time = QDateTime::fromString(date, Qt::ISODate);
    time.setTimeSpec(Qt::UTC);
    QCOMPARE(listDate(time, now), shown);
}

void DateTextTest::usesTheReadersDays()
{
    const QDateTime late(QDate(2026, 3, 17), QTime(20, 30), Qt::UTC);
    const QTimeZone shanghai(8 * 3600);
    const QDateTime now(QDate(2026, 3, 18), QTime(9, 0), shanghai);
    QCOMPARE(listDate(late, now), QStringLiteral("04:30"));
}

void DateTextTest::namesAllOfIt()
{
    const QDateTime date(QDate(2026, 3, 1), QTime(14, 5), Qt::UTC);
    QCOMPARE(fullDate(date, date), QStringLiteral("Sunday, 1 March 2026 14:05"));
    QCOMPARE(fullDate({}, date), QString());
}

QTEST_GUILESS_MAIN(DateTextTest)
#include "DateTextTest.moc"
