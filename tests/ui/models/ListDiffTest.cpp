// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ListDiff.h"

#include <QTest>

using namespace postrider;
using namespace postrider::ui::models;

namespace {

std::vector<MessageId> ids(const QString &text)
{
    std::vector<MessageId> result;
    for (const QString &number : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        result.emplace_back(number.toLongLong());
    return result;
}

/// What a model that applies the diff ends with.
std::vector<MessageId> applied(std::vector<MessageId> list, const ListDiff &diff, const std::vector<MessageId> &after)
{
    for (const RowRange &range : diff.removals)
        list.erase(list.begin() + range.first, list.begin() + range.first + range.count);
    for (const RowRange &range : diff.insertions)
        list.insert(list.begin() + range.first, after.begin() + range.first, after.begin() + range.first + range.count);
    return list;
}

} // namespace

class ListDiffTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsFromOneToTheOther_data();
    void leadsFromOneToTheOther();
    void refusesAnotherOrder();
    void findsRows();
};

void ListDiffTest::leadsFromOneToTheOther_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("steps");
    QTest::newRow("nothing") << ""
                             << "" << 0;
    QTest::newRow("same") << "3 2 1"
                          << "3 2 1" << 0;
    QTest::newRow("filled") << ""
                            << "3 2 1" << 1;
    QTest::newRow("emptied") << "3 2 1"
                             << "" << 1;
    QTest::newRow("new on top") << "3 2 1"
                                << "5 4 3 2 1" << 1;
    QTest::newRow("older below") << "5 4"
                                 << "5 4 3 2 1" << 1;
    QTest::newRow("middle gone") << "5 4 3 2 1"
                                 << "5 4 1" << 1;
    QTest::newRow("holes") << "6 5 4 3 2 1"
                           << "6 4 2" << 3;
    QTest::newRow("both") << "6 5 4 3 2 1"
                          << "8 6 4 40 2 20" << 6;
    QTest::newRow("all others") << "3 2 1"
                                << "6 5 4" << 2;
}

void ListDiffTest::leadsFromOneToTheOther()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(int, steps);
    const auto diff = diffOf(ids(before), ids(after));
    QVERIFY(diff.has_value());
    QVERIFY(applied(ids(before), *diff, ids(after)) == ids(after));
    QCOMPARE(static_cast<int>(diff->removals.size() + diff->insertions.size()), steps);
}

void ListDiffTest::refusesAnotherOrder()
{
    QVERIFY(!diffOf(ids(QStringLiteral("3 2 1")), ids(QStringLiteral("2 3 1"))).has_value());
}

void ListDiffTest::findsRows()
{
    const auto ranges = rowsOf(ids(QStringLiteral("9 8 7 6 5")), ids(QStringLiteral("5 7 8 100")));
    const std::vector<RowRange> expected{{1, 2}, {4, 1}};
    QVERIFY(ranges == expected);
}

QTEST_GUILESS_MAIN(ListDiffTest)
#include "ListDiffTest.moc"
