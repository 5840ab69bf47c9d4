// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoProfile.h"

#include "store/BlobRepo.h"
#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/SearchIndex.h"

#include <algorithm>

#include <QSignalSpy>

using namespace postrider;
using account::AccountEngine;
using account::BodyPolicy;
using account::ConnectionState;
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

class EngineSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_server.start().ok()); }
    void cleanup() { m_server.stop(); }

    void firstSyncBringsEverything()
    {
        DemoProfile profile(m_server);
        AccountEngine *alice = profile.add(0);
        QVERIFY(alice);
        const Result<SyncSummary> summary = profile.sync(alice);
        QVERIFY2(summary.ok(), summary ? "" : qPrintable(summary.error().code));
        QCOMPARE(summary->problems.size(), std::size_t(0));
        QVERIFY(summary->newMessages >= 30);
        QVERIFY(summary->bytes > 10'000);
        int total = 0;
        for (const store::Folder &folder : store::FolderRepo(profile.reader()).byAccount(alice->id())) {
            QVERIFY(folder.syncedAt.isValid());
            total += folder.total;
        }
        QCOMPARE(total, summary->newMessages);
        for (const FolderRole role :
             {FolderRole::Inbox, FolderRole::Sent, FolderRole::Drafts, FolderRole::Trash, FolderRole::Junk})
            QVERIFY(profile.folder(alice, role).has_value());
        for (const store::MessageSummary &message : profile.messages(alice, FolderRole::Inbox)) {
            QCOMPARE(message.body, store::BodyState::Ready);
            QVERIFY(store::BlobRepo(profile.reader()).raw(message.id).ok());
        }
    }

    void secondSyncBringsNothing()
    {
        DemoProfile profile(m_server);
        AccountEngine *alice = profile.add(0);
        QVERIFY(profile.sync(alice).ok());
        const Result<SyncSummary> again = profile.sync(alice);
        QVERIFY(again.ok());
        QCOMPARE(again->newMessages, 0);
        QCOMPARE(again->updated, 0);
        QCOMPARE(again->removed, 0);
        QVERIFY(again->folders > 0);
    }

    void bodiesByPolicy()
    {
        DemoProfile profile(m_server);
        AccountEngine *alice = profile.add(0);
        account::SyncRequest headersOnly;
        headersOnly.bodies = BodyPolicy{BodyPolicy::Kind::None, 0};
        QVERIFY(profile.sync(alice, headersOnly).ok());
        const std::vector<store::MessageSummary> inbox = profile.messages(alice, FolderRole::Inbox);
        QVERIFY(!inbox.empty());
        for (const store::MessageSummary &message : inbox)
            QCOMPARE(message.body, store::BodyState::Absent);
        const MessageId first = inbox.front().id;
        const Result<void> fetched =
            profile.await<void>([&](Continuation<void> done) { alice->fetchBody(first, std::move(done)); });
        QVERIFY(fetched.ok());
        QVERIFY(store::BlobRepo(profile.reader()).raw(first).ok());
        QVERIFY(!store::BlobRepo(profile.reader()).raw(inbox.back().id).ok());
    }

    void serverSearchFindsWhatIsNotHere()
    {
        DemoProfile profile(m_server);
        AccountEngine *alice = profile.add(0);
        QVERIFY(m_server.deliver(alice->config().email, mail("plans") + "The word is quokka.\r\n"));
        QVERIFY(
            m_server.deliver(alice->config().email, mail("letters") + "The letters are quokkaish-less xquokka.\r\n"));
        account::SyncRequest headersOnly;
        headersOnly.bodies = BodyPolicy{BodyPolicy::Kind::None, 0};
        QVERIFY(profile.sync(alice, headersOnly).ok());
        const QString query = QStringLiteral("\"quokka\"");
        QVERIFY(store::SearchIndex(profile.reader()).search(query).empty());

        QSignalSpy progress(alice, &AccountEngine::searchProgress);
        const auto found = profile.await<account::ServerSearchSummary>([&](auto done) {
            alice->searchServer({query, {}}, std::move(done));
        });
        QVERIFY2(found.ok(), found ? "" : qPrintable(found.error().code));
        QCOMPARE(found->hits, 2);
        QCOMPARE(found->matched, 1); // the other one holds the letters, not the word
        QCOMPARE(found->problems.size(), std::size_t(0));
        QVERIFY(!progress.isEmpty());
        const std::vector<MessageId> ids = store::SearchIndex(profile.reader()).search(query);
        QCOMPARE(ids.size(), std::size_t(1));
        QCOMPARE(store::MessageRepo(profile.reader()).summary(ids.front())->subject, QStringLiteral("plans"));
        QVERIFY(store::MessageRepo(profile.reader()).summary(ids.front())->isUnread());
    }

    void serverSearchIsCancelled()
    {
        DemoProfile profile(m_server);
        AccountEngine *alice = profile.add(0);
        account::SyncRequest headersOnly;
        headersOnly.bodies = BodyPolicy{BodyPolicy::Kind::None, 0};
        QVERIFY(profile.sync(alice, headersOnly).ok());
        const auto found = profile.await<account::ServerSearchSummary>([&](auto done) {
            alice->searchServer({QStringLiteral("quokka"), {}}, std::move(done));
            alice->cancelServerSearch();
        });
        QVERIFY(!found.ok());
        QCOMPARE(found.error().code, QStringLiteral("cancelled"));
        QVERIFY(profile.sync(alice, headersOnly).ok()); // and everything goes on
        alice->setOffline(true);
        const auto offline = profile.await<account::ServerSearchSummary>([&](auto done) {
            alice->searchServer({QStringLiteral("quokka"), {}}, std::move(done));
        });
        QCOMPARE(offline.error().code, QStringLiteral("account-offline"));
    }

    void oneFolderAlone()
    {
        DemoProfile profile(m_server);
        AccountEngine *alice = profile.add(0);
        QVERIFY(profile.sync(alice).ok());
        account::SyncRequest request;
        request.folder = profile.folder(alice, FolderRole::Inbox)->id;
        m_server.deliver(alice->config().email, mail("alone"));
        const Result<SyncSummary> summary = profile.sync(alice, request);
        QVERIFY(summary.ok());
        QCOMPARE(summary->folders, 1);
        QCOMPARE(summary->newMessages, 1);
        const auto message = profile.find(alice, FolderRole::Inbox, QStringLiteral("alone"));
        QVERIFY(message);
        QVERIFY(message->isUnread()); // fetching a body does not read it
        QCOMPARE(message->body, store::BodyState::Ready);
    }

    void newMailComesInIdle()
    {
        DemoProfile profile(m_server);
        AccountEngine *alice = profile.add(0);
        QSignalSpy states(alice, &AccountEngine::stateChanged);
        alice->start();
        QTRY_COMPARE_WITH_TIMEOUT(alice->state(), ConnectionState::Online, 20'000);
        for (int i = 0; i < 3; ++i) {
            const QByteArray subject = "idle-" + QByteArray::number(i);
            QVERIFY(m_server.deliver(alice->config().email, mail(subject)));
            QTRY_VERIFY_WITH_TIMEOUT(profile.find(alice, FolderRole::Inbox, QString::fromLatin1(subject)), 10'000);
            const auto ready = [&] {
                return profile.find(alice, FolderRole::Inbox, QString::fromLatin1(subject))->body ==
                       store::BodyState::Ready;
            };
            QTRY_VERIFY_WITH_TIMEOUT(ready(), 10'000);
        }
        QVERIFY(!states.isEmpty());
    }

    void withoutServerEverythingStaysReadable()
    {
        DemoProfile profile(m_server);
        AccountEngine *alice = profile.add(0);
        QVERIFY(profile.sync(alice).ok());
        const auto before = profile.messages(alice, FolderRole::Inbox);
        m_server.stop();
        const Result<SyncSummary> failed = profile.sync(alice);
        QVERIFY(!failed.ok());
        QCOMPARE(failed.error().code, QStringLiteral("connection-refused"));
        QVERIFY(failed.error().isTransient());
        QCOMPARE(profile.messages(alice, FolderRole::Inbox).size(), before.size());
        for (const store::MessageSummary &message : before)
            QVERIFY(store::BlobRepo(profile.reader()).raw(message.id).ok());
    }

    void refusedSignInAsksOnce()
    {
        DemoProfile profile(m_server);
        AccountEngine *alice = profile.add(profile.configOf(0), Secret(QByteArray("wrong")));
        QVERIFY(alice);
        QSignalSpy problems(alice, &AccountEngine::problem);
        QSignalSpy solved(alice, &AccountEngine::problemSolved);
        alice->start();
        QTRY_COMPARE_WITH_TIMEOUT(alice->state(), ConnectionState::Failed, 20'000);
        const Result<SyncSummary> again = profile.sync(alice); // the user presses 'sync': told, not asked again
        QVERIFY(!again.ok());
        QCOMPARE(again.error().domain, ErrorDomain::Authentication);
        QVERIFY(again.error().needsUser());
        QCOMPARE(problems.count(), 1);
        alice->setPassword(DemoProfile::passwordOf(0));
        QTRY_COMPARE_WITH_TIMEOUT(alice->state(), ConnectionState::Online, 20'000);
        QCOMPARE(solved.count(), 1);
        QVERIFY(!profile.messages(alice, FolderRole::Inbox).empty());
    }

    void offlineSwitch()
    {
        DemoProfile profile(m_server);
        AccountEngine *alice = profile.add(0);
        alice->start();
        QTRY_COMPARE_WITH_TIMEOUT(alice->state(), ConnectionState::Online, 20'000);
        alice->setOffline(true);
        QTRY_COMPARE(alice->state(), ConnectionState::Offline);
        QVERIFY(alice->isOffline());
        const Result<SyncSummary> refused = profile.sync(alice);
        QCOMPARE(refused.error().code, QStringLiteral("account-offline"));
        QVERIFY(m_server.deliver(alice->config().email, mail("meanwhile")));
        alice->setOffline(false);
        QTRY_VERIFY_WITH_TIMEOUT(profile.find(alice, FolderRole::Inbox, QStringLiteral("meanwhile")), 20'000);
    }

    void withoutANetworkNothingIsTried()
    {
        DemoProfile profile(m_server);
        account::AccountConfig far = profile.configOf(0);
        far.incoming.host = QStringLiteral("mail.invalid"); // RFC 2606 §2: no such host will ever be
        far.incoming.security = Security::Tls;
        AccountEngine *engine = profile.add(far, DemoProfile::passwordOf(0));
        QVERIFY(engine);
        profile.accounts().setNetwork({false, false});
        const QSignalSpy problems(engine, &AccountEngine::problem);
        engine->start();
        QTRY_COMPARE_WITH_TIMEOUT(engine->state(), ConnectionState::NoNetwork, 20'000);
        QCOMPARE(problems.count(), 0);

        profile.accounts().setNetwork({true, false}); // tried at once
        QTRY_COMPARE_WITH_TIMEOUT(engine->state(), ConnectionState::Failed, 20'000);
        QCOMPARE(problems.count(), 1);
        profile.accounts().setNetwork({false, false});
        QTRY_COMPARE_WITH_TIMEOUT(engine->state(), ConnectionState::NoNetwork, 20'000);
        engine->setOffline(true); // the user's word counts more
        QTRY_COMPARE_WITH_TIMEOUT(engine->state(), ConnectionState::Offline, 20'000);
    }

    void serversOnThisMachineNeedNoNetwork()
    {
        DemoProfile profile(m_server);
        profile.accounts().setNetwork({false, false});
        AccountEngine *alice = profile.add(0);
        alice->start();
        QTRY_COMPARE_WITH_TIMEOUT(alice->state(), ConnectionState::Online, 20'000);
    }

    void meteredBringsHeadersOnly()
    {
        DemoProfile profile(m_server);
        AccountEngine *alice = profile.add(0);
        profile.accounts().setNetwork({true, true});
        alice->start();
        QTRY_COMPARE_WITH_TIMEOUT(alice->state(), ConnectionState::Online, 20'000);
        const auto isReady = [](const store::MessageSummary &row) { return row.body == store::BodyState::Ready; };
        auto rows = profile.messages(alice, FolderRole::Inbox);
        QVERIFY(!rows.empty());
        QVERIFY(std::none_of(rows.begin(), rows.end(), isReady));
        // what is opened comes all the same
        const Result<void> fetched =
            profile.await<void>([&](Continuation<void> done) { alice->fetchBody(rows.front().id, std::move(done)); });
        QVERIFY(fetched.ok());

        profile.accounts().setNetwork({true, false}); // the rest comes by itself
        QTRY_VERIFY_WITH_TIMEOUT(
            (rows = profile.messages(alice, FolderRole::Inbox), std::all_of(rows.begin(), rows.end(), isReady)),
            20'000);
    }

    void everyCallIsAnsweredByTheEnd()
    {
        DemoProfile profile(m_server);
        AccountEngine *alice = profile.add(0);
        int answers = 0;
        QObject context;
        for (int i = 0; i < 5; ++i)
            alice->sync({}, {&context, [&](const Result<SyncSummary> &) { ++answers; }});
        alice->fetchBody(MessageId(1), {&context, [&](const Result<void> &) { ++answers; }});
        alice->setFlags({}, MailFlag::Seen, {}, {&context, [&](const Result<void> &) { ++answers; }});
        alice->flushOutbox({&context, [&](const Result<void> &) { ++answers; }});
        const Result<void> removed = profile.await<void>(
            [&](Continuation<void> done) { profile.accounts().remove(alice->id(), std::move(done)); });
        QVERIFY(removed.ok());
        QCOMPARE(answers, 8);
        QVERIFY(profile.accounts().engines().empty());
    }

    void stopEndsWhatIsUnderWay()
    {
        DemoProfile profile(m_server);
        AccountEngine *alice = profile.add(0);
        QObject context;
        std::vector<QString> codes;
        for (int i = 0; i < 3; ++i)
            alice->sync({}, {&context, [&](const Result<SyncSummary> &result) {
                                 codes.push_back(result ? QStringLiteral("done") : result.error().code);
                             }});
        alice->stop();
        QTRY_COMPARE(codes.size(), std::size_t(3));
        QCOMPARE(codes, std::vector<QString>(3, QStringLiteral("cancelled")));
        QVERIFY(profile.sync(alice).ok()); // and it can be used again
    }

private:
    demo::DemoServer m_server;
};

QTEST_GUILESS_MAIN(EngineSyncTest)
#include "EngineSyncTest.moc"
