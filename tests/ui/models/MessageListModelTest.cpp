// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/MessageListModel.h"

#include "store/MessageRepo.h"
#include "support/FakeClock.h"
#include "ui/models/MessageMime.h"
#include "uisupport/SampleStore.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace postrider;
using namespace postrider::ui::models;
using store::FolderRole;
using test::SampleStore;

class MessageListModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isNewestFirst();
    void newMailComesInOnTop();
    void oldMailFindsItsPlace();
    void manyArrivalsComeAsRanges();
    void removalsAreRanges();
    void changesAreTold();
    void aMoveLeavesHereAndArrivesThere();
    void filterShowsWhatPasses();
    void aReadRowStaysUnderTheUnreadFilter();
    void filterLooksAtAllOfALongFolder();
    void searchFindsWords();
    void searchFollowsWhatItShows();
    void nextUnreadWraps();
    void speaks();
    void dragsIdsInsideAndFilesOutside();
    void staysTrueThroughRandomChanges();
    void hundredThousandRowsAreSetQuickly();

private:
    /// The list is what the store says, in its order.
    void compareWithStore() const;

    std::unique_ptr<SampleStore> m_sample;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<MessageListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    FolderId m_inbox;
    FolderId m_trash;
};

void MessageListModelTest::init()
{
    m_sample = std::make_unique<SampleStore>();
    m_clock = std::make_unique<test::FakeClock>();
    const AccountId account = m_sample->addAccount(QStringLiteral("anna@example.org"));
    m_inbox = m_sample->addFolder(account, QStringLiteral("INBOX"), FolderRole::Inbox);
    m_trash = m_sample->addFolder(account, QStringLiteral("Trash"), FolderRole::Trash);
    m_model = std::make_unique<MessageListModel>(m_sample->store(), *m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void MessageListModelTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_sample.reset();
}

void MessageListModelTest::compareWithStore() const
{
    const auto wanted = store::MessageRepo(m_sample->store().reader()).idsInFolder(m_inbox);
    QCOMPARE(m_model->rowCount(), static_cast<int>(wanted.size()));
    for (int row = 0; row < m_model->rowCount(); ++row)
        QCOMPARE(m_model->idAt(row), wanted[static_cast<std::size_t>(row)]);
}

void MessageListModelTest::isNewestFirst()
{
    const auto ids = m_sample->addMessages(m_inbox, 3);
    m_model->showFolder(m_inbox);
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->idAt(0), ids[2]);
    QCOMPARE(m_model->summaryAt(0)->subject, QStringLiteral("Subject 2"));
    QCOMPARE(m_model->idAt(3), MessageId());
    QVERIFY(!m_model->summaryAt(-1).has_value());
}

void MessageListModelTest::newMailComesInOnTop()
{
    m_sample->addMessages(m_inbox, 3);
    m_model->showFolder(m_inbox);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    const auto fresh = m_sample->addMessages(m_inbox, 2, SampleStore::defaultNewest().addDays(1));
    QTRY_COMPARE(m_model->rowCount(), 5);
    QCOMPARE(m_model->idAt(0), fresh[1]);
    QCOMPARE(inserted.count(), 1); // one range
    QCOMPARE(inserted[0][1].toInt(), 0);
    QCOMPARE(inserted[0][2].toInt(), 1);
    QCOMPARE(resets.count(), 0);
    compareWithStore();
}

void MessageListModelTest::oldMailFindsItsPlace()
{
    m_sample->addMessages(m_inbox, 300);
    m_model->showFolder(m_inbox);
    m_sample->addMessages(m_inbox, 1, SampleStore::defaultNewest().addSecs(-60 * 150 - 30));
    QTRY_COMPARE(m_model->rowCount(), 301);
    compareWithStore();
    m_sample->addMessages(m_inbox, 1, SampleStore::defaultNewest().addYears(-1));
    QTRY_COMPARE(m_model->rowCount(), 302);
    compareWithStore();
}

void MessageListModelTest::manyArrivalsComeAsRanges()
{
    m_sample->addMessages(m_inbox, 10);
    m_model->showFolder(m_inbox);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_sample->addMessages(m_inbox, 500, SampleStore::defaultNewest().addDays(-1));
    QTRY_COMPARE(m_model->rowCount(), 510);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(resets.count(), 0);
    compareWithStore();
}

void MessageListModelTest::removalsAreRanges()
{
    const auto ids = m_sample->addMessages(m_inbox, 10);
    m_model->showFolder(m_inbox);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    m_sample->remove({ids[1], ids[2], ids[3], ids[7]});
    QTRY_COMPARE(m_model->rowCount(), 6);
    QCOMPARE(removed.count(), 2);
    compareWithStore();
}

void MessageListModelTest::changesAreTold()
{
    const auto ids = m_sample->addMessages(m_inbox, 3);
    m_model->showFolder(m_inbox);
    QVERIFY(m_model->index(1).data(MessageListModel::UnreadRole).toBool());
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    m_sample->setFlags(ids[1], MailFlags(MailFlag::Seen).with(MailFlag::Flagged));
    QTRY_COMPARE(changes.count(), 1);
    QCOMPARE(changes[0][0].toModelIndex().row(), 1);
    QVERIFY(!m_model->index(1).data(MessageListModel::UnreadRole).toBool());
    QVERIFY(m_model->index(1).data(MessageListModel::StarredRole).toBool());
}

void MessageListModelTest::aMoveLeavesHereAndArrivesThere()
{
    const auto ids = m_sample->addMessages(m_inbox, 3);
    m_model->showFolder(m_inbox);
    MessageListModel there(m_sample->store(), *m_clock);
    there.showFolder(m_trash);
    m_sample->move({ids[0], ids[2]}, m_inbox, m_trash);
    QTRY_COMPARE(m_model->rowCount(), 1);
    QTRY_COMPARE(there.rowCount(), 2);
    QCOMPARE(there.idAt(0), ids[2]);
}

void MessageListModelTest::filterShowsWhatPasses()
{
    const auto ids = m_sample->addMessages(m_inbox, 4);
    m_sample->setFlags(ids[1], MailFlags(MailFlag::Seen).with(MailFlag::Flagged));
    m_model->showFolder(m_inbox);
    QuickFilter filter;
    filter.starred = true;
    m_model->setFilter(filter);
    QTRY_COMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->idAt(0), ids[1]);
    filter.unread = true;
    m_model->setFilter(filter);
    QTRY_VERIFY(!m_model->isScanning());
    QCOMPARE(m_model->rowCount(), 0);
    filter = {};
    filter.text = QStringLiteral("subject 3");
    m_model->setFilter(filter);
    QTRY_COMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->idAt(0), ids[3]);
    m_model->setFilter({});
    QCOMPARE(m_model->rowCount(), 4);
}

void MessageListModelTest::aReadRowStaysUnderTheUnreadFilter()
{
    const auto ids = m_sample->addMessages(m_inbox, 3);
    m_model->showFolder(m_inbox);
    QuickFilter filter;
    filter.unread = true;
    m_model->setFilter(filter);
    QTRY_COMPARE(m_model->rowCount(), 3);
    m_sample->setFlags(ids[1], MailFlag::Seen);
    QTRY_VERIFY(!m_model->index(1).data(MessageListModel::UnreadRole).toBool());
    QCOMPARE(m_model->rowCount(), 3);
    store::NewMessage seen = SampleStore::message(QStringLiteral("a"), QStringLiteral("b"), m_clock->nowUtc());
    seen.flags = MailFlag::Seen;
    m_sample->addMessage(m_inbox, seen);
    m_sample->addMessages(m_inbox, 1, m_clock->nowUtc());
    QTRY_COMPARE(m_model->rowCount(), 4); // the read arrival does not pass
}

void MessageListModelTest::filterLooksAtAllOfALongFolder()
{
    const auto ids = m_sample->addMessages(m_inbox, 2'000);
    m_sample->setFlags(ids[0], MailFlag::Flagged); // the oldest: the last slice
    m_model->showFolder(m_inbox);
    QuickFilter filter;
    filter.starred = true;
    m_model->setFilter(filter);
    QVERIFY(m_model->isScanning());
    QTRY_VERIFY(!m_model->isScanning());
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->idAt(0), ids[0]);
}

void MessageListModelTest::searchFindsWords()
{
    m_sample->addMessages(m_inbox, 3);
    const MessageId wanted = m_sample->addMessage(
        m_trash, SampleStore::message(QStringLiteral("王小明"), QStringLiteral("关于发票的问题"), m_clock->nowUtc()));
    m_model->showSearch(QStringLiteral("发票"));
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->idAt(0), wanted);
    m_model->showSearch(QStringLiteral("发票"), m_inbox);
    QCOMPARE(m_model->rowCount(), 0);
    m_model->showFolder(m_inbox);
    QCOMPARE(m_model->rowCount(), 3);
}

void MessageListModelTest::searchFollowsWhatItShows()
{
    const auto ids = m_sample->addMessages(m_inbox, 3);
    m_model->showSearch(QStringLiteral("subject"));
    QCOMPARE(m_model->rowCount(), 3);
    m_sample->move({ids[2]}, m_inbox, m_trash); // still a result
    QTRY_COMPARE(m_model->summaryAt(0)->folder, m_trash);
    QCOMPARE(m_model->rowCount(), 3);
    m_sample->remove({ids[0]});
    QTRY_COMPARE(m_model->rowCount(), 2);
    m_sample->setFlags(ids[1], MailFlag::Seen);
    QTRY_VERIFY(!m_model->index(1).data(MessageListModel::UnreadRole).toBool());
}

void MessageListModelTest::nextUnreadWraps()
{
    const auto ids = m_sample->addMessages(m_inbox, 4);
    m_sample->setFlags(ids[0], MailFlag::Seen); // row 3
    m_sample->setFlags(ids[2], MailFlag::Seen); // row 1
    m_model->showFolder(m_inbox);
    QCOMPARE(m_model->nextUnread(0), 2);
    QCOMPARE(m_model->nextUnread(2), 0);
    QCOMPARE(m_model->nextUnread(-1), 0);
    m_sample->setFlags(ids[1], MailFlag::Seen);
    m_sample->setFlags(ids[3], MailFlag::Seen);
    QTRY_COMPARE(m_model->nextUnread(0), -1);
}

void MessageListModelTest::speaks()
{
    store::NewMessage message =
        SampleStore::message(QStringLiteral("Anna Berg"), QStringLiteral("Lunch"), m_clock->nowUtc().addDays(-1));
    message.flags = MailFlags(static_cast<unsigned>(MailFlag::Flagged), {QStringLiteral("$label2")});
    message.hasAttachments = true;
    m_sample->addMessage(m_inbox, message);
    m_model->showFolder(m_inbox);
    QCOMPARE(m_model->index(0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("unread, starred, from Anna Berg, Lunch, Yesterday, has attachments, Work"));
    m_model->showFolder(m_inbox, Correspondent::Recipients);
    QVERIFY(m_model->index(0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("to Me")));
}

void MessageListModelTest::dragsIdsInsideAndFilesOutside()
{
    const std::vector<MessageId> ids = m_sample->addMessages(m_inbox, 2);
    const MessageId evil = m_sample->addMessage(
        m_inbox, SampleStore::message(QStringLiteral("x"), QStringLiteral("../a/b\n:?"), SampleStore::defaultNewest()));
    const MessageId same = m_sample->addMessage(
        m_inbox, SampleStore::message(QStringLiteral("x"), QStringLiteral("../a/b\n:?"), SampleStore::defaultNewest()));
    for (const MessageId id : {ids[0], evil, same})
        m_sample->setPreview(id, QStringLiteral("Hello %1").arg(id.value));
    m_model->showFolder(m_inbox);
    QModelIndexList rows;
    for (const MessageId id : {ids[0], ids[1], evil, same})
        for (int row = 0; row < m_model->rowCount(); ++row)
            if (m_model->idAt(row) == id)
                rows += m_model->index(row, 0);
    QCOMPARE(rows.size(), 4);
    const std::unique_ptr<QMimeData> data(m_model->mimeData(rows));
    QCOMPARE(messagesFromMime(data.get()).size(), std::size_t(4));
    QVERIFY(data->hasUrls());
    const QList<QUrl> urls = data->urls();
    QCOMPARE(urls.size(), 3); // the bytes of one are not here
    QSet<QString> names;
    for (const QUrl &url : urls) {
        const QFileInfo info(url.toLocalFile());
        names.insert(info.fileName());
        QVERIFY2(info.fileName().endsWith(QLatin1String(".eml")), qPrintable(info.fileName()));
        QVERIFY2(!info.fileName().contains(QLatin1Char('/')) && !info.fileName().contains(QLatin1Char('\n')),
                 qPrintable(info.fileName()));
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("Hello "));
    }
    QCOMPARE(names.size(), 3);
    QCOMPARE(QFileInfo(urls[0].toLocalFile()).path(), QFileInfo(urls[2].toLocalFile()).path()); // nowhere else
}

void MessageListModelTest::staysTrueThroughRandomChanges()
{
    QRandomGenerator random(20260301);
    std::vector<MessageId> alive = m_sample->addMessages(m_inbox, 50);
    m_model->showFolder(m_inbox);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    for (int round = 0; round < 40; ++round) {
        const QDateTime when = SampleStore::defaultNewest().addSecs(random.bounded(-4000, 4000));
        if (random.bounded(3) > 0) {
            const auto fresh = m_sample->addMessages(m_inbox, 1 + random.bounded(round % 10 == 0 ? 150 : 6), when);
            alive.insert(alive.end(), fresh.begin(), fresh.end());
        } else {
            std::vector<MessageId> going;
            for (int i = 0; i < 10 && !alive.empty(); ++i) {
                const auto at = alive.begin() + random.bounded(static_cast<int>(alive.size()));
                going.push_back(*at);
                alive.erase(at);
            }
            random.bounded(2) ? m_sample->remove(going) : m_sample->move(going, m_inbox, m_trash);
        }
    }
    QTRY_COMPARE(m_model->rowCount(), static_cast<int>(alive.size()));
    compareWithStore();
    QCOMPARE(resets.count(), 0);
}

void MessageListModelTest::hundredThousandRowsAreSetQuickly()
{
    constexpr int Rows = 100'000;
    m_tester.reset(); // it reads far more than a view does
    for (int part = 0; part < 10; ++part)
        m_sample->addMessages(m_inbox, Rows / 10, SampleStore::defaultNewest().addDays(-10 * part));
    QElapsedTimer timer;
    timer.start();
    m_model->showFolder(m_inbox);
    for (int row = 0; row < 20; ++row) // what a view paints first
        QVERIFY(m_model->index(row).data(MessageListModel::SummaryRole).isValid());
    const qint64 first = timer.elapsed();
    timer.restart();
    for (int row = 50'000; row < 50'020; ++row) // a jump into the middle
        QVERIFY(m_model->index(row).data(MessageListModel::SummaryRole).isValid());
    qInfo("100,000 rows: set and first page %lld ms, a page in the middle %lld ms", first, timer.elapsed());
    QCOMPARE(m_model->rowCount(), Rows);
    QVERIFY2(first < 100, qPrintable(QString::number(first)));
}

QTEST_GUILESS_MAIN(MessageListModelTest)
#include "MessageListModelTest.moc"
