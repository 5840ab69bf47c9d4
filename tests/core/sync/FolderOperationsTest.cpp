// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture/JournalFixture.h"
#include "store/FolderRepo.h"
#include "sync/FolderListSync.h"
#include "sync/operation/CreateFolder.h"
#include "sync/operation/DeleteFolder.h"
#include "sync/operation/FolderNaming.h"
#include "sync/operation/RenameFolder.h"
#include "sync/operation/SubscribeFolder.h"

using namespace postrider;
using test::JournalFixture;
using test::selectInbox;
using test::SyncFixture;

namespace {

/// An account with "Work" and "Work/Old".
class Folders : public JournalFixture
{
public:
    Folders()
        : work(addFolder("Work"))
        , old(addFolder("Work/Old"))
    {
    }

    FolderId create(const QString &path)
    {
        FolderId id;
        write(
            [&](store::WriteTransaction &t) { id = sync::CreateFolder::apply(t, account(), path, clock().nowUtc()); });
        return id;
    }
    void rename(FolderId folder, const QString &path)
    {
        write([&](store::WriteTransaction &t) { sync::RenameFolder::apply(t, folder, path, clock().nowUtc()); });
    }
    void remove(FolderId folder)
    {
        write([&](store::WriteTransaction &t) { sync::DeleteFolder::apply(t, folder, clock().nowUtc()); });
    }
    void subscribe(FolderId folder, bool on)
    {
        write([&](store::WriteTransaction &t) { sync::SubscribeFolder::apply(t, folder, on, clock().nowUtc()); });
    }
    [[nodiscard]] std::optional<store::Folder> byId(FolderId id) { return store::FolderRepo(reader()).byId(id); }
    [[nodiscard]] QStringList paths()
    {
        QStringList all;
        for (const store::Folder &folder : store::FolderRepo(reader()).byAccount(account()))
            all.append(folder.path);
        return all;
    }
    QString list()
    {
        sync::FolderListSync all(context(), link());
        return codeOf(all.run());
    }
    /// The code of what `apply` fails with.
    template <typename Apply>
    QString refusal(Apply apply)
    {
        QString code;
        write([&](store::WriteTransaction &t) {
            const Result<void> result = t.savepoint([&]() -> Result<void> {
                apply(t);
                return t.result();
            });
            code = result ? QString() : result.error().code;
        });
        return code;
    }

    FolderId work;
    FolderId old;
};

const QByteArrayList listBeforeTheServerKnows{"C* A3 LIST *",
                                              "S: * LIST () \"/\" INBOX",
                                              "S: * LIST () \"/\" Archive",
                                              "S: * LIST () \"/\" Work",
                                              "S: * LIST () \"/\" Work/Old",
                                              "S: A3 OK",
                                              "C* A4 LSUB *",
                                              "S: * LSUB () \"/\" Work",
                                              "S: A4 OK"};

} // namespace

class FolderOperationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createdFolderTakesMessagesBeforeTheServerHasIt()
    {
        Folders f;
        const FolderId made = f.create(QStringLiteral("Trip/Müller & Söhne"));
        QCOMPARE(f.byId(made)->wireName, QByteArray("Trip/M&APw-ller &- S&APY-hne"));
        f.moveTo({f.ids[0]}, made);
        QCOMPARE(f.summary(f.ids[0])->folder, made);
        QVERIFY(f.connectTo("MOVE UIDPLUS", {"C: A3 CREATE \"Trip/M&APw-ller &- S&APY-hne\"", "S: A3 OK",
                                             "C: A4 SUBSCRIBE \"Trip/M&APw-ller &- S&APY-hne\"", "S: A4 OK",
                                             "C: A5 SELECT \"INBOX\"", "S: * 9 EXISTS", "S: A5 OK",
                                             "C: A6 UID MOVE 1 \"Trip/M&APw-ller &- S&APY-hne\"", "S: A6 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QVERIFY(f.report.problems.empty());
    }

    /// RFC 6154 §3: the server is told what the folder is for; one that will not have it makes it all the same.
    void folderOfARoleIsMadeForIt()
    {
        Folders f;
        FolderId made;
        f.write([&](store::WriteTransaction &transaction) {
            made = sync::CreateFolder::apply(transaction, f.account(), QStringLiteral("Junk"), f.clock().nowUtc(),
                                             store::FolderRole::Junk);
        });
        QCOMPARE(f.byId(made)->role, store::FolderRole::Junk);
        QVERIFY(f.connectTo("CREATE-SPECIAL-USE",
                            {"C: A3 CREATE \"Junk\" (USE (\\Junk))", "S: A3 NO [USEATTR] not here",
                             "C: A4 CREATE \"Junk\"", "S: A4 OK", "C: A5 SUBSCRIBE \"Junk\"", "S: A5 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
    }

    void whatGoesIntoAFolderWaitsForIt()
    {
        Folders f;
        const FolderId made = f.create(QStringLiteral("New"));
        f.moveTo({f.ids[0]}, made);
        f.flag({f.ids[1]}, MailFlag::Seen); // has nothing to do with it
        QVERIFY(f.connectTo("MOVE", QByteArrayList{"C* A3 CREATE *", "S: A3 NO [INUSE] later", "C* A4 LIST *",
                                                   "S: A4 OK", "C: A5 SELECT \"INBOX\"", "S: * 9 EXISTS", "S: A5 OK",
                                                   "C: A6 UID STORE 2 +FLAGS.SILENT (\\Seen)", "S: A6 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 2);
        QCOMPARE(f.summary(f.ids[0])->folder, made);
    }

    void folderThatIsThereAlreadyIsMade()
    {
        Folders f;
        f.create(QStringLiteral("New"));
        QVERIFY(f.connectTo("", {"C* A3 CREATE *", "S: A3 NO it is there", "C: A4 LIST \"\" \"New\"",
                                 "S: * LIST () \"/\" New", "S: A4 OK", "C* A5 SUBSCRIBE *", "S: A5 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QVERIFY(f.paths().contains(QStringLiteral("New")));
    }

    void refusedFolderGoesAndItsMessagesComeBack()
    {
        Folders f;
        const FolderId made = f.create(QStringLiteral("New"));
        f.moveTo({f.ids[0]}, made);
        QVERIFY(f.connectTo("MOVE", {"C* A3 CREATE *", "S: A3 NO [CANNOT] not that name", "C* A4 LIST *", "S: A4 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QVERIFY(!f.paths().contains(QStringLiteral("New")));
        QCOMPARE(f.summary(f.ids[0])->folder, f.inbox);
        QCOMPARE(f.report.problems.front().serverText, QStringLiteral("not that name"));
    }

    /// NetEase: what it says to such a name says nothing, so it is not asked.
    void bracketsAreNotSentWhereTheyAreRefused()
    {
        Folders f;
        const FolderId made = f.create(QStringLiteral("Work/[a]"));
        f.rename(f.old, QStringLiteral("Work/b]"));
        QVERIFY(f.connectTo("", {"C* A3 ID *", "S: * ID NIL", "S: A3 OK"},
                            "Coremail System IMap Server Ready(163com[12345])"));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QVERIFY(!f.byId(made));
        QCOMPARE(f.byId(f.old)->path, QStringLiteral("Work/Old"));
        QCOMPARE(f.report.problems.size(), std::size_t(2));
        for (const Error &problem : f.report.problems)
            QCOMPARE(problem.code, QStringLiteral("folder-name-invalid"));
    }

    void bracketsAreSentToOthers()
    {
        Folders f;
        f.create(QStringLiteral("Work/[a]"));
        QVERIFY(f.connectTo("", {"C: A3 CREATE \"Work/[a]\"", "S: A3 OK", "C* A4 SUBSCRIBE *", "S: A4 OK"}));
        QCOMPARE(f.replay(), QString());
        QVERIFY(f.report.problems.empty());
    }

    void renameMovesEverythingBelow()
    {
        Folders f;
        f.rename(f.work, QStringLiteral("Job"));
        QCOMPARE(f.byId(f.old)->path, QStringLiteral("Job/Old"));
        QCOMPARE(f.byId(f.old)->wireName, QByteArray("Work/Old")); // the server's name until it says so
        QVERIFY(f.connectTo("", {"C: A3 RENAME \"Work\" \"Job\"", "S: A3 OK", "C: A4 SUBSCRIBE \"Job\"", "S: A4 OK",
                                 "C: A5 UNSUBSCRIBE \"Work\"", "S: A5 OK", "C: A6 SUBSCRIBE \"Job/Old\"", "S: A6 OK",
                                 "C: A7 UNSUBSCRIBE \"Work/Old\"", "S: A7 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.byId(f.work)->wireName, QByteArray("Job"));
        QCOMPARE(f.byId(f.old)->wireName, QByteArray("Job/Old"));
    }

    void listOfTheServerDoesNotTakeARenameBack()
    {
        Folders f;
        f.rename(f.work, QStringLiteral("Job"));
        f.subscribe(f.old, false);
        QVERIFY(f.connectTo("", listBeforeTheServerKnows));
        QCOMPARE(f.list(), QString());
        QCOMPARE(f.byId(f.work)->path, QStringLiteral("Job"));
        QCOMPARE(f.byId(f.old)->path, QStringLiteral("Job/Old"));
        QVERIFY(!f.byId(f.old)->subscribed);
    }

    void renameOfARenamedFolderUsesTheNameOfNow()
    {
        Folders f;
        f.rename(f.work, QStringLiteral("Job"));
        f.rename(f.old, QStringLiteral("Job/Past"));
        f.rename(f.work, QStringLiteral("Task"));
        f.subscribe(f.work, false);
        f.subscribe(f.old, false);
        QVERIFY(f.connectTo("", {"C: A3 RENAME \"Work\" \"Job\"", "S: A3 OK", "C: A4 RENAME \"Job/Old\" \"Job/Past\"",
                                 "S: A4 OK", "C: A5 RENAME \"Job\" \"Task\"", "S: A5 OK", "C: A6 UNSUBSCRIBE \"Task\"",
                                 "S: A6 OK", "C: A7 UNSUBSCRIBE \"Task/Past\"", "S: A7 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.byId(f.old)->wireName, QByteArray("Task/Past"));
        QCOMPARE(f.byId(f.old)->path, QStringLiteral("Task/Past"));
    }

    void renameThatWasCutIsSeenAsDone()
    {
        Folders f;
        f.rename(f.old, QStringLiteral("Work/Past"));
        f.subscribe(f.old, false);
        QVERIFY(f.connectTo("", QByteArrayList{"C* A3 RENAME *", "X: accept"} + SyncFixture::login("") +
                                    QByteArrayList{"C* A3 RENAME *", "S: A3 NO no such mailbox",
                                                   "C: A4 LIST \"\" \"Work/Past\"", "S: * LIST () \"/\" Work/Past",
                                                   "S: A4 OK", "C: A5 LIST \"\" \"Work/Old\"", "S: A5 OK",
                                                   "C: A6 UNSUBSCRIBE \"Work/Past\"", "S: A6 OK"}));
        QCOMPARE(f.replay(), QStringLiteral("connection-lost"));
        QVERIFY(f.reconnect());
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.byId(f.old)->wireName, QByteArray("Work/Past"));
    }

    void refusedRenameGoesBack()
    {
        Folders f;
        f.rename(f.work, QStringLiteral("Job"));
        QVERIFY(f.connectTo("", {"C* A3 RENAME *", "S: A3 NO [CANNOT] no", "C* A4 LIST *", "S: A4 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.byId(f.work)->path, QStringLiteral("Work"));
        QCOMPARE(f.byId(f.old)->path, QStringLiteral("Work/Old"));
        QCOMPARE(f.report.problems.size(), std::size_t(1));
    }

    void deletedFolderIsHiddenThenGone()
    {
        Folders f;
        const std::vector<MessageId> inside = f.addMessages(f.work, {1, 2});
        f.remove(f.work);
        QVERIFY(!f.paths().contains(QStringLiteral("Work")));
        QVERIFY(!f.paths().contains(QStringLiteral("Work/Old")));
        QCOMPARE(f.byId(f.work)->total, 0);
        QCOMPARE(f.pending(), 2);
        QVERIFY(f.connectTo("", {"C: A3 DELETE \"Work/Old\"", "S: A3 OK", "C: A4 UNSUBSCRIBE \"Work/Old\"", "S: A4 OK",
                                 "C: A5 DELETE \"Work\"", "S: A5 OK", "C: A6 UNSUBSCRIBE \"Work\"", "S: A6 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QVERIFY(!f.byId(f.work));
        QVERIFY(!f.summary(inside[0]));
    }

    /// Deleted offline; meanwhile a filter, or another client, has put a message into it that nobody has seen here.
    void newMailIsNotDeletedWithItsFolder_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<bool>("isDeleted");
        QTest::newRow("as it was") << QByteArray("MESSAGES 2 UIDNEXT 4 UIDVALIDITY 7") << true;
        QTest::newRow("one came") << QByteArray("MESSAGES 3 UIDNEXT 5 UIDVALIDITY 7") << false;
        QTest::newRow("one came, one went") << QByteArray("MESSAGES 2 UIDNEXT 5 UIDVALIDITY 7") << false;
        QTest::newRow("came and went") << QByteArray("MESSAGES 0 UIDNEXT 5 UIDVALIDITY 7") << true;
        QTest::newRow("made anew") << QByteArray("MESSAGES 1 UIDNEXT 2 UIDVALIDITY 8") << false;
        QTest::newRow("made anew, empty") << QByteArray("MESSAGES 0 UIDNEXT 1 UIDVALIDITY 8") << true;
    }

    void newMailIsNotDeletedWithItsFolder()
    {
        QFETCH(const QByteArray, status);
        QFETCH(const bool, isDeleted);
        Folders f;
        f.setState(f.old, {UidValidity(7), Uid(3), ModSeq(), f.clock().nowUtc()});
        f.addMessages(f.old, {2, 3}); // 3: COPYUID has placed it
        f.remove(f.old);
        QByteArrayList script{"C: A3 STATUS \"Work/Old\" (MESSAGES UIDNEXT UIDVALIDITY)",
                              "S: * STATUS \"Work/Old\" (" + status + ")", "S: A3 OK"};
        if (isDeleted)
            script += {"C: A4 DELETE \"Work/Old\"", "S: A4 OK", "C: A5 UNSUBSCRIBE \"Work/Old\"", "S: A5 OK"};
        QVERIFY(f.connectTo("", script));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.paths().contains(QStringLiteral("Work/Old")), !isDeleted);
        QCOMPARE(f.report.problems.size(), std::size_t(isDeleted ? 0 : 1));
        if (isDeleted)
            return;
        QCOMPARE(f.report.problems.front().code, QStringLiteral("mailbox-has-new-mail"));
        QCOMPARE(f.byId(f.old)->total, 2);
    }

    void listDoesNotBringADeletedFolderBack()
    {
        Folders f;
        f.remove(f.work);
        QVERIFY(f.connectTo("", listBeforeTheServerKnows));
        QCOMPARE(f.list(), QString());
        QVERIFY(!f.paths().contains(QStringLiteral("Work")));
    }

    void refusedDeletionShowsEverythingAgain()
    {
        Folders f;
        const std::vector<MessageId> inside = f.addMessages(f.old, {1});
        f.remove(f.old);
        QCOMPARE(f.byId(f.old)->total, 0);
        QVERIFY(f.connectTo(
            "", {"C* A3 DELETE *", "S: A3 NO [CANNOT] no", "C* A4 LIST *", "S: * LIST () \"/\" Work/Old", "S: A4 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QVERIFY(f.paths().contains(QStringLiteral("Work/Old")));
        QCOMPARE(f.byId(f.old)->total, 1);
        QCOMPARE(f.report.problems.size(), std::size_t(1));
    }

    void folderIsNotDeletedBeforeItsMessagesAreOut()
    {
        Folders f;
        const std::vector<MessageId> inside = f.addMessages(f.old, {1});
        f.moveTo(inside, f.archive);
        f.remove(f.old);
        QCOMPARE(f.summary(inside[0])->folder, f.archive);
        QVERIFY(f.connectTo("MOVE", {"C: A3 SELECT \"Work/Old\"", "S: * 1 EXISTS", "S: A3 OK", "C* A4 UID MOVE *",
                                     "S: A4 NO [INUSE] later"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 2);
        QCOMPARE(f.summary(inside[0])->folder, f.archive);
    }

    void subscriptionIsToldOnceAndOppositesCancel()
    {
        Folders f;
        f.subscribe(f.work, false);
        f.subscribe(f.work, true);
        QCOMPARE(f.pending(), 0);
        f.subscribe(f.work, false);
        QVERIFY(f.connectTo("", {"C: A3 UNSUBSCRIBE \"Work\"", "S: A3 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QVERIFY(!f.byId(f.work)->subscribed);
    }

    void refusedSubscriptionGoesBack()
    {
        Folders f;
        f.subscribe(f.work, false);
        QVERIFY(f.connectTo("", {"C* A3 UNSUBSCRIBE *", "S: A3 NO [CANNOT] no"}));
        QCOMPARE(f.replay(), QString());
        QVERIFY(f.byId(f.work)->subscribed);
        QCOMPARE(f.report.problems.size(), std::size_t(1));
    }

    void whatCannotBeIsSaidAtOnce_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("code");
        QTest::newRow("there already") << QStringLiteral("Work/Old") << QStringLiteral("mailbox-exists");
        QTest::newRow("nothing") << QString() << QStringLiteral("folder-name-invalid");
        QTest::newRow("empty level") << QStringLiteral("a//b") << QStringLiteral("folder-name-invalid");
        QTest::newRow("wild card") << QStringLiteral("a*") << QStringLiteral("folder-name-invalid");
        QTest::newRow("up") << QStringLiteral("a/..") << QStringLiteral("folder-name-invalid");
        QTest::newRow("control") << QStringLiteral("a\r\nb") << QStringLiteral("folder-name-invalid");
    }
    void whatCannotBeIsSaidAtOnce()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, code);
        Folders f;
        QCOMPARE(f.refusal([&](store::WriteTransaction &t) { sync::CreateFolder::apply(t, f.account(), path, {}); }),
                 code);
        QCOMPARE(f.refusal([&](store::WriteTransaction &t) { sync::RenameFolder::apply(t, f.work, path, {}); }), code);
        QCOMPARE(f.pending(), 0);
    }

    void inboxStays()
    {
        Folders f;
        QCOMPARE(f.refusal([&](store::WriteTransaction &t) { sync::DeleteFolder::apply(t, f.inbox, {}); }),
                 QStringLiteral("inbox-fixed"));
        QCOMPARE(f.refusal([&](store::WriteTransaction &t) {
            sync::RenameFolder::apply(t, f.inbox, QStringLiteral("x"), {});
        }),
                 QStringLiteral("inbox-fixed"));
    }

    void namesGoAsTheServersDo()
    {
        SyncFixture f;
        f.write([&](store::WriteTransaction &t) {
            using store::FolderRole;
            store::FolderRepo::insert(t, f.account(), {"INBOX", QStringLiteral("INBOX"), u'.', FolderRole::Inbox});
            store::FolderRepo::insert(t, f.account(),
                                      {"INBOX.Sent", QStringLiteral("INBOX/Sent"), u'.', FolderRole::Sent});
            store::FolderRepo::insert(t, f.account(),
                                      {"INBOX.r\xE9", QStringLiteral("INBOX/ré"), u'.', FolderRole::None});
        });
        const sync::FolderNaming naming(f.reader(), f.account());
        QCOMPARE(*naming.normalised(QStringLiteral("New")), QStringLiteral("INBOX/New"));
        QCOMPARE(naming.wireName(QStringLiteral("INBOX/New")), QByteArray("INBOX.New"));
        QCOMPARE(naming.wireName(QStringLiteral("INBOX/ré/x")), QByteArray("INBOX.r\xE9.x")); // as the server has it
        QCOMPARE(naming.normalised(QStringLiteral("a.b")).error().code, QStringLiteral("folder-name-invalid"));
        QCOMPARE(naming.wireName(QStringLiteral("INBOX/a\u2215b")), QByteArray("INBOX.a/b"));
    }
};

QTEST_GUILESS_MAIN(FolderOperationsTest)
#include "FolderOperationsTest.moc"
