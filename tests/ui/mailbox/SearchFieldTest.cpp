// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/SearchField.h"

#include <QSignalSpy>
#include <QTest>

using postrider::ui::mailbox::SearchField;

class SearchFieldTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksOnceAfterThePause();
    void enterAsksAtOnce();
    void escapeEndsTheSearch();
};

void SearchFieldTest::asksOnceAfterThePause()
{
    SearchField field;
    QSignalSpy asked(&field, &SearchField::searchRequested);
    QTest::keyClicks(&field, QStringLiteral("invoice"));
    QCOMPARE(asked.count(), 0);
    QTRY_COMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toString(), QStringLiteral("invoice"));
}

void SearchFieldTest::enterAsksAtOnce()
{
    SearchField field;
    QSignalSpy asked(&field, &SearchField::searchRequested);
    QSignalSpy left(&field, &SearchField::left);
    field.setText(QStringLiteral("发票"));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(left.count(), 1);
    QTest::keyClick(&field, Qt::Key_Return); // the same question is not asked twice
    QCOMPARE(asked.count(), 1);
}

void SearchFieldTest::escapeEndsTheSearch()
{
    SearchField field;
    QSignalSpy asked(&field, &SearchField::searchRequested);
    QTest::keyClicks(&field, QStringLiteral("x"));
    QTest::keyClick(&field, Qt::Key_Return);
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(asked.count(), 2);
    QCOMPARE(asked[1][0].toString(), QString());
    QVERIFY(field.text().isEmpty());
}

QTEST_MAIN(SearchFieldTest)
#include "SearchFieldTest.moc"
