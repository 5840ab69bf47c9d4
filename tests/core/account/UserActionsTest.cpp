// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/UserActions.h"

#include "account/FolderActions.h"

#include "fixture/SyncFixture.h"
#include "store/BlobRepo.h"
#include "store/JournalRepo.h"
#include "store/RemovedRepo.h"
#include "store/WriteTransaction.h"

#include <QJsonDocument>
#include <QTest>

using namespace postrider;
using test::SyncFixture;

namespace {

MessageId addLabelled(SyncFixture &f, FolderId folder, quint32 uid)
{
    store::NewMessage message;
    message.uid = Uid(uid);
    message.emailId = QString::number(uid);
    message.labels = QStringList();
    MessageId id;
    f.write([&](store::WriteTransaction &t) {
        id = store::MessageRepo::insert(t, folder, std::span(&message, 1)).front();
    });
    return id;
}

QStringList kinds(SyncFixture &f)
{
    QStringList result;
    for (const store::JournalEntry &entry : store::JournalRepo(f.reader()).byAccount(f.account()))
        result.append(entry.kind);
    return result;
}

using Action = std::function<void(store::WriteTransaction &)>;

sync::Task<Result<void>> attempt(SyncFixture &f, Action action)
{
    sync::Reply<void> reply = f.context().write([action](store::WriteTransaction &t) {
        action(t);
        return t.result();
    });
    Result<void> written = co_await reply;
    co_return written;
}

/// A folder of somebody else, with one message, and what may be done in it.
class Shared : public SyncFixture
{
public:
    explicit Shared(const char *rights)
        : inbox(addFolder("INBOX", store::FolderRole::Inbox))
        , trash(addFolder("Trash", store::FolderRole::Trash))
        , shared(addFolder("Shared"))
        , mine(addMessages(inbox, {1}).front())
        , theirs(addMessages(shared, {2}).front())
    {
        setState(shared, {UidValidity(7), Uid(3), ModSeq(), clock().nowUtc()});
        write([&](store::WriteTransaction &t) {
            store::FolderRepo::setRights(t, shared, Rights(rights), clock().nowUtc());
        });
    }
    [[nodiscard]] sync::Intent intent(std::vector<MessageId> messages)
    {
        return {account(), std::move(messages), clock().nowUtc()};
    }
    /// The code of the error, when neither the store nor the journal has changed.
    QString refusal(const Action &action)
    {
        const QString code = codeOf(attempt(*this, action));
        const bool untouched = pending() == 0 && summary(theirs)->folder == shared && summary(theirs)->isUnread() &&
                               summary(mine)->folder == inbox && store::FolderRepo(reader()).byId(shared);
        return untouched ? code : QStringLiteral("changed");
    }

    FolderId inbox;
    FolderId trash;
    FolderId shared;
    MessageId mine;
    MessageId theirs;
};

/// Every way into the store that ends in a command which the server would refuse.
std::vector<std::pair<QByteArray, std::function<void(Shared &, store::WriteTransaction &)>>> deeds()
{
    namespace act = account::actions;
    return {
        {"seen", [](Shared &f, auto &t) { act::setFlags(t, f.intent({f.theirs}), MailFlag::Seen, {}); }},
        {"star",
         [](Shared &f, auto &t) {
             act::setFlags(t, f.intent({f.mine, f.theirs}), MailFlag::Flagged, {});
         }},
        {"move out", [](Shared &f, auto &t) { act::move(t, f.intent({f.theirs}), f.inbox); }},
        {"move in", [](Shared &f, auto &t) { act::move(t, f.intent({f.mine}), f.shared); }},
        {"copy in", [](Shared &f, auto &t) { act::copy(t, f.intent({f.mine}), f.shared); }},
        {"to the trash", [](Shared &f, auto &t) { act::remove(t, f.intent({f.theirs}), false); }},
        {"for ever", [](Shared &f, auto &t) { act::remove(t, f.intent({f.theirs}), true); }},
        {"archive", [](Shared &f, auto &t) { act::archive(t, f.intent({f.theirs}), account::ArchiveRule::Month); }},
        {"junk back", [](Shared &f, auto &t) { act::markJunk(t, f.intent({f.theirs}), false); }},
        {"empty", [](Shared &f, auto &t) { act::empty(t, f.intent({}), f.shared); }},
        {"all read", [](Shared &f, auto &t) { act::markFolderRead(t, f.intent({}), f.shared); }},
        {"folder below",
         [](Shared &f, auto &t) {
             act::createFolder(t, f.account(), QStringLiteral("Shared/New"), f.clock().nowUtc());
         }},
        {"move a folder in",
         [](Shared &f, auto &t) { act::renameFolder(t, f.trash, QStringLiteral("Shared/Trash"), f.clock().nowUtc()); }},
        {"rename", [](Shared &f, auto &t) { act::renameFolder(t, f.shared, QStringLiteral("X"), f.clock().nowUtc()); }},
        {"delete", [](Shared &f, auto &t) { act::deleteFolder(t, f.shared, f.clock().nowUtc()); }},
    };
}

} // namespace

/// What a user does, as the operations that come of it.
class UserActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tagsAreLabelsWhereThereAreLabels()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX", store::FolderRole::Inbox);
        const MessageId labelled = addLabelled(f, inbox, 1);
        const MessageId plain = f.addMessages(inbox, {2}).front();
        const MailFlags add = MailFlags(static_cast<unsigned>(MailFlag::Seen), {QStringLiteral("Work")});
        f.write([&](store::WriteTransaction &t) {
            account::actions::setFlags(t, {f.account(), {labelled, plain}, f.clock().nowUtc()}, add, {});
        });
        QCOMPARE(kinds(f),
                 (QStringList{QStringLiteral("add-label"), QStringLiteral("set-flags"), QStringLiteral("set-flags")}));
        for (const MessageId id : {labelled, plain}) {
            QVERIFY(!f.summary(id)->isUnread());
            QCOMPARE(f.summary(id)->flags.keywords(), QStringList{QStringLiteral("Work")});
        }
        const auto entries = store::JournalRepo(f.reader()).byAccount(f.account());
        QVERIFY(!QJsonDocument(entries[1].payload).toJson().contains("Work"));
        QVERIFY(QJsonDocument(entries[2].payload).toJson().contains("Work"));
        f.write([&](store::WriteTransaction &t) {
            account::actions::setFlags(t, {f.account(), {labelled, plain}, f.clock().nowUtc()}, {}, add);
        });
        QCOMPARE(kinds(f), QStringList());
    }

    void junkIsMarkedAndMovedAndBack()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX", store::FolderRole::Inbox);
        const FolderId junk = f.addFolder("Junk", store::FolderRole::Junk);
        const MessageId message = f.addMessages(inbox, {1}).front();
        const sync::Intent intent{f.account(), {message}, f.clock().nowUtc()};
        f.write([&](store::WriteTransaction &t) { account::actions::markJunk(t, intent, true); });
        // the mark first: it trains the filters of servers that look at it when the message moves
        QCOMPARE(kinds(f), (QStringList{QStringLiteral("set-flags"), QStringLiteral("move")}));
        QCOMPARE(f.summary(message)->folder, junk);
        QVERIFY(f.summary(message)->flags.has(MailFlag::Junk));
        f.write([&](store::WriteTransaction &t) { account::actions::markJunk(t, intent, false); });
        QCOMPARE(f.summary(message)->folder, inbox);
        QVERIFY(f.summary(message)->flags.has(MailFlag::NotJunk));
        QVERIFY(!f.summary(message)->flags.has(MailFlag::Junk));
    }

    void noJunkFolderIsSaid()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX", store::FolderRole::Inbox);
        const MessageId message = f.addMessages(inbox, {1}).front();
        QString code;
        f.write([&](store::WriteTransaction &t) {
            const Result<void> part = t.savepoint([&] {
                account::actions::markJunk(t, {f.account(), {message}, f.clock().nowUtc()}, true);
                return t.result();
            });
            code = part ? QString() : part.error().code;
        });
        QCOMPARE(code, QStringLiteral("folder-missing"));
        QCOMPARE(kinds(f), QStringList());
        QVERIFY(!f.summary(message)->flags.has(MailFlag::Junk));
    }

    void archiveFollowsTheRule_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("made");
        QTest::newRow("one folder") << int(account::ArchiveRule::Folder) << QStringLiteral("Archive") << 0;
        QTest::newRow("by year") << int(account::ArchiveRule::Year) << QStringLiteral("Archive/2024") << 1;
        QTest::newRow("by month") << int(account::ArchiveRule::Month) << QStringLiteral("Archive/2024/2024-05") << 2;
    }

    void archiveFollowsTheRule()
    {
        QFETCH(const int, rule);
        QFETCH(const QString, path);
        QFETCH(const int, made);
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX", store::FolderRole::Inbox);
        f.addFolder("Archive", store::FolderRole::Archive);
        store::NewMessage message;
        message.uid = Uid(1);
        message.date = QDateTime(QDate(2024, 5, 17), QTime(12, 0), Qt::UTC);
        MessageId id;
        f.write([&](store::WriteTransaction &t) {
            id = store::MessageRepo::insert(t, inbox, std::span(&message, 1)).front();
        });
        f.write([&](store::WriteTransaction &t) {
            account::actions::archive(t, {f.account(), {id}, f.clock().nowUtc()},
                                      static_cast<account::ArchiveRule>(rule));
        });
        const auto folder = store::FolderRepo(f.reader()).byPath(f.account(), path);
        QVERIFY(folder);
        QCOMPARE(f.summary(id)->folder, folder->id);
        QCOMPARE(kinds(f).count(QStringLiteral("create-folder")), made);
        QCOMPARE(kinds(f).last(), QStringLiteral("move"));
    }

    void archiveIsMadeWhereThereIsNone()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX", store::FolderRole::Inbox);
        const std::vector<MessageId> ids = f.addMessages(inbox, {1, 2});
        for (const MessageId id : ids)
            f.write([&](store::WriteTransaction &t) {
                account::actions::archive(t, {f.account(), {id}, f.clock().nowUtc()}, account::ArchiveRule::Folder);
            });
        // once, also before any server has listed it
        QCOMPARE(kinds(f),
                 (QStringList{QStringLiteral("create-folder"), QStringLiteral("move"), QStringLiteral("move")}));
        QCOMPARE(f.summary(ids[0])->folder, f.summary(ids[1])->folder);
        QVERIFY(f.summary(ids[0])->folder != inbox);
    }

    void emptiedFolderIsEmptyAtOnce()
    {
        SyncFixture f;
        const FolderId trash = f.addFolder("Trash", store::FolderRole::Trash);
        const FolderId inbox = f.addFolder("INBOX", store::FolderRole::Inbox);
        const std::vector<MessageId> ids = f.addMessages(trash, {1, 2, 3});
        const MessageId other = f.addMessages(inbox, {1}).front();
        f.write([&](store::WriteTransaction &t) {
            account::actions::empty(t, {f.account(), {}, f.clock().nowUtc()}, trash);
        });
        QCOMPARE(kinds(f), QStringList{QStringLiteral("delete-forever")});
        QCOMPARE(store::JournalRepo(f.reader()).byAccount(f.account()).front().messages, ids);
        QVERIFY(store::MessageRepo(f.reader()).idsInFolder(trash).empty());
        QCOMPARE(store::MessageRepo(f.reader()).idsInFolder(inbox), std::vector<MessageId>{other});
    }

    void removedOnTheServerIsPutBack_data()
    {
        QTest::addColumn<bool>("folderIsThere");
        QTest::newRow("to its folder") << true;
        QTest::newRow("to the inbox, where its folder has gone") << false;
    }

    void removedOnTheServerIsPutBack()
    {
        QFETCH(const bool, folderIsThere);
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX", store::FolderRole::Inbox);
        const FolderId plans = f.addFolder("Plans");
        const MessageId id = f.addMessages(plans, {1}, MailFlag::Flagged).front();
        const QByteArray bytes = "Subject: m1\r\nMessage-ID: <1@example.com>\r\n\r\nx\r\n";
        f.write([&](store::WriteTransaction &t) {
            store::BlobRepo::storeBody(t, id, store::BlobRepo::prepare(bytes), {});
            store::RemovedRepo::keepAndRemove(t, plans, UidSet(Uid(1)), f.clock().nowUtc());
            if (!folderIsThere)
                store::FolderRepo::remove(t, plans);
        });
        const std::vector<store::RemovedMessage> kept = store::RemovedRepo(f.reader()).byAccount(f.account());
        QCOMPARE(kept.size(), std::size_t(1));
        f.write([&](store::WriteTransaction &t) {
            account::actions::restore(t, {f.account(), {}, f.clock().nowUtc()}, kept.front().id);
        });
        const FolderId where = folderIsThere ? plans : inbox;
        const std::vector<MessageId> back = store::MessageRepo(f.reader()).idsInFolder(where);
        QCOMPARE(back.size(), std::size_t(1));
        QVERIFY(f.summary(back.front())->flags.has(MailFlag::Flagged));
        QCOMPARE(*store::BlobRepo(f.reader()).raw(back.front()), bytes);
        QCOMPARE(kinds(f), QStringList{QStringLiteral("append")});
        QVERIFY(store::RemovedRepo(f.reader()).byAccount(f.account()).empty());
    }

    void whatIsNotKeptCannotBePutBack()
    {
        SyncFixture f;
        f.addFolder("INBOX", store::FolderRole::Inbox);
        QString code;
        f.write([&](store::WriteTransaction &t) {
            const Result<void> part = t.savepoint([&] {
                account::actions::restore(t, {f.account(), {}, f.clock().nowUtc()}, 99);
                return t.result();
            });
            code = part ? QString() : part.error().code;
        });
        QCOMPARE(code, QStringLiteral("message-not-found"));
    }

    void whatTheServerForbidsIsNotBegun_data()
    {
        QTest::addColumn<int>("number");
        int number = 0;
        for (const auto &[name, deed] : deeds())
            QTest::newRow(name.constData()) << number++;
    }

    void whatTheServerForbidsIsNotBegun()
    {
        QFETCH(const int, number);
        const auto deed = deeds().at(static_cast<std::size_t>(number)).second;
        Shared reader("lr");
        QCOMPARE(reader.refusal([&](auto &t) { deed(reader, t); }), QStringLiteral("folder-right-missing"));
        for (const char *enough : {"lrswikxte", "lrswipcd", ""}) { // the second: RFC 2086
            Shared owner(enough);
            QCOMPARE(owner.codeOf(attempt(owner, [&](auto &t) { deed(owner, t); })), QString());
            QVERIFY(owner.pending() > 0);
        }
    }

    /// Undone before the server has heard of it.
    void theWayBackIsAlwaysOpen()
    {
        Shared f("lrte");
        f.write([&](store::WriteTransaction &t) { account::actions::move(t, f.intent({f.theirs}), f.inbox); });
        QCOMPARE(f.pending(), 1);
        f.write([&](store::WriteTransaction &t) {
            store::FolderRepo::setRights(t, f.shared, Rights("lri"), f.clock().nowUtc());
        });
        QCOMPARE(
            f.codeOf(attempt(
                f, [&](store::WriteTransaction &t) { account::actions::move(t, f.intent({f.theirs}), f.shared); })),
            QString());
        QCOMPARE(f.pending(), 0);
    }

    /// The marks only train a filter.
    void junkIsMovedAlsoWhereItCannotBeMarked()
    {
        Shared f("lrte");
        f.write([&](store::WriteTransaction &t) { account::actions::markJunk(t, f.intent({f.theirs}), false); });
        QCOMPARE(kinds(f), QStringList{QStringLiteral("move")});
    }

    void archivingOnGmailTakesALabelOff()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX", store::FolderRole::Inbox);
        const FolderId all = f.addFolder("[Gmail]/All Mail", store::FolderRole::All);
        const MessageId message = addLabelled(f, inbox, 1);
        f.write([&](store::WriteTransaction &t) {
            account::actions::archive(t, {f.account(), {message}, f.clock().nowUtc()}, account::ArchiveRule::Year);
        });
        QCOMPARE(kinds(f), QStringList{QStringLiteral("remove-label")});
        QCOMPARE(f.summary(message)->folder, all);
    }
};

QTEST_GUILESS_MAIN(UserActionsTest)
#include "UserActionsTest.moc"
