// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoProfile.h"

#include "store/BlobRepo.h"
#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/OutboxRepo.h"

using namespace postrider;
using account::AccountConfig;
using account::AccountEngine;
using account::LeavePolicy;
using account::Protocol;
using account::SyncSummary;
using store::FolderRole;
using test::DemoProfile;

namespace {

QByteArray mail(const QByteArray &subject)
{
    return "From: Carol <carol@demo.postrider.example>\r\nTo: alice@demo.postrider.example\r\nSubject: " + subject +
           "\r\nMessage-ID: <" + subject + "@demo.postrider.example>\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\n\r\n" +
           "Hello, Alice.\r\n";
}

} // namespace

/// A POP3 account from the outside: what the window and the commands see of it.
class EnginePop3Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<demo::DemoServer>();
        QVERIFY(m_server->start().ok());
        m_profile = std::make_unique<DemoProfile>(*m_server);
    }
    void cleanup()
    {
        m_profile.reset();
        m_server.reset();
    }

    void fetchesOnce()
    {
        AccountEngine *engine = add();
        QVERIFY(engine);
        const Result<SyncSummary> first = m_profile->sync(engine);
        QVERIFY2(first.ok(), first.ok() ? "" : qPrintable(first.error().code));
        const auto count = m_profile->messages(engine, FolderRole::Inbox).size();
        QVERIFY(count > 10);
        QCOMPARE(std::size_t(first->newMessages), count);
        QVERIFY(first->bytes > 10'000);

        QVERIFY(m_server->deliver(engine->config().email, mail("fresh")));
        const Result<SyncSummary> second = m_profile->sync(engine);
        QCOMPARE(second->newMessages, 1);
        QCOMPARE(m_profile->sync(engine)->newMessages, 0);
        const auto fresh = m_profile->find(engine, FolderRole::Inbox, QStringLiteral("fresh"));
        QVERIFY(fresh && fresh->isUnread() && fresh->body == store::BodyState::Ready);
        QCOMPARE(*store::BlobRepo(m_profile->reader()).raw(fresh->id), mail("fresh"));
    }

    void deletesOnTheServerOnlyWhatIsHere()
    {
        AccountEngine *engine = add(LeavePolicy::Kind::Nothing);
        const Result<SyncSummary> first = m_profile->sync(engine);
        QVERIFY(first.ok() && first->newMessages > 10);
        // a second profile finds nothing any more
        DemoProfile other(*m_server);
        AccountEngine *again = other.add(configFor(LeavePolicy::Kind::Everything), DemoProfile::passwordOf(0));
        QCOMPARE(other.sync(again)->newMessages, 0);
        QCOMPARE(m_profile->messages(engine, FolderRole::Inbox).size(), std::size_t(first->newMessages));
    }

    void foldersAndFlagsAreLocal()
    {
        AccountEngine *engine = add();
        QVERIFY(m_server->deliver(engine->config().email, mail("fresh")));
        QVERIFY(m_profile->sync(engine).ok());
        const MessageId id = m_profile->find(engine, FolderRole::Inbox, QStringLiteral("fresh"))->id;
        const FolderId archive = m_profile->folder(engine, FolderRole::Archive)->id;
        QVERIFY(m_profile->await<void>([&](auto done) { engine->setFlags({id}, MailFlag::Seen, {}, done); }).ok());
        QVERIFY(m_profile->await<void>([&](auto done) { engine->move({id}, archive, done); }).ok());
        QCOMPARE(m_profile->pending(engine), 0);
        const auto moved = m_profile->find(engine, FolderRole::Archive, QStringLiteral("fresh"));
        QVERIFY(moved && moved->id == id && !moved->isUnread() && !moved->pending);
        QVERIFY(m_profile->await<void>([&](auto done) { engine->remove({id}, false, done); }).ok());
        QVERIFY(m_profile->find(engine, FolderRole::Trash, QStringLiteral("fresh")));
        QVERIFY(m_profile->await<void>([&](auto done) { engine->remove({id}, false, done); }).ok());
        QVERIFY(!store::MessageRepo(m_profile->reader()).summary(id));
        QCOMPARE(m_profile->sync(engine)->newMessages, 0); // and it does not come back
    }

    void foldersAreMadeRenamedAndDeletedHere()
    {
        AccountEngine *engine = add();
        QVERIFY(m_profile->sync(engine).ok());
        const auto byPath = [&](const QString &path) -> std::optional<store::Folder> {
            for (const store::Folder &folder : store::FolderRepo(m_profile->reader()).byAccount(engine->id()))
                if (folder.path == path)
                    return folder;
            return std::nullopt;
        };
        const QString first = QStringLiteral("Plans");
        const QString later = QStringLiteral("Old plans");
        QVERIFY(m_profile->await<void>([&](auto done) { engine->createFolder(first, done); }).ok());
        QVERIFY(byPath(first));
        const MessageId id = m_profile->messages(engine, FolderRole::Inbox).front().id;
        QVERIFY(
            m_profile->await<std::vector<MessageId>>([&](auto done) { engine->copy({id}, byPath(first)->id, done); })
                .ok());
        QVERIFY(m_profile->await<void>([&](auto done) { engine->renameFolder(byPath(first)->id, later, done); }).ok());
        QVERIFY(byPath(later) && byPath(later)->total == 1 && !byPath(first));
        // the old name is free again
        QVERIFY(m_profile->await<void>([&](auto done) { engine->createFolder(first, done); }).ok());
        QVERIFY(m_profile->await<void>([&](auto done) { engine->deleteFolder(byPath(later)->id, done); }).ok());
        QVERIFY(!byPath(later) && byPath(first));
        QVERIFY(store::MessageRepo(m_profile->reader()).summary(id)); // its copy has gone, not itself
        QCOMPARE(m_profile->pending(engine), 0);
        QVERIFY(m_profile->sync(engine).ok());
        QVERIFY(!byPath(later) && byPath(first));
    }

    void sentMailIsFiledHere()
    {
        AccountEngine *engine = add();
        QVERIFY(m_profile->sync(engine).ok());
        account::OutgoingMail letter;
        letter.bytes = mail("sent by hand");
        letter.sender = engine->config().email;
        letter.recipients = {DemoProfile(*m_server).configOf(1).email};
        QVERIFY(m_profile->await<OutboxId>([&](auto done) { engine->send(letter, done); }).ok());
        QVERIFY(m_profile->await<void>([&](auto done) { engine->flushOutbox(done); }).ok());
        const auto filed = m_profile->find(engine, FolderRole::Sent, QStringLiteral("sent by hand"));
        QVERIFY(filed && !filed->isUnread() && !filed->pending);
        QVERIFY(store::OutboxRepo(m_profile->reader()).byAccount(engine->id()).empty());
        QCOMPARE(m_profile->pending(engine), 0);
    }

    void wrongPassword()
    {
        AccountEngine *engine = m_profile->add(configFor(LeavePolicy::Kind::Everything), Secret(QByteArray("wrong")));
        const Result<SyncSummary> synced = m_profile->sync(engine);
        QVERIFY(!synced.ok());
        QCOMPARE(synced.error().code, QStringLiteral("login-refused"));
        QVERIFY(synced.error().needsUser());
    }

    void verifies()
    {
        const AccountConfig config = configFor(LeavePolicy::Kind::Everything);
        QVERIFY(m_profile
                    ->await<void>(
                        [&](auto done) { m_profile->accounts().verify(config, DemoProfile::passwordOf(0), done); })
                    .ok());
        const Result<void> refused = m_profile->await<void>(
            [&](auto done) { m_profile->accounts().verify(config, Secret(QByteArray("wrong")), done); });
        QCOMPARE(refused.error().code, QStringLiteral("login-refused"));
    }

    void localFoldersNeedNoServer()
    {
        AccountEngine *engine = m_profile->add(AccountConfig::localFolders(), Secret());
        QVERIFY(engine);
        QVERIFY(m_profile->folder(engine, FolderRole::Inbox) && m_profile->folder(engine, FolderRole::Trash));
        QVERIFY(m_profile->sync(engine).ok());
        m_server->stop();
        engine->start();
        QTRY_COMPARE(engine->state(), account::ConnectionState::Online);
    }

    void sharedInboxIsThatOfLocalFolders()
    {
        AccountEngine *local = m_profile->add(AccountConfig::localFolders(), Secret());
        AccountConfig config = configFor(LeavePolicy::Kind::Everything);
        config.sharedInbox = true;
        config.wholeBelow = 10'000;
        AccountEngine *engine = m_profile->add(config, DemoProfile::passwordOf(0));
        QVERIFY(m_server->deliver(config.email, mail("large") + QByteArray(20'000, 'x') + "\r\n"));
        const Result<SyncSummary> first = m_profile->sync(engine);
        QVERIFY(first.ok() && first->newMessages > 10);
        QCOMPARE(m_profile->messages(engine, FolderRole::Inbox).size(), std::size_t(0));
        QCOMPARE(m_profile->messages(local, FolderRole::Inbox).size(), std::size_t(first->newMessages));
        QCOMPARE(m_profile->sync(engine)->newMessages, 0);
        // the rest of it is asked for at the server that it came from
        const auto large = m_profile->find(local, FolderRole::Inbox, QStringLiteral("large"));
        QVERIFY(large && large->body == store::BodyState::TooLarge);
        AccountEngine *fetcher = m_profile->accounts().fetcherOf(large->id, local->id());
        QCOMPARE(fetcher, engine);
        QVERIFY(m_profile->await<void>([&](auto done) { fetcher->fetchBody(large->id, done); }).ok());
        QVERIFY(store::BlobRepo(m_profile->reader()).raw(large->id)->size() > 20'000);
        // without Local Folders mail is not lost: it goes into the account's own inbox, and that is told
        QVERIFY(m_profile->await<void>([&](auto done) { m_profile->accounts().remove(local->id(), done); }).ok());
        QVERIFY(m_server->deliver(config.email, mail("later")));
        const Result<SyncSummary> later = m_profile->sync(engine);
        QVERIFY(later.ok() && m_profile->find(engine, FolderRole::Inbox, QStringLiteral("later")));
        QCOMPARE(later->problems.front().code, QStringLiteral("shared-inbox-missing"));
    }

    void consoleHearsPop3()
    {
        AccountEngine *engine = add();
        QList<WireLine> heard;
        connect(engine, &AccountEngine::conversation, this, [&heard](const QList<WireLine> &lines) { heard += lines; });
        engine->setListening(true);
        QVERIFY(m_profile->sync(engine).ok());
        QTRY_VERIFY(std::any_of(heard.begin(), heard.end(), [](const WireLine &line) {
            return line.protocol == WireLine::Protocol::Pop3 && !line.fromServer && line.text.startsWith("QUIT");
        }));
        const QByteArray password = DemoProfile::passwordOf(0).revealBytes();
        for (const WireLine &line : heard)
            QVERIFY(!line.text.contains(password) && !line.text.contains(password.toBase64()));
    }

    void settingsAreKept()
    {
        AccountConfig config = configFor(LeavePolicy::Kind::Newest);
        config.leave.number = 500;
        config.wholeBelow = 100'000;
        const Result<AccountConfig> read = AccountConfig::fromJson(AccountId(1), config.toJson());
        QVERIFY(read.ok());
        QVERIFY(read->leave == config.leave && read->wholeBelow == config.wholeBelow);
        QVERIFY(read->protocol == Protocol::Pop3 && read->keepsMailHere() && read->hasServers());
        const Result<AccountConfig> local =
            AccountConfig::fromJson(AccountId(2), AccountConfig::localFolders().toJson());
        QVERIFY(local.ok() && !local->hasServers() && local->validate().ok());
    }

private:
    AccountConfig configFor(LeavePolicy::Kind leave) const
    {
        AccountConfig config = m_profile->configOf(0);
        config.protocol = Protocol::Pop3;
        config.incoming.port = m_server->pop3Port();
        config.leave.kind = leave;
        return config;
    }
    AccountEngine *add(LeavePolicy::Kind leave = LeavePolicy::Kind::Everything)
    {
        return m_profile->add(configFor(leave), DemoProfile::passwordOf(0));
    }

    std::unique_ptr<demo::DemoServer> m_server;
    std::unique_ptr<DemoProfile> m_profile;
};

QTEST_GUILESS_MAIN(EnginePop3Test)
#include "EnginePop3Test.moc"
