// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pop3/Pop3Plan.h"

#include <QTest>

using namespace postrider;
using namespace postrider::sync;
using pop3::ListedSize;
using pop3::ListedUid;
using store::Pop3Message;
using store::Pop3State;

namespace {

const QDateTime now = QDateTime::fromString(QStringLiteral("2026-03-10T12:00:00Z"), Qt::ISODate);

Pop3Message known(const QByteArray &uid, int daysAgo = 0, bool whole = true, bool deletedHere = false,
                  Pop3State state = Pop3State::OnServer)
{
    return {uid, MessageId(1), now.addDays(-daysAgo), whole, state, deletedHere};
}

QByteArray namesOf(const std::vector<Pop3Item> &items)
{
    QByteArrayList names;
    for (const Pop3Item &item : items)
        names += QByteArray::number(item.number) + ':' + item.uid;
    return names.join(' ');
}

} // namespace

class Pop3PlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void items()
    {
        QCOMPARE(namesOf(Pop3Plan::fromUids({{2, "b"}, {1, "a"}})), QByteArray("1:a 2:b"));
        QCOMPARE(namesOf(Pop3Plan::fromUids({{1, "a"}, {4, "d"}})), QByteArray("1:a 2: 3: 4:d"));       // left out
        QCOMPARE(namesOf(Pop3Plan::fromUids({{1, "a"}, {2, "x"}, {3, "x"}})), QByteArray("1:a 2: 3:")); // doubles
        QCOMPARE(namesOf(Pop3Plan::fromUids({{2000000000, "a"}})), QByteArray("2000000000:a"));         // made up
        QVERIFY(Pop3Plan::fromUids({}).empty());
        std::vector<Pop3Item> items = Pop3Plan::fromUids({{1, "a"}, {2, "b"}});
        Pop3Plan::addSizes(items, {{1, 100}, {3, 300}});
        QCOMPARE(items, (std::vector<Pop3Item>{{1, "a", 100}, {2, "b", 0}, {3, "", 300}}));
        QCOMPARE(Pop3Plan::nameless(items), std::vector<int>{3});
    }

    void names()
    {
        const QByteArray name = Pop3Plan::nameOf("Subject: x\r\nMessage-ID: <1@x>\r\n\r\n");
        QCOMPARE(Pop3Plan::nameOf("Subject: x\nMessage-ID: <1@x>\n\nbody of a server that sends all\n"), name);
        QCOMPARE(Pop3Plan::nameOf("Subject: x\r\nStatus: RO\r\nX-UIDL: 7\r\nMessage-ID: <1@x>\r\n\r\n"), name);
        QVERIFY(Pop3Plan::nameOf("Subject: x\r\nMessage-ID: <2@x>\r\n\r\n") != name);
        QVERIFY(name.startsWith(' ')); // so it can never be a UID of a server
    }

    void fetchesWhatIsNewOnce()
    {
        const std::vector<Pop3Item> items{{1, "a", 1}, {2, "b", 1}, {3, "c", 1}, {4, "c", 1}, {5, "", 1}};
        QCOMPARE(namesOf(Pop3Plan::toFetch(items, {known("a"), known("z")})), QByteArray("2:b 3:c"));
        // what was thought gone and is listed again is not fetched again
        QCOMPARE(namesOf(Pop3Plan::toFetch(items, {known("a"), known("b", 9, true, false, Pop3State::Gone)})),
                 QByteArray("3:c"));
    }

    void notesComingAndGoing()
    {
        const std::vector<Pop3Item> items{{1, "a", 1}, {2, "b", 1}, {3, "d", 1}};
        const std::vector<Pop3Message> rows{known("a"), known("b", 0, true, false, Pop3State::Gone), known("c"),
                                            known("d", 0, true, false, Pop3State::Deleting),
                                            known("e", 0, true, false, Pop3State::Gone)};
        QCOMPARE(Pop3Plan::vanished(items, rows), std::vector<QByteArray>{"c"});
        QCOMPARE(Pop3Plan::cameBack(items, rows), (std::vector<QByteArray>{"b", "d"}));
    }

    void deletes_data()
    {
        QTest::addColumn<int>("leave");
        QTest::addColumn<int>("number");
        QTest::addColumn<QByteArray>("expected");
        using Leave = Pop3Settings::Leave;
        QTest::newRow("everything") << int(Leave::Everything) << 0 << QByteArray();
        QTest::newRow("nothing") << int(Leave::Nothing) << 0 << QByteArray("1:old 2:gone-here 4:new");
        QTest::newRow("days") << int(Leave::ForDays) << 7 << QByteArray("1:old");
        QTest::newRow("today") << int(Leave::ForDays) << 0 << QByteArray("1:old 2:gone-here 4:new");
        QTest::newRow("newest") << int(Leave::NewestOnly) << 2 << QByteArray("1:old 2:gone-here");
        QTest::newRow("newest, more than there are") << int(Leave::NewestOnly) << 99 << QByteArray();
        QTest::newRow("until deleted") << int(Leave::UntilDeleted) << 0 << QByteArray("2:gone-here");
    }
    void deletes()
    {
        QFETCH(int, leave);
        QFETCH(int, number);
        const std::vector<Pop3Item> items{
            {1, "old", 1}, {2, "gone-here", 1}, {3, "header-only", 1}, {4, "new", 1}, {5, "never-fetched", 1}};
        const std::vector<Pop3Message> rows{known("old", 8), known("gone-here", 0, true, true),
                                            known("header-only", 9, false), known("new")};
        QTEST(namesOf(Pop3Plan::toDelete(items, rows, {static_cast<Pop3Settings::Leave>(leave), number, 0}, now)),
              "expected");
    }
};

QTEST_GUILESS_MAIN(Pop3PlanTest)
#include "Pop3PlanTest.moc"
