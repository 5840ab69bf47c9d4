// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ServerFacts.h"

#include "fixture/SyncFixture.h"
#include "store/ServerFactsRepo.h"
#include "sync/operation/FolderNaming.h"

using namespace postrider;
using sync::ServerFacts;
using test::SyncFixture;

namespace {

QString ask(SyncFixture &f)
{
    const std::vector<store::Folder> folders = store::FolderRepo(f.reader()).byAccount(f.account());
    ServerFacts goal(f.context(), f.link());
    return f.codeOf(goal.run(folders));
}

} // namespace

class ServerFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatIsOfferedAndNotAgain()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX", store::FolderRole::Inbox);
        QVERIFY(f.connectTo("NAMESPACE QUOTA ACL",
                            {"C: A3 NAMESPACE", "S: * NAMESPACE ((\"INBOX.\" \".\")) NIL ((\"shared.\" \".\"))",
                             "S: A3 OK", "C: A4 GETQUOTAROOT \"INBOX\"", "S: * QUOTAROOT INBOX \"\"",
                             "S: * QUOTA \"\" (STORAGE 950 1000 MESSAGE 3 100)", "S: A4 OK", "C: A5 MYRIGHTS \"INBOX\"",
                             "S: * MYRIGHTS INBOX lrs", "S: A5 OK"}));
        QCOMPARE(ask(f), QString());
        const store::ServerFactsRepo facts(f.reader());
        QCOMPARE(facts.personalNamespace(f.account())->prefix, QByteArray("INBOX."));
        QCOMPARE(facts.quotas(f.account()).size(), std::size_t(2));
        QCOMPARE(facts.storage(f.account())->used, qint64(950));
        QVERIFY(!store::FolderRepo(f.reader()).byId(inbox)->rights.mayDeleteMessages());
        QCOMPARE(ask(f), QString()); // at once again: nothing on the wire

        // a new folder of the user goes where those of the user are
        const sync::FolderNaming naming(f.reader(), f.account());
        QCOMPARE(naming.normalised(QStringLiteral("Trips")).value(), QStringLiteral("INBOX/Trips"));
        QCOMPARE(naming.wireName(QStringLiteral("INBOX/Trips")), QByteArray("INBOX.Trips"));
    }

    void sizeOfWhatIsKeptIsRemembered()
    {
        SyncFixture f;
        QVERIFY(f.connectTo("APPENDLIMIT=50000", {}));
        QCOMPARE(ask(f), QString());
        const auto limits = [&f] { return store::ServerFactsRepo(f.reader()).sizeLimits(f.account()); };
        QCOMPARE(limits().kept, std::optional<qint64>(50'000));
        f.write([&](store::WriteTransaction &t) {
            store::ServerFactsRepo::setSizeLimits(t, f.account(), {1'000, limits().kept});
        });
        QCOMPARE(ask(f), QString());
        QCOMPARE(limits().kept, std::optional<qint64>(50'000));
        QCOMPARE(limits().sent, std::optional<qint64>(1'000)); // the other server's
    }

    void refusalsCostNothing()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX", store::FolderRole::Inbox);
        QVERIFY(f.connectTo("NAMESPACE QUOTA ACL",
                            {"C: A3 NAMESPACE", "S: A3 BAD what", "C: A4 GETQUOTAROOT \"INBOX\"",
                             "S: A4 NO not for you", "C: A5 MYRIGHTS \"INBOX\"", "S: A5 NO [NOPERM] no"}));
        QCOMPARE(ask(f), QString());
        QVERIFY(!store::ServerFactsRepo(f.reader()).storage(f.account()));
        QVERIFY(store::FolderRepo(f.reader()).byId(inbox)->rights.mayDeleteMessages()); // nothing told forbids nothing
    }

    void tellsWhyTheServerHungUp()
    {
        SyncFixture f;
        f.addFolder("INBOX", store::FolderRole::Inbox);
        QVERIFY(f.connectTo("ACL", {"C: A3 MYRIGHTS \"INBOX\"", "S: * BYE Internal error occurred", "S: <close>"}));
        QCOMPARE(ask(f), QStringLiteral("server-closed"));
        QVERIFY(!f.link().isOpen());
        QCOMPARE(f.link().closedError().serverText, QStringLiteral("Internal error occurred"));
    }

    void nothingOfferedNothingAsked()
    {
        SyncFixture f;
        f.addFolder("INBOX", store::FolderRole::Inbox);
        QVERIFY(f.connectTo("", {}));
        QCOMPARE(ask(f), QString());
    }
};

QTEST_GUILESS_MAIN(ServerFactsTest)
#include "ServerFactsTest.moc"
