// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ActivityModel.h"

#include "store/BlobRepo.h"
#include "store/JournalRepo.h"
#include "store/OutboxRepo.h"
#include "store/WriteTransaction.h"
#include "uisupport/SampleStore.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace postrider;
using namespace postrider::ui::models;
using store::FolderRole;
using test::SampleStore;

class ActivityModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsPendingOperations();
    void showsOutgoingMail_data();
    void showsOutgoingMail();
    void showsProgressOnTop();

private:
    std::unique_ptr<SampleStore> m_sample;
    AccountId m_account;
    FolderId m_inbox;
    FolderId m_trash;
};

void ActivityModelTest::init()
{
    m_sample = std::make_unique<SampleStore>();
    m_account = m_sample->addAccount(QStringLiteral("anna@example.org"));
    m_inbox = m_sample->addFolder(m_account, QStringLiteral("INBOX"), FolderRole::Inbox);
    m_trash = m_sample->addFolder(m_account, QStringLiteral("Trash"), FolderRole::Trash);
}

void ActivityModelTest::showsPendingOperations()
{
    ActivityModel model(m_sample->store());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto ids = m_sample->addMessages(m_inbox, 3);
    m_sample->move(ids, m_inbox, m_trash);
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.pendingCount(), 1);
    const ActivityItem item = *model.itemAt(0);
    QVERIFY(item.kind == ActivityKind::Operation);
    QVERIFY(item.state == ActivityState::Waiting);
    QCOMPARE(item.text, QStringLiteral("Inbox: Move 3 message(s)"));
    m_sample->write([&](store::WriteTransaction &transaction) {
        store::JournalProgress progress;
        progress.state = store::JournalState::Failed;
        progress.lastError = Error{ErrorDomain::Server, ErrorKind::Permanent, QStringLiteral("over-quota"),
                                   QStringLiteral("The mailbox is full."), QStringLiteral("NO [OVERQUOTA]")};
        store::JournalRepo::setProgress(transaction, item.operation, progress);
    });
    QTRY_VERIFY(model.itemAt(0)->state == ActivityState::Failed);
    QCOMPARE(model.itemAt(0)->detail, QStringLiteral("The mailbox is full."));
    QCOMPARE(model.itemAt(0)->serverText, QStringLiteral("NO [OVERQUOTA]"));
    m_sample->write(
        [&](store::WriteTransaction &transaction) { store::JournalRepo::remove(transaction, item.operation); });
    QTRY_COMPARE(model.rowCount(), 0);
}

void ActivityModelTest::showsOutgoingMail_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("shown");
    QTest::addColumn<QString>("says");
    using store::OutboxState;
    const auto row = [](const char *name, OutboxState state, ActivityState shown, const char *says) {
        QTest::newRow(name) << static_cast<int>(state) << static_cast<int>(shown) << says;
    };
    row("queued", OutboxState::Queued, ActivityState::Waiting, "connection");
    row("sending", OutboxState::Sending, ActivityState::Running, "Being sent");
    row("accepted", OutboxState::Accepted, ActivityState::Running, "copy");
    row("copying", OutboxState::CopyingToSent, ActivityState::Running, "copy");
    row("waiting", OutboxState::Waiting, ActivityState::Waiting, "connection");
    row("failed", OutboxState::Failed, ActivityState::Failed, "refused");
    row("needs user", OutboxState::NeedsUser, ActivityState::NeedsUser, "you");
    row("unknown", OutboxState::Unknown, ActivityState::NeedsUser, "look into Sent");
}

void ActivityModelTest::showsOutgoingMail()
{
    QFETCH(int, state);
    QFETCH(int, shown);
    QFETCH(QString, says);
    m_sample->write([&](store::WriteTransaction &transaction) {
        store::OutboxEntry entry;
        entry.account = m_account;
        entry.subject = QStringLiteral("Lunch");
        entry.sender = QStringLiteral("anna@example.org");
        entry.recipients = QStringList{QStringLiteral("ben@example.org")};
        entry.createdAt = SampleStore::defaultNewest();
        const OutboxId id =
            store::OutboxRepo::insert(transaction, entry, store::BlobRepo::prepare(QByteArrayLiteral("x")));
        store::OutboxProgress progress;
        progress.state = static_cast<store::OutboxState>(state);
        store::OutboxRepo::setProgress(transaction, id, progress);
    });
    ActivityModel model(m_sample->store());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("Send “Lunch” to ben@example.org"));
    QCOMPARE(model.index(0).data(ActivityModel::StateRole).toInt(), shown);
    QVERIFY2(model.index(0).data(ActivityModel::DetailRole).toString().contains(says),
             qPrintable(model.index(0).data(ActivityModel::DetailRole).toString()));
}

void ActivityModelTest::showsProgressOnTop()
{
    ActivityModel model(m_sample->store());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_sample->move(m_sample->addMessages(m_inbox, 1), m_inbox, m_trash);
    QTRY_COMPARE(model.rowCount(), 1);
    model.setProgress(m_account, m_inbox, 10, 40);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("Fetching mail of Inbox"));
    QCOMPARE(model.index(0).data(ActivityModel::ProgressRole).toInt(), 25);
    QCOMPARE(model.index(0).data(ActivityModel::DetailRole).toString(), QStringLiteral("10 of 40 messages"));
    QCOMPARE(model.runningCount(), 1);
    model.setProgress(m_account, m_inbox, 0, 0);
    QCOMPARE(model.rowCount(), 1);
    model.setProgress(m_account, m_inbox, 1, 40);
    model.endProgress(m_account);
    QCOMPARE(model.runningCount(), 0);
}

QTEST_GUILESS_MAIN(ActivityModelTest)
#include "ActivityModelTest.moc"
