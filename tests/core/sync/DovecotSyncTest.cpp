// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/MailboxSync.h"

#include "fixture/RealServer.h"
#include "fixture/SyncFixture.h"
#include "imap/command/Append.h"
#include "imap/command/Create.h"
#include "imap/command/Delete.h"
#include "imap/command/UidExpunge.h"
#include "imap/command/UidStore.h"
#include "imap/command/Unselect.h"
#include "servers/DovecotServer.h"
#include "sync/SyncRound.h"

#include <QFile>

using namespace postrider;
using sync::MailboxSync;
using test::DovecotServer;
using test::SyncFixture;
using Mode = imap::command::UidStore::Mode;

namespace {

QByteArray mail(int number)
{
    const QByteArray n = QByteArray::number(number);
    return "From: bob@example.com\r\nSubject: m" + n + "\r\nMessage-ID: <" + n +
           "@example.com>\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\n\r\nx\r\n";
}

UidSet range(quint32 first, quint32 last)
{
    UidSet set;
    set.add(Uid(first), Uid(last));
    return set;
}

/// Jane's account with a second connection, which is somebody else at work in the same mailbox.
class Account : public SyncFixture
{
public:
    explicit Account(const DovecotServer &dovecot)
        : m_dovecot(dovecot)
        , m_other(context())
    {
    }
    ~Account() { m_other.abort(); }

    bool open() { return codeOf(openLink(link())).isEmpty() && codeOf(openLink(m_other)).isEmpty(); }
    sync::Task<Result<void>> openLink(sync::ImapLink &opened)
    {
        ServerLogin to;
        to.server = {QStringLiteral("127.0.0.1"), m_dovecot.imapsPort(), Security::Tls,
                     QStringLiteral("jane@example.com"), AuthMethod::Auto};
        to.password = Secret(DovecotServer::passwordOf(to.server.user));
        QFile ca(m_dovecot.caFile());
        to.extraCaPem = ca.open(QIODevice::ReadOnly) ? ca.readAll() : QByteArray();
        const imap::ClientId client{"Test", "1", "Test", {}, {}};
        Result<void> done = co_await opened.open(to, client);
        co_return done;
    }

    /// By the other one; empty, or the code of the error.
    template <imap::Command C>
    QString other(C command)
    {
        return codeOf(await(std::move(command)));
    }
    QString otherSelects(FolderId folder)
    {
        return codeOf(m_other.ensureSelected(*store::FolderRepo(reader()).byId(folder)));
    }
    QString fill(const QByteArray &name, int count)
    {
        constexpr int atOnce = 50;
        for (int from = 1; from <= count; from += atOnce) {
            imap::command::Append append(name, {}, {}, mail(from));
            for (int i = from + 1; i <= count && i < from + atOnce; ++i)
                append.also({}, {}, mail(i));
            if (const QString code = other(std::move(append)); !code.isEmpty())
                return code;
        }
        return {};
    }
    /// Dovecot sometimes ends a session whose mailbox another one has changed; a round would connect again, too.
    QString sync(FolderId folder)
    {
        if (!link().isOpen())
            if (const QString code = codeOf(openLink(link())); !code.isEmpty())
                return code;
        MailboxSync goal(context(), link(), folder, report);
        return codeOf(goal.run());
    }
    /// Bytes both ways of a sync.
    qint64 cost(FolderId folder)
    {
        const qint64 before = link().bytes();
        const QString code = sync(folder);
        return code.isEmpty() ? link().bytes() - before : -1;
    }

private:
    template <imap::Command C>
    sync::Task<Result<void>> await(C command)
    {
        auto reply = m_other.run(std::move(command));
        const auto result = co_await reply;
        Result<void> done;
        if (!result)
            done = result.error();
        co_return done;
    }

    const DovecotServer &m_dovecot;
    sync::ImapLink m_other;
};

} // namespace

/// The goals of the sync room with a real server that knows CONDSTORE and QRESYNC.
class DovecotSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString obstacle = DovecotServer::obstacle(); !obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
        QVERIFY2(m_dovecot.start(), qPrintable(m_dovecot.log()));
    }

    void cleanup()
    {
        if (QTest::currentTestFailed() || qEnvironmentVariableIsSet("POSTRIDER_SERVER_LOG"))
            qWarning("%s", qPrintable(m_dovecot.log())); // what a server ends a session for stands nowhere else
    }

    void nothingChangedCostsTheSameForAnySize()
    {
        Account a(m_dovecot);
        QVERIFY(a.open());
        const FolderId small = a.addFolder("small");
        const FolderId large = a.addFolder("large");
        QCOMPARE(a.other(imap::command::Create("small")), QString());
        QCOMPARE(a.other(imap::command::Create("large")), QString());
        QCOMPARE(a.fill("small", 2), QString());
        QCOMPARE(a.fill("large", 400), QString());
        QVERIFY(a.link().traits().qresync);
        QCOMPARE(a.sync(small), QString());
        QCOMPARE(a.sync(large), QString());
        QCOMPARE(a.uidsIn(large), QByteArray("1:400"));
        const qint64 forSmall = a.cost(small);
        const qint64 forLarge = a.cost(large);
        qInfo("nothing changed: %lld bytes for 2 messages, %lld for 400", forSmall, forLarge);
        QVERIFY(forSmall > 0);
        QVERIFY(forLarge <= forSmall + 20); // numbers have more digits
        QVERIFY(forLarge < 1500);
        // one flag and one message gone: so much more, and no more
        QCOMPARE(a.otherSelects(large), QString());
        QCOMPARE(a.other(imap::command::UidStore(UidSet(Uid(7)), Mode::Add, MailFlag::Flagged)), QString());
        QCOMPARE(a.other(imap::command::UidStore(UidSet(Uid(9)), Mode::Add, MailFlag::Deleted)), QString());
        QCOMPARE(a.other(imap::command::UidExpunge(UidSet(Uid(9)))), QString());
        const qint64 forChange = a.cost(large);
        QVERIFY2(forChange > 0 && forChange < forLarge + 300, QByteArray::number(forChange));
        QCOMPARE(a.uidsIn(large), QByteArray("1:8,10:400"));
        const auto ids = store::MessageRepo(a.reader()).idsByUid(large, UidSet(Uid(7)));
        QVERIFY(a.summary(ids.at(0))->flags.has(MailFlag::Flagged));
    }

    void mostOfTheFolderGoes()
    {
        Account a(m_dovecot);
        QVERIFY(a.open());
        const FolderId box = a.addFolder("emptied");
        QCOMPARE(a.other(imap::command::Create("emptied")), QString());
        QCOMPARE(a.fill("emptied", 60), QString());
        QCOMPARE(a.sync(box), QString());
        QCOMPARE(a.otherSelects(box), QString());
        QCOMPARE(a.other(imap::command::UidStore(range(1, 55), Mode::Add, MailFlag::Deleted)), QString());
        QCOMPARE(a.other(imap::command::UidExpunge(range(1, 55))), QString());
        QCOMPARE(a.sync(box), QString());
        QCOMPARE(a.uidsIn(box), QByteArray("56:60"));
        QCOMPARE(a.report.removed, 55);
    }

    void madeAnew()
    {
        Account a(m_dovecot);
        QVERIFY(a.open());
        const FolderId box = a.addFolder("anew");
        QCOMPARE(a.other(imap::command::Create("anew")), QString());
        QCOMPARE(a.fill("anew", 5), QString());
        QCOMPARE(a.sync(box), QString());
        const UidValidity before = store::FolderRepo(a.reader()).byId(box)->uidValidity;
        const auto ids = store::MessageRepo(a.reader()).idsByUid(box, range(1, 2));
        QCOMPARE(a.other(imap::command::Delete("anew")), QString());
        QCOMPARE(a.other(imap::command::Create("anew")), QString());
        QCOMPARE(a.fill("anew", 1), QString());
        QCOMPARE(a.sync(box), QString());
        QVERIFY(store::FolderRepo(a.reader()).byId(box)->uidValidity != before);
        QCOMPARE(a.uidsIn(box), QByteArray("1"));
        QVERIFY(a.summary(ids.at(0))); // found again by its Message-ID
        QVERIFY(!a.summary(ids.at(1)));
    }

    /// The whole account in step: the list with what has changed where, and nothing else.
    void roundWithNothingToDo()
    {
        Account a(m_dovecot);
        QVERIFY(a.open());
        const auto round = [&a] {
            sync::SyncRound::Yield yield;
            yield.isWanted = [] { return false; };
            yield.give = []() -> sync::Task<sync::Done> { co_return sync::Done{}; };
            sync::SyncRound goal(a.context(), a.link(), a.report, {}, yield);
            sync::SyncRound::Wish wish;
            wish.bodies.any = false;
            return a.codeOf(goal.run(wish));
        };
        QCOMPARE(round(), QString());
        QCOMPARE(a.report.problems.size(), std::size_t(0));
        QVERIFY(a.report.newMessages > 0);
        a.report = {};
        const qint64 before = a.link().bytes();
        QCOMPARE(round(), QString());
        QCOMPARE(a.report.newMessages, 0);
        const int folders = static_cast<int>(store::FolderRepo(a.reader()).byAccount(a.account()).size());
        const qint64 cost = a.link().bytes() - before;
        qInfo("a round with nothing to do: %lld bytes for %d folders", cost, folders);
        QVERIFY(cost < 400 * folders);
    }

    void searchFindsWhatIsOnTheServerAlone()
    {
        Account a(m_dovecot);
        QVERIFY(a.open());
        const FolderId box = a.addFolder("searched");
        QCOMPARE(a.other(imap::command::Create("searched")), QString());
        for (const QByteArray &message : test::wordyMails())
            QCOMPARE(a.other(imap::command::Append("searched", {}, {}, message)), QString());
        QCOMPARE(a.sync(box), QString());
        QCOMPARE(test::searchStory(a, box), test::wordyStory());
    }

    void tellsRoomAndRights()
    {
        Account a(m_dovecot);
        QVERIFY(a.open());
        QVERIFY(m_dovecot.setRights(QStringLiteral("jane@example.com"), QStringLiteral("Junk"), "lrs"));
        const FolderId inbox = a.addFolder("INBOX", store::FolderRole::Inbox);
        const FolderId junk = a.addFolder("Junk");
        QCOMPARE(test::askFacts(a), QString());
        const auto room = store::ServerFactsRepo(a.reader()).storage(a.account());
        QVERIFY(room);
        QCOMPARE(room->allowedBytes(), qint64(200) << 20);
        const store::FolderRepo folders(a.reader());
        QVERIFY(folders.byId(inbox)->rights.mayDeleteMessages());
        QVERIFY(folders.byId(junk)->rights.mayMarkSeen());
        QVERIFY(!folders.byId(junk)->rights.mayInsert());
        QVERIFY(!folders.byId(junk)->rights.mayDeleteMessages());
    }

private:
    DovecotServer m_dovecot;
};

QTEST_GUILESS_MAIN(DovecotSyncTest)
#include "DovecotSyncTest.moc"
