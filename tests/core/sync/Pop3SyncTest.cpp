// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pop3/Pop3Sync.h"
#include "fixture/SyncFixture.h"
#include "store/BlobRepo.h"
#include "store/Pop3Repo.h"
#include "sync/local/LocalFolders.h"
#include "sync/local/LocalJournal.h"
#include "sync/operation/DeleteForever.h"
#include "sync/operation/Move.h"
#include "sync/operation/SetFlags.h"

#include <QElapsedTimer>

using namespace postrider;
using namespace postrider::sync;
using postrider::test::ScriptedServer;
using postrider::test::SyncFixture;
using Leave = Pop3Settings::Leave;

namespace {

/// A POP3 account of a test: its inbox, and one connection after the other to scripted servers.
class Maildrop : public SyncFixture
{
public:
    explicit Maildrop(const Pop3Settings &settings = {})
        : m_pop3(context())
        , m_sync(context(), m_pop3, settings)
    {
        write([this](store::WriteTransaction &transaction) { LocalFolders::ensure(transaction, account()); });
    }

    /// One check against a server that offers `capabilities` and plays `script` after the login; the code of its error.
    QString check(const QByteArrayList &script, const QByteArrayList &capabilities = {"S: PIPELINING", "S: UIDL"})
    {
        report = {};
        m_server.reset();
        m_server = std::make_unique<ScriptedServer>(
            QByteArrayList{"S: +OK hi", "C: CAPA", "S: +OK"} + capabilities +
            QByteArrayList{"S: .", "C: USER ann", "S: +OK", "C: PASS secret", "S: +OK"} + script);
        return codeOf(connectAndRun());
    }
    QString fetchRest(MessageId message, const QByteArrayList &script)
    {
        m_server.reset();
        m_server = std::make_unique<ScriptedServer>(
            QByteArrayList{"S: +OK hi", "C: CAPA", "S: -ERR", "C: USER ann", "S: +OK", "C: PASS secret", "S: +OK"} +
            script);
        return codeOf(connectAndFetch(message));
    }
    bool serverDone() { return m_server->waitUntilDone(); }

    FolderId folder(store::FolderRole role) { return store::FolderRepo(reader()).byRole(account(), role)->id; }
    std::vector<MessageId> inbox()
    {
        return store::MessageRepo(reader()).idsInFolder(folder(store::FolderRole::Inbox));
    }
    QByteArray raw(MessageId id)
    {
        const Result<QByteArray> bytes = store::BlobRepo(reader()).raw(id);
        return bytes ? *bytes : bytes.error().code.toLatin1();
    }
    QByteArray states()
    {
        QByteArrayList all;
        for (const store::Pop3Message &message : store::Pop3Repo(reader()).byAccount(account()))
            all += message.uid + '=' + QByteArray::number(int(message.state));
        return all.join(' ');
    }

private:
    ServerLogin login() const
    {
        ServerLogin login;
        login.server = {QStringLiteral("127.0.0.1"), m_server->port(), Security::None, QStringLiteral("ann"),
                        AuthMethod::Auto};
        login.password = Secret(QByteArray("secret"));
        return login;
    }
    Task<Result<void>> connectAndRun()
    {
        Result<void> result = co_await m_pop3.open(login());
        if (result)
            result = co_await m_sync.run(report, {});
        co_return result;
    }
    Task<Result<void>> connectAndFetch(MessageId message)
    {
        Result<void> result = co_await m_pop3.open(login());
        if (result)
            result = co_await m_sync.fetchRest(message);
        m_pop3.abort();
        co_return result;
    }

    std::unique_ptr<ScriptedServer> m_server;
    Pop3Link m_pop3;
    Pop3Sync m_sync;
};

QByteArray message(const char *subject)
{
    return QByteArray("Subject: ") + subject + "\r\nMessage-ID: <" + subject + "@x>\r\n\r\nHello " + subject + "\r\n";
}

/// The steps with which a server answers RETR or TOP.
QByteArray sent(const QByteArray &bytes)
{
    return "s: +OK\r\n" + bytes + ".\r\n";
}

const QByteArrayList twoListed{"C: UIDL", "S: +OK", "S: 1 a", "S: 2 b", "S: ."};
const QByteArrayList twoSizes{"C: LIST", "S: +OK", "S: 1 60", "S: 2 60", "S: ."};
const QByteArrayList bye{"C: QUIT", "S: +OK bye", "X: close"};

QByteArrayList twoFetched()
{
    return twoListed + twoSizes + QByteArrayList{"C: RETR 1", "C: RETR 2", sent(message("one")), sent(message("two"))};
}

} // namespace

class Pop3SyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesOnceAndKeeps()
    {
        Maildrop maildrop;
        QCOMPARE(maildrop.check(twoFetched() + bye), QString());
        QVERIFY(maildrop.serverDone());
        QCOMPARE(maildrop.report.newMessages, 2);
        QCOMPARE(maildrop.inbox().size(), std::size_t(2));
        QCOMPARE(maildrop.states(), QByteArray("a=0 b=0"));
        for (const MessageId id : maildrop.inbox())
            QVERIFY(maildrop.raw(id) == message("one") || maildrop.raw(id) == message("two"));
        // nothing new: one UIDL and no more
        QCOMPARE(maildrop.check(twoListed + bye), QString());
        QVERIFY(maildrop.serverDone());
        QCOMPARE(maildrop.report.newMessages, 0);
        QCOMPARE(maildrop.inbox().size(), std::size_t(2));
    }

    void deletesAfterItIsHere()
    {
        Maildrop maildrop({Leave::Nothing, 0, 0});
        QCOMPARE(maildrop.check(twoFetched() + QByteArrayList{"C: DELE 1", "C: DELE 2", "S: +OK", "S: +OK"} + bye),
                 QString());
        QVERIFY(maildrop.serverDone());
        QCOMPARE(maildrop.states(), QByteArray("a=2 b=2"));
        QCOMPARE(maildrop.inbox().size(), std::size_t(2));
    }

    void cutBeforeQuitHasDeletedNothing()
    {
        Maildrop maildrop({Leave::Nothing, 0, 0});
        const QByteArrayList deletes{"C: DELE 1", "C: DELE 2", "S: +OK", "S: +OK"};
        QCOMPARE(maildrop.check(twoFetched() + deletes + QByteArrayList{"C: QUIT", "X: close"}),
                 QStringLiteral("connection-lost"));
        QCOMPARE(maildrop.states(), QByteArray("a=1 b=1")); // nobody knows
        // they are still there: not fetched again, deleted again
        QCOMPARE(maildrop.check(twoListed + deletes + bye), QString());
        QVERIFY(maildrop.serverDone());
        QCOMPARE(maildrop.report.newMessages, 0);
        QCOMPARE(maildrop.states(), QByteArray("a=2 b=2"));
    }

    void cutAfterQuitWasObeyed()
    {
        Maildrop maildrop({Leave::Nothing, 0, 0});
        QCOMPARE(maildrop.check(twoFetched() +
                                QByteArrayList{"C: DELE 1", "C: DELE 2", "S: +OK", "S: +OK", "C: QUIT", "X: close"}),
                 QStringLiteral("connection-lost"));
        QCOMPARE(maildrop.check(QByteArrayList{"C: UIDL", "S: +OK", "S: ."} + bye), QString());
        QCOMPARE(maildrop.states(), QByteArray("a=2 b=2"));
    }

    void cutWhileFetchingKeepsWhatCame()
    {
        Maildrop maildrop({Leave::Nothing, 0, 0});
        QCOMPARE(maildrop.check(
                     twoListed + twoSizes +
                     QByteArrayList{"C: RETR 1", "C: RETR 2", sent(message("one")), "s: +OK\r\nSubj", "X: close"}),
                 QStringLiteral("connection-lost"));
        QCOMPARE(maildrop.inbox().size(), std::size_t(1));
        QCOMPARE(maildrop.states(), QByteArray("a=0"));
        QCOMPARE(maildrop.check(twoListed + twoSizes +
                                QByteArrayList{"C: RETR 2", sent(message("two")), "C: DELE 1", "C: DELE 2", "S: +OK",
                                               "S: -ERR locked"} +
                                bye),
                 QString());
        QVERIFY(maildrop.serverDone());
        QCOMPARE(maildrop.states(), QByteArray("a=2 b=1"));
        QCOMPARE(maildrop.report.problems.size(), std::size_t(1));
    }

    void quitThatDidNotDeleteAll()
    {
        Maildrop maildrop({Leave::Nothing, 0, 0});
        QCOMPARE(maildrop.check(twoFetched() + QByteArrayList{"C: DELE 1", "C: DELE 2", "S: +OK", "S: +OK", "C: QUIT",
                                                              "S: -ERR some left", "X: close"}),
                 QString());
        QCOMPARE(maildrop.report.problems.front().code, QStringLiteral("delete-incomplete"));
        QCOMPARE(maildrop.states(), QByteArray("a=1 b=1"));
    }

    void refusedMessageCostsThatMessage()
    {
        Maildrop maildrop;
        QCOMPARE(maildrop.check(twoListed + twoSizes +
                                QByteArrayList{"C: RETR 1", "C: RETR 2", "S: -ERR damaged", sent(message("two"))} +
                                bye),
                 QString());
        QCOMPARE(maildrop.inbox().size(), std::size_t(1));
        QCOMPARE(maildrop.report.problems.size(), std::size_t(1));
        QVERIFY(maildrop.report.problems.front().serverText.contains(u"damaged"));
    }

    void leavesForDays()
    {
        Maildrop maildrop({Leave::ForDays, 7, 0});
        QCOMPARE(maildrop.check(twoFetched() + bye), QString());
        maildrop.clock().advance(std::chrono::hours(24 * 8));
        QCOMPARE(maildrop.check(twoListed + QByteArrayList{"C: DELE 1", "C: DELE 2", "S: +OK", "S: +OK"} + bye),
                 QString());
        QVERIFY(maildrop.serverDone());
    }

    void untilDeletedHere()
    {
        Maildrop maildrop({Leave::UntilDeleted, 0, 0});
        QCOMPARE(maildrop.check(twoFetched() + bye), QString());
        const auto row = [&](const QByteArray &uid) {
            for (const store::Pop3Message &one : store::Pop3Repo(maildrop.reader()).byAccount(maildrop.account()))
                if (one.uid == uid)
                    return one;
            return store::Pop3Message();
        };
        maildrop.write([&](store::WriteTransaction &transaction) {
            const FolderId trash = maildrop.folder(store::FolderRole::Trash);
            Move::apply(transaction, {maildrop.account(), {row("b").message}, maildrop.clock().nowUtc()}, trash);
            LocalJournal::settle(transaction, maildrop.account());
        });
        QVERIFY(row("b").deletedHere && !row("a").deletedHere);
        QCOMPARE(maildrop.check(twoListed + QByteArrayList{"C: DELE 2", "S: +OK"} + bye), QString());
        maildrop.write([&](store::WriteTransaction &transaction) {
            DeleteForever::apply(transaction, {maildrop.account(), {row("a").message}, maildrop.clock().nowUtc()});
            LocalJournal::settle(transaction, maildrop.account());
        });
        QCOMPARE(maildrop.check(QByteArrayList{"C: UIDL", "S: +OK", "S: 1 a", "S: .", "C: DELE 1", "S: +OK"} + bye),
                 QString());
        QVERIFY(maildrop.serverDone());
        QCOMPARE(maildrop.states(), QByteArray("a=2 b=2"));
    }

    void serverWithoutUidl()
    {
        Maildrop maildrop;
        const auto headerOf = [](const char *subject) {
            return message(subject).left(message(subject).indexOf("Hello"));
        };
        const QByteArrayList none{"C: UIDL", "S: -ERR unknown"};
        const QByteArrayList tops{"C: TOP 1 0", "C: TOP 2 0", sent(headerOf("one")), sent(headerOf("two"))};
        QCOMPARE(maildrop.check(none + twoSizes + tops +
                                QByteArrayList{"C: RETR 1", "C: RETR 2", sent(message("one")), sent(message("two"))} +
                                bye),
                 QString());
        QCOMPARE(maildrop.inbox().size(), std::size_t(2));
        QCOMPARE(maildrop.check(none + twoSizes + tops + bye), QString());
        QCOMPARE(maildrop.report.newMessages, 0);
        QVERIFY(maildrop.serverDone());
    }

    void serverWithNeither()
    {
        Maildrop maildrop({Leave::Nothing, 0, 0});
        QCOMPARE(maildrop.check({"C: UIDL", "S: -ERR", "C: LIST", "S: +OK", "S: 1 60", "S: .", "C: TOP 1 0", "S: -ERR",
                                 "X: closed"}),
                 QStringLiteral("uidl-missing"));
        QVERIFY(maildrop.inbox().empty());
    }

    void doubleUids()
    {
        Maildrop maildrop;
        const QByteArrayList listed{"C: UIDL",
                                    "S: +OK",
                                    "S: 1 x",
                                    "S: 2 x",
                                    "S: .",
                                    "C: LIST",
                                    "S: +OK",
                                    "S: 1 60",
                                    "S: 2 60",
                                    "S: .",
                                    "C: TOP 1 0",
                                    "C: TOP 2 0",
                                    sent("Subject: one\r\n\r\n"),
                                    sent("Subject: two\r\n\r\n")};
        QCOMPARE(maildrop.check(listed +
                                QByteArrayList{"C: RETR 1", "C: RETR 2", sent(message("one")), sent(message("two"))} +
                                bye),
                 QString());
        QCOMPARE(maildrop.inbox().size(), std::size_t(2));
        QCOMPARE(maildrop.check(listed + bye), QString());
        QVERIFY(maildrop.serverDone());
    }

    void largeMessagesByHeader()
    {
        Maildrop maildrop({Leave::Nothing, 0, 1000});
        QCOMPARE(maildrop.check({"C: UIDL", "S: +OK", "S: 1 a", "S: .", "C: LIST", "S: +OK", "S: 1 5000", "S: .",
                                 "C: TOP 1 0", sent("Subject: large\r\n\r\n"), "C: QUIT", "S: +OK", "X: close"}),
                 QString());
        QVERIFY(maildrop.serverDone()); // and it was not deleted
        const MessageId id = maildrop.inbox().front();
        QCOMPARE(maildrop.summary(id)->subject, QStringLiteral("large"));
        QCOMPARE(maildrop.summary(id)->size, 5000);
        QCOMPARE(maildrop.summary(id)->body, store::BodyState::TooLarge);

        const QByteArray whole = "Subject: large\r\n\r\n" + QByteArray(4900, 'x') + "\r\n";
        QCOMPARE(maildrop.fetchRest(id, {"C: UIDL", "S: +OK", "S: 1 a", "S: .", "C: RETR 1", sent(whole), "C: QUIT",
                                         "S: +OK", "X: close"}),
                 QString());
        QCOMPARE(maildrop.raw(id), whole);
        QVERIFY(store::Pop3Repo(maildrop.reader()).byMessage(id)->whole);
        QCOMPARE(maildrop.check(
                     {"C: UIDL", "S: +OK", "S: 1 a", "S: .", "C: DELE 1", "S: +OK", "C: QUIT", "S: +OK", "X: close"}),
                 QString());
        QCOMPARE(maildrop.fetchRest(id, {"X: closed"}), QStringLiteral("body-unavailable"));
    }

    void serverThatExpiresMail()
    {
        Maildrop maildrop;
        const QByteArrayList capabilities{"S: PIPELINING", "S: EXPIRE 7"};
        QCOMPARE(maildrop.check(twoFetched() + bye, capabilities), QString());
        QCOMPARE(maildrop.check(QByteArrayList{"C: UIDL", "S: +OK", "S: 1 b", "S: ."} + bye, capabilities), QString());
        QVERIFY(maildrop.report.problems.empty()); // too early to be the server's doing
        maildrop.clock().advance(std::chrono::hours(24 * 8));
        QCOMPARE(maildrop.check(QByteArrayList{"C: UIDL", "S: +OK", "S: ."} + bye, capabilities), QString());
        QVERIFY(!maildrop.report.problems.empty());
        QCOMPARE(maildrop.report.problems.front().code, QStringLiteral("server-expires-mail"));
    }

    void twentyThousandMessages()
    {
        Maildrop maildrop;
        constexpr int count = 20'000;
        QByteArray uids;
        for (int i = 1; i <= count; ++i) {
            uids += QByteArray::number(i) + " uid" + QByteArray::number(i) + "\r\n";
        }
        maildrop.write([&](store::WriteTransaction &transaction) {
            for (int i = 1; i <= count; ++i)
                store::Pop3Repo::insert(transaction, maildrop.account(),
                                        {"uid" + QByteArray::number(i), MessageId(i), maildrop.clock().nowUtc()});
        });
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(maildrop.check(QByteArrayList{"C: UIDL", "s: +OK\r\n" + uids + ".\r\n"} + bye), QString());
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(maildrop.serverDone());
    }

    void localOperations()
    {
        Maildrop maildrop;
        QCOMPARE(maildrop.check(twoFetched() + bye), QString());
        const std::vector<MessageId> ids = maildrop.inbox();
        const auto at = maildrop.clock().nowUtc();
        maildrop.write([&](store::WriteTransaction &transaction) {
            SetFlags::apply(transaction, {maildrop.account(), ids, at}, MailFlag::Seen, {});
            SetFlags::apply(transaction, {maildrop.account(), {ids[0]}, at}, MailFlag::Flagged, MailFlag::Seen);
            Move::apply(transaction, {maildrop.account(), {ids[1]}, at}, maildrop.folder(store::FolderRole::Archive));
            LocalJournal::settle(transaction, maildrop.account());
        });
        QCOMPARE(maildrop.pending(), 0);
        QVERIFY(maildrop.summary(ids[0])->flags == MailFlags(MailFlag::Flagged));
        QVERIFY(maildrop.summary(ids[1])->flags == MailFlags(MailFlag::Seen));
        QVERIFY(!maildrop.summary(ids[0])->pending && !maildrop.summary(ids[1])->pending);
        QCOMPARE(maildrop.summary(ids[1])->folder, maildrop.folder(store::FolderRole::Archive));
        QCOMPARE(store::MessageRepo(maildrop.reader()).place(ids[1])->folder,
                 maildrop.folder(store::FolderRole::Archive));
        QCOMPARE(maildrop.inbox(), std::vector<MessageId>{ids[0]});
        maildrop.write([&](store::WriteTransaction &transaction) {
            DeleteForever::apply(transaction, {maildrop.account(), ids, at});
            LocalJournal::settle(transaction, maildrop.account());
        });
        QVERIFY(!maildrop.summary(ids[0]) && !maildrop.summary(ids[1]));
    }

    void foldersAreMade()
    {
        Maildrop maildrop;
        const auto count = [&] { return store::FolderRepo(maildrop.reader()).byAccount(maildrop.account()).size(); };
        QCOMPARE(count(), std::size_t(6));
        maildrop.write([&](store::WriteTransaction &transaction) {
            LocalFolders::ensure(transaction, maildrop.account());
            const FolderId made = LocalFolders::make(transaction, maildrop.account(), QStringLiteral("Projects/2026"));
            QCOMPARE(LocalFolders::make(transaction, maildrop.account(), QStringLiteral("Projects/2026")), made);
        });
        QCOMPARE(count(), std::size_t(8)); // with the parent
    }
};

QTEST_GUILESS_MAIN(Pop3SyncTest)
#include "Pop3SyncTest.moc"
