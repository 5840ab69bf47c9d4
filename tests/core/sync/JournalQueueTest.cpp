// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/JournalQueue.h"

#include "fixture/JournalFixture.h"
#include "store/Connection.h"
#include "store/Database.h"
#include "sync/operation/CreateFolder.h"

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

using namespace postrider;
using sync::JournalQueue;
using test::JournalFixture;

namespace {

/// Counts what a connection asks the two tables of the journal.
class StatementCounter
{
public:
    explicit StatementCounter(store::Database &database)
        : m_handle(database.mail().sqlite().getHandle())
    {
        sqlite3_trace_v2(m_handle, SQLITE_TRACE_STMT | SQLITE_TRACE_ROW, &StatementCounter::count, this);
    }
    ~StatementCounter() { sqlite3_trace_v2(m_handle, 0, nullptr, nullptr); }

    int statements = 0;
    int rows = 0;

private:
    static int count(unsigned event, void *self, void *statement, void *)
    {
        auto *counter = static_cast<StatementCounter *>(self);
        const QByteArray sql(sqlite3_sql(static_cast<sqlite3_stmt *>(statement)));
        if (sql.contains("FROM journal") || sql.contains("FROM overlay"))
            ++(event == SQLITE_TRACE_STMT ? counter->statements : counter->rows);
        return 0;
    }

    sqlite3 *m_handle;
};

/// What the queue gives, as "kind:messages", each taken from the journal as a server's OK does.
QByteArrayList drain(JournalFixture &f, JournalQueue &queue)
{
    QByteArrayList given;
    while (const auto operation = queue.next(f.clock().nowUtc())) {
        QByteArray numbers;
        for (const MessageId id : operation->messages())
            for (std::size_t i = 0; i < f.ids.size(); ++i)
                if (f.ids[i] == id)
                    numbers += QByteArray::number(static_cast<int>(i + 1)) + ' ';
        given.append(operation->entries().front().kind.toUtf8() + ':' + numbers.trimmed());
        f.write([&](store::WriteTransaction &t) {
            for (const store::JournalEntry &entry : operation->entries())
                store::JournalRepo::remove(t, entry.id);
        });
    }
    return given;
}

} // namespace

class JournalQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Operations that have nothing in common: what is read grows with their number, not with its square.
    void readsTheJournalOnce_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("200") << 200;
        QTest::newRow("2000") << 2000;
    }

    void readsTheJournalOnce()
    {
        QFETCH(int, count);
        JournalFixture f;
        std::vector<quint32> uids;
        for (int i = 0; i < count; ++i)
            uids.push_back(100 + static_cast<quint32>(i));
        const auto ids = f.addMessages(f.inbox, uids);
        f.write([&](store::WriteTransaction &t) {
            for (std::size_t i = 0; i < ids.size(); ++i)
                sync::SetFlags::apply(t, {f.account(), {ids[i]}, f.clock().nowUtc()},
                                      MailFlags(0, {QStringLiteral("t%1").arg(i)}), {});
        });
        JournalQueue queue(f.reader(), f.account());
        int given = 0;
        const StatementCounter counter(f.reader());
        for (; const auto operation = queue.next(f.clock().nowUtc()); ++given)
            f.write(
                [&](store::WriteTransaction &t) { store::JournalRepo::remove(t, operation->entries().front().id); });
        QCOMPARE(given, count);
        QVERIFY2(counter.rows <= 3 * count, QByteArray::number(counter.rows));
        QVERIFY2(counter.statements <= 3 * count + 10, QByteArray::number(counter.statements));
    }

    void whatIsAppendedMeanwhileComes()
    {
        JournalFixture f;
        f.flag({f.ids[0]}, MailFlag::Seen);
        JournalQueue queue(f.reader(), f.account());
        QCOMPARE(drain(f, queue), QByteArrayList{"set-flags:1"});
        f.flag({f.ids[1]}, MailFlag::Seen);
        f.move({f.ids[2]});
        QCOMPARE(drain(f, queue), (QByteArrayList{"set-flags:2", "move:3"}));
    }

    void likeGoesWithLikeUnlessSomethingStandsBetween()
    {
        JournalFixture f;
        f.flag({f.ids[0]}, MailFlag::Seen);
        f.flag({f.ids[1]}, MailFlag::Flagged);
        f.flag({f.ids[2]}, MailFlag::Seen);
        f.flag({f.ids[1]}, MailFlag::Seen); // the flag stands between
        f.flag({f.ids[2]}, MailFlag::Flagged);
        JournalQueue queue(f.reader(), f.account());
        // that 3 has been read is over when 2 and 3 are flagged
        QCOMPARE(drain(f, queue), (QByteArrayList{"set-flags:1 3", "set-flags:2 3", "set-flags:2"}));
    }

    void whatIsLeftHoldsBackWhatFollows()
    {
        JournalFixture f;
        f.flag({f.ids[0], f.ids[1]}, MailFlag::Seen);
        f.move({f.ids[0]});
        f.move({f.ids[1]});
        JournalQueue queue(f.reader(), f.account());
        const auto first = queue.next(f.clock().nowUtc());
        QVERIFY(first);
        // one of the two is done, the other waits for its UID
        f.write([&](store::WriteTransaction &t) {
            const MessageId done = f.ids[0];
            store::OverlayRepo::drop(t, first->entries().front().id, std::span(&done, 1));
        });
        QCOMPARE(drain(f, queue), QByteArrayList{"move:1"});
    }

    void whatChangedMeanwhileIsReadAgain()
    {
        JournalFixture f;
        f.flag({f.ids[0], f.ids[1]}, MailFlag::Seen);
        f.flag({f.ids[2]}, MailFlag::Flagged);
        JournalQueue queue(f.reader(), f.account());
        const auto first = queue.next(f.clock().nowUtc());
        QVERIFY(first);
        f.flag({f.ids[0]}, {}, MailFlag::Seen); // taken back
        queue.forget(*first);
        QCOMPARE(drain(f, queue), (QByteArrayList{"set-flags:2", "set-flags:3"}));
    }

    void whatHasLostItsMessagesWaitsForNothing()
    {
        JournalFixture f;
        f.move({f.ids[0]});
        f.move({f.ids[1]});
        f.write([&](store::WriteTransaction &t) {
            for (const store::JournalEntry &entry : store::JournalRepo(f.reader()).byAccount(f.account()))
                store::JournalRepo::setProgress(
                    t, entry.id, {store::JournalState::Queued, 1, f.clock().nowUtc().addSecs(60), std::nullopt});
            store::MessageRepo::remove(t, std::span(f.ids.data(), 1)); // moved elsewhere by another program
        });
        JournalQueue queue(f.reader(), f.account());
        QCOMPARE(drain(f, queue), QByteArrayList{"move:"});
    }

    void nothingGoesPastWhatIsDoneToAFolder()
    {
        JournalFixture f;
        f.flag({f.ids[0]}, MailFlag::Seen);
        f.write([&](store::WriteTransaction &t) {
            sync::CreateFolder::apply(t, f.account(), QStringLiteral("New"), f.clock().nowUtc());
        });
        f.flag({f.ids[1]}, MailFlag::Seen);
        JournalQueue queue(f.reader(), f.account());
        QCOMPARE(drain(f, queue), (QByteArrayList{"set-flags:1", "create-folder:", "set-flags:2"}));
    }
};

QTEST_GUILESS_MAIN(JournalQueueTest)
#include "JournalQueueTest.moc"
