// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreCheck.h"
#include "StoreFixture.h"
#include "store/BlobRepo.h"
#include "store/Connection.h"
#include "store/JournalRepo.h"
#include "store/OutboxRepo.h"
#include "store/SearchIndex.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace postrider;
using namespace postrider::store;

namespace {

const QByteArray mailBytes("From: anna@example.org\r\nSubject: Offer\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                           "第三季度销售报表 quarterly figures\r\n");

QStringList codes(const std::vector<StoreProblem> &problems, bool repaired)
{
    QStringList all;
    for (const StoreProblem &problem : problems) {
        all.append(problem.code);
        if (problem.repaired != repaired)
            all.append(QStringLiteral("repaired is wrong"));
        if (problem.text.isEmpty())
            all.append(QStringLiteral("no text"));
    }
    all.removeDuplicates();
    return all;
}

} // namespace

class StoreCheckTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_store;
    std::vector<MessageId> m_ids;

    void damage(const std::string &sql)
    {
        m_store->write([&](WriteTransaction &t) { t.database().mail().sqlite().exec(sql); });
    }

    [[nodiscard]] std::vector<StoreProblem> check(bool repair) const
    {
        const auto result = StoreCheck(m_store->store()).check(repair);
        return result ? *result : std::vector<StoreProblem>{{result.error().code, {}, false}};
    }

    /// Found, found again by repair, then gone.
    void foundAndRepaired(const QString &code) const
    {
        QCOMPARE(codes(check(false), false), QStringList{code});
        QCOMPARE(codes(check(true), true), QStringList{code});
        QCOMPARE(codes(check(false), false), QStringList());
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<StoreFixture>();
        m_ids = m_store->insert(m_store->inbox, {StoreFixture::message(1), StoreFixture::message(2)});
        m_store->write([this](WriteTransaction &t) {
            BlobRepo::storeBody(t, m_ids[0], BlobRepo::prepare(mailBytes), {QStringLiteral("not this"), {}, {}, false});
            JournalEntry entry;
            entry.account = m_store->account;
            entry.folder = m_store->inbox;
            entry.messages = {m_ids[1]};
            JournalRepo::append(t, entry, {MailFlag::Seen, {}, m_store->archive, false});
            OutboxEntry mail;
            mail.account = m_store->account;
            OutboxRepo::insert(t, mail, BlobRepo::prepare("outgoing"));
        });
    }

    void aSoundStore()
    {
        QCOMPARE(codes(check(false), false), QStringList());
        QCOMPARE(codes(check(true), true), QStringList());
        QCOMPARE(m_store->counts(m_store->archive), QStringLiteral("1/0"));
        QCOMPARE(*BlobRepo(m_store->reader()).raw(m_ids[0]), mailBytes);
    }

    void wrongCounts()
    {
        damage("UPDATE folder SET total = 17");
        foundAndRepaired(QStringLiteral("count-wrong"));
        QCOMPARE(m_store->counts(m_store->inbox), QStringLiteral("1/1"));
    }

    void wrongShownState()
    {
        damage("UPDATE message SET shown_keywords = 'forged'");
        foundAndRepaired(QStringLiteral("shown-wrong"));
    }

    void orphanedOverlays()
    {
        m_store->close();
        {
            SQLite::Database raw((m_store->directory() + QStringLiteral("/mail.sqlite")).toStdString(),
                                 SQLite::OPEN_READWRITE);
            raw.exec("PRAGMA foreign_keys=OFF; INSERT INTO overlay (message_id, operation_id) VALUES (4711, 4712)");
        }
        m_store->reopen();
        foundAndRepaired(QStringLiteral("overlay-orphaned"));
    }

    void lostDetails()
    {
        damage("DELETE FROM message_detail WHERE id = " + std::to_string(m_ids[0].value));
        foundAndRepaired(QStringLiteral("headers-missing"));
        QVERIFY(MessageRepo(m_store->reader()).details(m_ids[0]).has_value());
    }

    void lostBody()
    {
        m_store->write([](WriteTransaction &t) { t.bodies().sqlite().exec("DELETE FROM blob WHERE size > 20"); });
        foundAndRepaired(QStringLiteral("body-missing"));
        // To be fetched again.
        QVERIFY(m_store->summary(m_ids[0]).body == BodyState::Absent);
        QCOMPARE(MessageRepo(m_store->reader()).absentBodies(m_store->inbox, {}, 10),
                 (std::vector{m_ids[1], m_ids[0]}));
    }

    void damagedBody()
    {
        m_store->write([](WriteTransaction &t) {
            t.bodies().sqlite().exec("UPDATE blob SET data = zeroblob(length(data)) WHERE size > 20");
        });
        foundAndRepaired(QStringLiteral("body-damaged"));
        m_store->write(
            [this](WriteTransaction &t) { BlobRepo::storeBody(t, m_ids[0], BlobRepo::prepare(mailBytes), {}); });
        QCOMPARE(*BlobRepo(m_store->reader()).raw(m_ids[0]), mailBytes);
    }

    void lostOutboxBody()
    {
        m_store->write([](WriteTransaction &t) { t.bodies().sqlite().exec("DELETE FROM blob WHERE size < 20"); });
        // Told, and left for its writer.
        QCOMPARE(codes(check(true), false), QStringList{QStringLiteral("outbox-body-lost")});
        QCOMPARE(OutboxRepo(m_store->reader()).all().size(), size_t(1));
    }

    void theIndexIsMadeFromTheBytes()
    {
        const SearchIndex index(m_store->reader());
        damage("INSERT INTO search (search) VALUES ('delete-all')");
        QVERIFY(index.search(QStringLiteral("subject")).empty());
        QCOMPARE(codes(check(true), true), QStringList());
        QCOMPARE(index.search(QStringLiteral("subject")).size(), size_t(2));
        QCOMPARE(index.search(QStringLiteral("销售 quarterly")), std::vector{m_ids[0]});
        QVERIFY(index.search(QStringLiteral("\"not this\"")).empty());
    }

    void aDamagedIndex()
    {
        damage("UPDATE search_data SET block = zeroblob(40) WHERE id > 10");
        foundAndRepaired(QStringLiteral("index-damaged"));
        QCOMPARE(SearchIndex(m_store->reader()).search(QStringLiteral("subject")).size(), size_t(2));
    }

    void manyProblemsAreSummedUp()
    {
        std::vector<NewMessage> many;
        for (std::uint32_t uid = 10; uid < 160; ++uid)
            many.push_back(StoreFixture::message(uid));
        static_cast<void>(m_store->insert(m_store->inbox, many));
        damage("UPDATE message SET shown_keywords = 'forged'");
        QCOMPARE(check(false).size(), size_t(101));
    }

    void uncleanEndIsSeenAndMended()
    {
        QVERIFY(!m_store->store().wasLeftOpen());
        damage("UPDATE folder SET total = 77 WHERE id = " + std::to_string(m_store->inbox.value));
        // what a process that was killed leaves: its mark, with the number of a process that is no more
        QProcess process;
        process.start(QStringLiteral("true"), QStringList());
        QVERIFY(process.waitForStarted());
        const QByteArray number = QByteArray::number(process.processId());
        QVERIFY(process.waitForFinished());
        const QDir directory(m_store->directory());
        const QStringList marks = directory.entryList({QStringLiteral("open-*.lock")}, QDir::Files);
        QCOMPARE(marks.size(), 1);
        QFile mark(directory.filePath(marks.first()));
        QVERIFY(mark.open(QIODevice::ReadOnly));
        QByteArrayList lines = mark.readAll().split('\n');
        lines[0] = number;
        QFile left(directory.filePath(QStringLiteral("open-1-dead.lock")));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.write(lines.join('\n'));
        left.close();

        m_store->reopen();
        QVERIFY(m_store->store().wasLeftOpen());
        std::optional<Result<std::vector<StoreProblem>>> mended;
        StoreCheck::afterUncleanEnd(m_store->store(), {this, [&](const auto &result) { mended = result; }});
        QTRY_VERIFY(mended);
        QCOMPARE(codes(**mended, true), QStringList{QStringLiteral("count-wrong")});
        QCOMPARE(codes(check(false), false), QStringList());

        m_store->reopen();
        QVERIFY(!m_store->store().wasLeftOpen());
        mended.reset();
        StoreCheck::afterUncleanEnd(m_store->store(), {this, [&](const auto &result) { mended = result; }});
        QTRY_VERIFY(mended);
        QVERIFY((*mended)->empty());
    }
};

QTEST_GUILESS_MAIN(StoreCheckTest)
#include "StoreCheckTest.moc"
