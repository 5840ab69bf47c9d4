// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/FolderModel.h"

#include "store/DraftRepo.h"
#include "store/FolderRepo.h"
#include "store/ServerFactsRepo.h"
#include "store/WriteTransaction.h"
#include "ui/models/MessageMime.h"
#include "uisupport/SampleStore.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLocale>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace postrider;
using namespace postrider::ui::models;
using store::FolderRole;
using test::SampleStore;

class FolderModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAccountsAndFolders();
    void followsTheStoreWithoutReset();
    void keepsIndexesOfWhatStays();
    void favouritesStandOnTop();
    void tenThousandFoldersAreListedQuickly();
    void countsUnread();
    void showsOwnRowsWhileTheyHoldAnything();
    void showsLinkAndProgress();
    void showsRoomOnTheServer();
    void speaks();
    void takesMessages();
    void foldersAreDraggedOntoFolders();
};

namespace {

QStringList titles(const FolderModel &model, const QModelIndex &parent = {})
{
    QStringList result;
    for (int row = 0; row < model.rowCount(parent); ++row)
        result << model.index(row, 0, parent).data().toString();
    return result;
}

} // namespace

void FolderModelTest::showsAccountsAndFolders()
{
    SampleStore sample;
    const AccountId account = sample.addAccount(QStringLiteral("anna@example.org"));
    sample.addFolder(account, QStringLiteral("Trash"), FolderRole::Trash);
    const FolderId inbox = sample.addFolder(account, QStringLiteral("INBOX"), FolderRole::Inbox);
    FolderModel model(sample.store());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(titles(model), QStringList{QStringLiteral("anna@example.org")});
    QCOMPARE(titles(model, model.index(0, 0)), (QStringList{QStringLiteral("Inbox"), QStringLiteral("Trash")}));
    QCOMPARE(model.firstInbox(), model.indexOf(inbox));
    QCOMPARE(model.folderAt(model.firstInbox())->id, inbox);
    QVERIFY(!model.folderAt(model.index(0, 0)).has_value());
}

void FolderModelTest::followsTheStoreWithoutReset()
{
    SampleStore sample;
    FolderModel model(sample.store());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QVERIFY(!model.hasAccounts());
    const AccountId account = sample.addAccount(QStringLiteral("anna@example.org"));
    QTRY_VERIFY(model.hasAccounts());
    sample.addFolder(account, QStringLiteral("zoo"));
    sample.addFolder(account, QStringLiteral("alps"));
    sample.addFolder(account, QStringLiteral("alps/2"));
    const QModelIndex top = model.index(0, 0);
    QTRY_COMPARE(titles(model, top), (QStringList{QStringLiteral("alps"), QStringLiteral("zoo")}));
    sample.addFolder(account, QStringLiteral("INBOX"), FolderRole::Inbox);
    QTRY_COMPARE(titles(model, top),
                 (QStringList{QStringLiteral("Inbox"), QStringLiteral("alps"), QStringLiteral("zoo")}));
    QCOMPARE(titles(model, model.index(1, 0, top)), QStringList{QStringLiteral("2")});
    QCOMPARE(resets.count(), 0);
}

void FolderModelTest::keepsIndexesOfWhatStays()
{
    SampleStore sample;
    const AccountId account = sample.addAccount(QStringLiteral("anna@example.org"));
    const FolderId middle = sample.addFolder(account, QStringLiteral("m"));
    FolderModel model(sample.store());
    const QPersistentModelIndex kept(model.indexOf(middle));
    sample.addFolder(account, QStringLiteral("a"));
    sample.addFolder(account, QStringLiteral("z"));
    QTRY_COMPARE(model.rowCount(model.index(0, 0)), 3);
    QCOMPARE(kept.row(), 1);
    QCOMPARE(model.folderAt(kept)->id, middle);
}

void FolderModelTest::favouritesStandOnTop()
{
    SampleStore sample;
    const AccountId account = sample.addAccount(QStringLiteral("anna@example.org"));
    sample.addFolder(account, QStringLiteral("INBOX"), FolderRole::Inbox);
    const FolderId house = sample.addFolder(account, QStringLiteral("Projects/House"));
    FolderModel model(sample.store());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex place = model.indexOf(house);
    const auto mark = [&](bool on) {
        sample.write([&](store::WriteTransaction &t) { store::FolderRepo::setFavourite(t, house, on); });
    };
    mark(true);
    QTRY_COMPARE(model.rowCount(), 2);
    const QModelIndex heading = model.index(0, 0);
    QCOMPARE(model.kindAt(heading), FolderKind::Favourites);
    QCOMPARE(model.folderAt(model.index(0, 0, heading))->id, house);
    QCOMPARE(model.index(0, 0, heading).data().toString(), QStringLiteral("House"));
    QCOMPARE(model.indexOf(house).internalPointer(), place.internalPointer()); // its row in the account
    QCOMPARE(model.firstInbox().parent().row(), 1);
    mark(false);
    QTRY_COMPARE(model.rowCount(), 1);
}

/// A server may have 10,000; a click answers in 100 ms, with room for slow and busy machines here.
void FolderModelTest::tenThousandFoldersAreListedQuickly()
{
    constexpr int Many = 10'000;
    SampleStore sample;
    const AccountId account = sample.addAccount(QStringLiteral("anna@example.org"));
    FolderId last;
    sample.write([&](store::WriteTransaction &t) {
        for (int i = 0; i < Many; ++i) {
            const QString path = QStringLiteral("Group %1/Folder %2").arg(i / 100).arg(i);
            last = store::FolderRepo::insert(t, account, {path.toUtf8(), path, u'/', FolderRole::None, true, true});
        }
    });
    QElapsedTimer timer;
    timer.start();
    FolderModel model(sample.store());
    const qint64 first = timer.elapsed();
    QVERIFY(model.indexOf(last).isValid());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    timer.restart();
    sample.addMessages(last, 1);
    QTRY_VERIFY(!changed.isEmpty());
    const qint64 again = timer.elapsed();
    qInfo("10,000 folders: listed in %lld ms, a change in %lld ms", first, again);
    QVERIFY2(first < 1500, qPrintable(QString::number(first)));
    QVERIFY2(again < 1500, qPrintable(QString::number(again)));
}

void FolderModelTest::countsUnread()
{
    SampleStore sample;
    const AccountId account = sample.addAccount(QStringLiteral("anna@example.org"));
    const FolderId inbox = sample.addFolder(account, QStringLiteral("INBOX"), FolderRole::Inbox);
    FolderModel model(sample.store());
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const auto messages = sample.addMessages(inbox, 3);
    QTRY_COMPARE(model.indexOf(inbox).data(FolderModel::BadgeRole).toInt(), 3);
    QVERIFY(!changes.isEmpty());
    sample.setFlags(messages[0], MailFlag::Seen);
    QTRY_COMPARE(model.indexOf(inbox).data(FolderModel::BadgeRole).toInt(), 2);
    QCOMPARE(model.indexOf(inbox).data(FolderModel::TotalRole).toInt(), 3);
}

void FolderModelTest::showsOwnRowsWhileTheyHoldAnything()
{
    SampleStore sample;
    const AccountId account = sample.addAccount(QStringLiteral("anna@example.org"));
    const FolderId inbox = sample.addFolder(account, QStringLiteral("INBOX"), FolderRole::Inbox);
    const FolderId trash = sample.addFolder(account, QStringLiteral("Trash"), FolderRole::Trash);
    const auto messages = sample.addMessages(inbox, 2);
    FolderModel model(sample.store());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!model.indexOf(FolderKind::Pending).isValid());
    sample.move(messages, inbox, trash);
    QTRY_VERIFY(model.indexOf(FolderKind::Pending).isValid());
    QCOMPARE(model.indexOf(FolderKind::Pending).data(FolderModel::BadgeRole).toInt(), 1);
    DraftId draft;
    sample.write([&](store::WriteTransaction &transaction) {
        store::Draft fresh;
        fresh.account = account;
        draft = store::DraftRepo::save(transaction, fresh);
    });
    QTRY_VERIFY(model.indexOf(FolderKind::Drafts).isValid());
    sample.write([&](store::WriteTransaction &transaction) { store::DraftRepo::remove(transaction, draft); });
    QTRY_VERIFY(!model.indexOf(FolderKind::Drafts).isValid());
    QVERIFY(model.indexOf(FolderKind::Pending).isValid());
}

void FolderModelTest::showsLinkAndProgress()
{
    SampleStore sample;
    const AccountId account = sample.addAccount(QStringLiteral("anna@example.org"));
    const FolderId inbox = sample.addFolder(account, QStringLiteral("INBOX"), FolderRole::Inbox);
    FolderModel model(sample.store());
    model.setLink(account, AccountLink::Problem, QStringLiteral("refused"));
    const QModelIndex row = model.indexOf(account);
    QCOMPARE(row.data(FolderModel::LinkRole).toInt(), static_cast<int>(AccountLink::Problem));
    QCOMPARE(row.data(FolderModel::ProblemRole).toString(), QStringLiteral("refused"));
    QCOMPARE(model.indexOf(inbox).data(FolderModel::ProgressRole).toInt(), -1);
    model.setProgress(inbox, 50, 200);
    QCOMPARE(model.indexOf(inbox).data(FolderModel::ProgressRole).toInt(), 25);
    sample.addMessages(inbox, 1); // a reload does not forget what the store does not know
    QTRY_COMPARE(model.indexOf(inbox).data(FolderModel::BadgeRole).toInt(), 1);
    QCOMPARE(model.indexOf(inbox).data(FolderModel::ProgressRole).toInt(), 25);
    QCOMPARE(model.indexOf(account).data(FolderModel::ProblemRole).toString(), QStringLiteral("refused"));
    model.setProgress(inbox, 0, 0);
    QCOMPARE(model.indexOf(inbox).data(FolderModel::ProgressRole).toInt(), -1);
}

void FolderModelTest::showsRoomOnTheServer()
{
    SampleStore sample;
    const AccountId account = sample.addAccount(QStringLiteral("anna@example.org"));
    sample.addFolder(account, QStringLiteral("INBOX"), FolderRole::Inbox);
    FolderModel model(sample.store());
    QCOMPARE(model.indexOf(account).data(FolderModel::RoomRole).toInt(), -1);
    const auto tell = [&](qint64 used) {
        sample.write([&](store::WriteTransaction &t) {
            store::ServerFactsRepo::setQuotas(
                t, account, {{"", QStringLiteral("STORAGE"), used, 10240}, {"", QStringLiteral("MESSAGE"), 99, 100}},
                SampleStore::defaultNewest());
        });
    };
    tell(5120);
    QTRY_COMPARE(model.indexOf(account).data(FolderModel::RoomRole).toInt(), 50);
    QVERIFY(!model.indexOf(account).data(FolderModel::NearlyFullRole).toBool());
    const QLocale locale;
    const QString spoken = QStringLiteral("anna@example.org, offline, %1 of %2 used")
                               .arg(locale.formattedDataSize(5 << 20), locale.formattedDataSize(10 << 20));
    QCOMPARE(model.indexOf(account).data(Qt::AccessibleTextRole).toString(), spoken);
    tell(9216); // ninety of a hundred
    QTRY_VERIFY(model.indexOf(account).data(FolderModel::NearlyFullRole).toBool());
    tell(20480); // the limit was lowered
    QTRY_COMPARE(model.indexOf(account).data(FolderModel::RoomRole).toInt(), 100);
}

void FolderModelTest::speaks()
{
    SampleStore sample;
    const AccountId account = sample.addAccount(QStringLiteral("anna@example.org"));
    const FolderId inbox = sample.addFolder(account, QStringLiteral("INBOX"), FolderRole::Inbox);
    sample.addMessages(inbox, 5);
    FolderModel model(sample.store());
    QCOMPARE(model.indexOf(inbox).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Inbox, 5 unread"));
    model.setLink(account, AccountLink::Connecting);
    QCOMPARE(model.indexOf(account).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("anna@example.org, connecting"));
}

void FolderModelTest::takesMessages()
{
    SampleStore sample;
    const AccountId account = sample.addAccount(QStringLiteral("anna@example.org"));
    const FolderId inbox = sample.addFolder(account, QStringLiteral("INBOX"), FolderRole::Inbox);
    FolderModel model(sample.store());
    std::vector<MessageId> dropped;
    FolderId target;
    connect(&model, &FolderModel::messagesDropped, this, [&](const std::vector<MessageId> &messages, FolderId folder) {
        dropped = messages;
        target = folder;
    });
    const std::vector<MessageId> messages{MessageId(4), MessageId(2)};
    const auto mime = messagesToMime(messages);
    QVERIFY(!model.canDropMimeData(mime.get(), Qt::MoveAction, -1, -1, model.index(0, 0)));
    QVERIFY(model.dropMimeData(mime.get(), Qt::MoveAction, -1, -1, model.indexOf(inbox)));
    QVERIFY(dropped == messages);
    QCOMPARE(target, inbox);
    sample.write([&](store::WriteTransaction &t) {
        store::FolderRepo::setRights(t, inbox, Rights("lrs"), SampleStore::defaultNewest());
    });
    QTRY_VERIFY(!model.canDropMimeData(mime.get(), Qt::MoveAction, -1, -1, model.indexOf(inbox)));
    QMimeData foreign;
    foreign.setText(QStringLiteral("hello"));
    QVERIFY(!model.dropMimeData(&foreign, Qt::MoveAction, -1, -1, model.indexOf(inbox)));
}

void FolderModelTest::foldersAreDraggedOntoFolders()
{
    SampleStore sample;
    const AccountId account = sample.addAccount(QStringLiteral("anna@example.org"));
    const FolderId inbox = sample.addFolder(account, QStringLiteral("INBOX"), FolderRole::Inbox);
    const FolderId work = sample.addFolder(account, QStringLiteral("Work"));
    const FolderId old = sample.addFolder(account, QStringLiteral("Work/Old"));
    const FolderId plans = sample.addFolder(account, QStringLiteral("Plans"));
    const AccountId other = sample.addAccount(QStringLiteral("bob@example.org"));
    const FolderId foreign = sample.addFolder(other, QStringLiteral("Work"));
    FolderModel model(sample.store());
    std::vector<std::pair<FolderId, FolderId>> dropped;
    connect(&model, &FolderModel::folderDropped, this,
            [&](FolderId folder, FolderId parent) { dropped.emplace_back(folder, parent); });
    const auto accepts = [&](FolderId folder, const QModelIndex &target) {
        const std::unique_ptr<QMimeData> mime(model.mimeData({model.indexOf(folder)}));
        return mime && model.canDropMimeData(mime.get(), Qt::MoveAction, -1, -1, target);
    };
    QVERIFY(!model.flags(model.indexOf(inbox)).testFlag(Qt::ItemIsDragEnabled));
    QVERIFY(model.flags(model.indexOf(old)).testFlag(Qt::ItemIsDragEnabled));
    QVERIFY(accepts(old, model.indexOf(plans)));
    QVERIFY(accepts(old, model.indexOf(account))); // to the top
    QVERIFY(!accepts(old, model.indexOf(work)));   // is there
    QVERIFY(!accepts(work, model.indexOf(old)));   // below itself
    QVERIFY(!accepts(work, model.indexOf(account)));
    QVERIFY(!accepts(work, model.indexOf(foreign)));
    QVERIFY(!accepts(work, model.indexOf(inbox)));
    const std::unique_ptr<QMimeData> mime(model.mimeData({model.indexOf(old)}));
    model.dropMimeData(mime.get(), Qt::MoveAction, -1, -1, model.indexOf(plans));
    model.dropMimeData(mime.get(), Qt::MoveAction, -1, -1, model.indexOf(account));
    QCOMPARE(dropped.size(), std::size_t(2));
    QVERIFY(dropped[0] == std::pair(old, plans));
    QVERIFY(dropped[1] == std::pair(old, FolderId()));
}

QTEST_GUILESS_MAIN(FolderModelTest)
#include "FolderModelTest.moc"
