// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/AgedMessages.h"

#include "fixture/JournalFixture.h"

using namespace postrider;
using test::JournalFixture;

namespace {

using Found = Result<std::vector<MessageId>>;

Found savedBefore(JournalFixture &f, QDate day)
{
    sync::AgedMessages aged(f.context(), f.link());
    const auto folder = store::FolderRepo(f.reader()).byId(f.inbox);
    return f.run(aged.savedBefore(*folder, day)).value_or(Found(std::vector<MessageId>()));
}

} // namespace

class AgedMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServerKnowsSinceWhen()
    {
        JournalFixture f;
        f.move({f.ids[2]}); // the user has just taken it out
        QVERIFY(f.connectTo("SAVEDATE ESEARCH",
                            test::selectInbox +
                                QByteArrayList{"C: A4 UID SEARCH RETURN (ALL) SAVEDATESUPPORTED SAVEDBEFORE 1-Oct-2026",
                                               "S: * ESEARCH (TAG \"A4\") UID ALL 2:4,77", "S: A4 OK"}));
        const Found found = savedBefore(f, QDate(2026, 10, 1));
        QVERIFY(found);
        QCOMPARE(*found, (std::vector<MessageId>{f.ids[1], f.ids[3]}));
    }

    /// Where it is yesterday still, what was thrown away a minute ago bears yesterday's date.
    void nothingGoesEarlyInAnyZone()
    {
        const QDateTime night(QDate(2026, 10, 5), QTime(2, 0), Qt::UTC);
        QCOMPARE(sync::AgedMessages::dayFor(night, 0), QDate(2026, 10, 4));
        QCOMPARE(sync::AgedMessages::dayFor(night, 30), QDate(2026, 9, 4));
        const QDateTime evening(QDate(2026, 10, 5), QTime(20, 0), Qt::UTC);
        QCOMPARE(sync::AgedMessages::dayFor(evening, 30), QDate(2026, 9, 5));
    }

    void nothingIsGuessed()
    {
        JournalFixture f;
        QVERIFY(f.connectTo("WITHIN ESEARCH", {})); // the age of messages is no answer
        const Found found = savedBefore(f, QDate(2026, 10, 1));
        QVERIFY(!found);
        QCOMPARE(found.error().code, QStringLiteral("saved-dates-unknown"));
    }
};

QTEST_GUILESS_MAIN(AgedMessagesTest)
#include "AgedMessagesTest.moc"
