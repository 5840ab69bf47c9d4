// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"
#include "store/JournalRepo.h"

#include <QSignalSpy>
#include <QTest>

using namespace postrider;
using namespace postrider::store;

namespace {

ServerFolder listed(const QString &path, FolderRole role = FolderRole::None)
{
    return {path.toUtf8(), path, u'/', role, true, true};
}

QStringList paths(Database &database, AccountId account)
{
    QStringList all;
    for (const Folder &folder : FolderRepo(database).byAccount(account))
        all.append(folder.path);
    return all;
}

} // namespace

class FolderRepoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rolesHaveNames()
    {
        for (int role = 1; role <= 8; ++role) {
            const QString name = folderRoleName(static_cast<FolderRole>(role));
            QVERIFY(!name.isEmpty());
            QVERIFY(folderRoleFromName(name.toUpper()) == static_cast<FolderRole>(role));
        }
        QVERIFY(folderRoleName(FolderRole::None).isEmpty());
        QVERIFY(!folderRoleFromName(QStringLiteral("attic")));
    }

    /// What the user chooses comes before what the server says, and each role is given once.
    void chosenRolesComeFirst()
    {
        StoreFixture f;
        const std::vector list{listed(QStringLiteral("INBOX"), FolderRole::Inbox),
                               listed(QStringLiteral("Sent"), FolderRole::Sent), listed(QStringLiteral("Mine"))};
        f.write([&](WriteTransaction &t) { FolderRepo::upsert(t, f.account, list); });
        const FolderRepo repo(f.reader());
        const FolderId mine = repo.byPath(f.account, QStringLiteral("Mine"))->id;
        const FolderId told = repo.byPath(f.account, QStringLiteral("Sent"))->id;
        f.write([&](WriteTransaction &t) { FolderRepo::setChosenRole(t, mine, FolderRole::Sent); });
        QCOMPARE(repo.byRole(f.account, FolderRole::Sent)->id, mine);
        QCOMPARE(repo.byId(told)->role, FolderRole::None);
        f.write([&](WriteTransaction &t) { FolderRepo::upsert(t, f.account, list); }); // the next sync
        QCOMPARE(repo.byRole(f.account, FolderRole::Sent)->id, mine);
        QVERIFY(repo.byId(mine)->chosenRole == FolderRole::Sent);
        f.write([&](WriteTransaction &t) { FolderRepo::setChosenRole(t, told, FolderRole::None); });
        f.write([&](WriteTransaction &t) { FolderRepo::setChosenRole(t, mine, std::nullopt); });
        QVERIFY(!repo.byRole(f.account, FolderRole::Sent)); // the one is to have none, the other never had it
        f.write([&](WriteTransaction &t) { FolderRepo::setChosenRole(t, told, std::nullopt); });
        QCOMPARE(repo.byRole(f.account, FolderRole::Sent)->id, told);
    }

    void favouritesAndRightsOutliveTheList()
    {
        StoreFixture f;
        const std::vector list{listed(QStringLiteral("INBOX"), FolderRole::Inbox)};
        f.write([&](WriteTransaction &t) {
            FolderRepo::setFavourite(t, f.inbox, true);
            FolderRepo::setRights(t, f.inbox, Rights("lrs"), QDateTime::fromSecsSinceEpoch(1));
            FolderRepo::upsert(t, f.account, list);
        });
        const std::optional<Folder> inbox = FolderRepo(f.reader()).byId(f.inbox);
        QVERIFY(inbox->favourite);
        QVERIFY(inbox->rights.mayMarkSeen() && !inbox->rights.mayInsert());
        QVERIFY(inbox->rightsAskedAt.isValid());
    }

    void followsTheServersList()
    {
        StoreFixture f;
        const std::vector first{listed(QStringLiteral("INBOX"), FolderRole::Inbox), listed(QStringLiteral("Zoo")),
                                listed(QStringLiteral("apes/旅行")), listed(QStringLiteral("Sent"), FolderRole::Sent)};
        f.write([&](WriteTransaction &t) { FolderRepo::upsert(t, f.account, first); });
        // Inbox, then roles, then by name without case; Archive of the fixture is gone.
        QCOMPARE(paths(f.reader(), f.account), (QStringList{QStringLiteral("INBOX"), QStringLiteral("Sent"),
                                                            QStringLiteral("apes/旅行"), QStringLiteral("Zoo")}));
        QCOMPARE(FolderRepo(f.reader()).byPath(f.account, QStringLiteral("Inbox"))->id, f.inbox);
        QVERIFY(!FolderRepo(f.reader()).byPath(f.account, QStringLiteral("zoo")));
        QCOMPARE(FolderRepo(f.reader()).byRole(f.account, FolderRole::Sent)->path, QStringLiteral("Sent"));
        QCOMPARE(FolderRepo(f.reader()).byWireName(f.account, "Zoo")->path, QStringLiteral("Zoo"));

        std::vector second = first;
        second[1].role = FolderRole::Archive;
        second[1].separator = u'.';
        second.pop_back();
        QSignalSpy spy(&f.store(), &Store::changed);
        f.write([&](WriteTransaction &t) { FolderRepo::upsert(t, f.account, second); });
        const Folder zoo = *FolderRepo(f.reader()).byRole(f.account, FolderRole::Archive);
        QCOMPARE(zoo.path, QStringLiteral("Zoo"));
        QCOMPARE(zoo.separator, QChar(u'.'));
        const auto change = spy.at(0).at(0).value<StoreChange>();
        QVERIFY(change.folderList);
        QCOMPARE(change.folders, std::set<FolderId>{zoo.id});

        spy.clear();
        f.write([&](WriteTransaction &t) { FolderRepo::upsert(t, f.account, second); });
        QCOMPARE(spy.size(), 0); // nothing new, nothing told
    }

    void keepsFoldersThatSomethingWaitsFor()
    {
        StoreFixture f;
        const FolderId target = f.addFolder(QStringLiteral("Target"));
        const FolderId acted = f.addFolder(QStringLiteral("Acted"));
        const MessageId id = f.insert(f.inbox, StoreFixture::message(1));
        f.write([&](WriteTransaction &t) {
            JournalEntry move;
            move.account = f.account;
            move.folder = f.inbox;
            move.messages = {id};
            JournalRepo::append(t, move, {{}, {}, target, false});
            JournalEntry create;
            create.account = f.account;
            create.folder = acted;
            JournalRepo::append(t, create);
            FolderRepo::upsert(t, f.account, std::vector{listed(QStringLiteral("INBOX"), FolderRole::Inbox)});
        });
        QCOMPARE(paths(f.reader(), f.account),
                 (QStringList{QStringLiteral("INBOX"), QStringLiteral("Acted"), QStringLiteral("Target")}));
        QCOMPARE(f.summary(id).folder, target);

        // Removed all the same: what was to move there shows again where it is.
        f.write([&](WriteTransaction &t) { FolderRepo::remove(t, target); });
        QCOMPARE(f.summary(id).folder, f.inbox);
        QCOMPARE(f.counts(f.inbox), QStringLiteral("1/1"));
    }

    void removesMessagesWithTheFolder()
    {
        StoreFixture f;
        const MessageId id = f.insert(f.archive, StoreFixture::message(1));
        f.write([&](WriteTransaction &t) { FolderRepo::remove(t, f.archive); });
        QVERIFY(!MessageRepo(f.reader()).summary(id));
        QVERIFY(!FolderRepo(f.reader()).byId(f.archive));
    }

    void keepsSyncState()
    {
        StoreFixture f;
        const FolderSyncState state{UidValidity(0xFFFFFFFFU), Uid(17), ModSeq(std::uint64_t(1) << 62),
                                    QDateTime(QDate(2024, 2, 29), QTime(23, 59, 59, 123), Qt::UTC)};
        f.write([&](WriteTransaction &t) { FolderRepo::setSyncState(t, f.inbox, state); });
        const Folder folder = f.folder(f.inbox);
        QCOMPARE(folder.uidValidity, state.uidValidity);
        QCOMPARE(folder.uidNext, state.uidNext);
        QCOMPARE(folder.highestModSeq, state.highestModSeq);
        QCOMPARE(folder.syncedAt, state.syncedAt);
        f.write([&](WriteTransaction &t) { FolderRepo::setSyncState(t, f.inbox, {}); });
        QVERIFY(!f.folder(f.inbox).syncedAt.isValid());
        QVERIFY(!f.folder(f.inbox).uidValidity.isValid());
    }

    void namesMayHoldAnything()
    {
        StoreFixture f;
        const QByteArray wire("\xff\x00'; DROP TABLE folder; --", 26);
        const QString path = QStringLiteral("../..\u2215etc\n") + QChar(u'\0') + QStringLiteral("'\"%");
        FolderId id;
        f.write([&](WriteTransaction &t) { id = FolderRepo::insert(t, f.account, {wire, path, QChar(), {}}); });
        QCOMPARE(f.folder(id).wireName, wire);
        QCOMPARE(f.folder(id).path, path);
        QVERIFY(f.folder(id).separator.isNull());
        QCOMPARE(FolderRepo(f.reader()).byPath(f.account, path)->id, id);
    }

    void recountRepairs()
    {
        StoreFixture f;
        static_cast<void>(f.insert(f.inbox, StoreFixture::message(1)));
        f.write([&](WriteTransaction &t) {
            t.addToCounts(f.inbox, 5, 5); // a mistake
        });
        QCOMPARE(f.folder(f.inbox).total, 6);
        f.write([&](WriteTransaction &t) {
            MessageRepo::insert(t, f.inbox, std::vector{StoreFixture::message(2)});
            FolderRepo::recount(t, f.inbox);
        });
        QCOMPARE(f.counts(f.inbox), QStringLiteral("2/2"));
    }
};

QTEST_GUILESS_MAIN(FolderRepoTest)
#include "FolderRepoTest.moc"
