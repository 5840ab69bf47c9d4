// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/PushWatcher.h"

#include "fixture/SyncFixture.h"
#include "store/WriteTransaction.h"

#include <QSignalSpy>

using namespace postrider;
using namespace std::chrono_literals;
using sync::PushWatcher;
using test::SyncFixture;

namespace {

/// The same login each time.
class SameLogin final : public sync::LoginSource
{
public:
    explicit SameLogin(quint16 port)
    {
        m_login.server = {QStringLiteral("127.0.0.1"), port, Security::None, QStringLiteral("jane"), AuthMethod::Auto};
        m_login.password = Secret(QByteArray("secret"));
    }
    sync::Task<Result<ServerLogin>> incoming() override
    {
        Result<ServerLogin> login = m_login;
        co_return login;
    }
    void incomingEnded(const Result<void> &) override {}

private:
    ServerLogin m_login;
};

QByteArrayList selected(const QByteArray &tag, int exists, int next, int modSeq = 0)
{
    QByteArrayList steps{"C* " + tag + " SELECT \"INBOX\"*", "S: * " + QByteArray::number(exists) + " EXISTS",
                         "S: * OK [UIDVALIDITY 7] ok", "S: * OK [UIDNEXT " + QByteArray::number(next) + "] ok"};
    if (modSeq > 0)
        steps += "S: * OK [HIGHESTMODSEQ " + QByteArray::number(modSeq) + "] ok";
    return steps + QByteArrayList{"S: " + tag + " OK [READ-WRITE] ok"};
}

QByteArray n(int number)
{
    return QByteArray::number(number);
}

/// A watcher at work on a scripted server, until the end of the test.
class Watching : public SyncFixture
{
public:
    Watching()
        : inbox(addFolder("INBOX", store::FolderRole::Inbox))
        , lists(addFolder("Lists"))
    {
        setState(inbox, {UidValidity(7), Uid(5), ModSeq(), clock().nowUtc()});
    }
    ~Watching()
    {
        watcher->abort();
        context().scope().wake();
        if (!QTest::qWaitFor([this] { return !watcher->isRunning(); }))
            QTest::qFail("the watcher does not end", __FILE__, __LINE__);
    }

    void watch(const QByteArray &capabilities, const QByteArrayList &script)
    {
        server = std::make_unique<test::ScriptedServer>(login(capabilities) + script);
        logins = std::make_unique<SameLogin>(server->port());
        watcher = std::make_unique<PushWatcher>(context(), *logins, imap::ClientId{"Test", "1", "Test", {}, {}});
        watcher->setBodies({false, {}});
        context().scope().start(watcher->run());
    }
    FolderId inbox;
    FolderId lists;
    std::unique_ptr<test::ScriptedServer> server;
    std::unique_ptr<SameLogin> logins;
    std::unique_ptr<PushWatcher> watcher;
};

} // namespace

class PushWatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newMailInIdle()
    {
        Watching w;
        w.watch("IDLE", selected("A3", 0, 5) +
                            QByteArrayList{"C: A4 IDLE", "S: + idling", "S: * 1 EXISTS", "C: DONE", "S: A4 OK"} +
                            selected("A5", 1, 6) +
                            QByteArrayList{"C* A6 UID FETCH 5 (UID*", test::headersOf(1, 5), "S: A6 OK", "C: A7 IDLE",
                                           "S: + idling"});
        QVERIFY2(w.server->waitUntilDone(), w.server->problem());
        QCOMPARE(w.uidsIn(w.inbox), QByteArray("5"));
    }

    /// Gmail: the inbox is a label of All Mail, which is what is watched.
    void newMailInAllMail()
    {
        Watching w;
        w.write([&](store::WriteTransaction &t) {
            const std::vector<store::ServerFolder> folders{
                {"INBOX", QStringLiteral("INBOX"), u'/', store::FolderRole::Inbox, true, true,
                 QStringLiteral("\\Inbox")},
                {"All", QStringLiteral("All"), u'/', store::FolderRole::All, true, true, {}}};
            store::FolderRepo::upsert(t, w.account(), folders);
        });
        const FolderId all = store::FolderRepo(w.reader()).byWireName(w.account(), "All")->id;
        w.setState(all, {UidValidity(7), Uid(5), ModSeq(), w.clock().nowUtc()});
        const auto selectedAll = [](const QByteArray &tag, int exists, int next) {
            QByteArrayList steps = selected(tag, exists, next);
            steps[0].replace("INBOX", "All");
            return steps;
        };
        w.watch("IDLE X-GM-EXT-1",
                selectedAll("A3", 0, 5) +
                    QByteArrayList{"C: A4 IDLE", "S: + idling", "S: * 1 EXISTS", "C: DONE", "S: A4 OK"} +
                    selectedAll("A5", 1, 6) +
                    QByteArrayList{"C* A6 UID FETCH 5 (UID*",
                                   test::headersOf(1, 5, " X-GM-MSGID 9 X-GM-LABELS (\"\\\\Inbox\")"), "S: A6 OK",
                                   "C: A7 IDLE", "S: + idling"});
        QVERIFY2(w.server->waitUntilDone(), w.server->problem());
        QCOMPARE(w.uidsIn(w.inbox), QByteArray("5"));
        QCOMPARE(w.uidsIn(all), QByteArray("5"));
    }

    /// RFC 2177 §3: again before the server's 30 minutes are over, without another SELECT.
    void idleBeginsAgainInTime()
    {
        Watching w;
        // what the server tells after its '+' shows that the client has heard that
        const QByteArray mark = "S: * STATUS Lists (MESSAGES 1 UIDNEXT 10 UIDVALIDITY 1)";
        w.watch("IDLE", selected("A3", 0, 5) + QByteArrayList{"C: A4 IDLE", "S: + idling", mark, "C: DONE", "S: A4 OK",
                                                              "C: A5 IDLE", "S: + idling", mark, "C: DONE", "S: A5 OK",
                                                              "C: A6 IDLE", "S: + idling"});
        QSignalSpy marks(w.watcher.get(), &PushWatcher::newsIn);
        QVERIFY(QTest::qWaitFor([&] { return marks.count() == 1; }));
        const int idling = w.server->position();
        w.clock().advance(28min);
        QCOMPARE(w.server->position(), idling);
        w.clock().advance(1min);
        QVERIFY(QTest::qWaitFor([&] { return marks.count() == 2; }));
        w.clock().advance(29min);
        QVERIFY2(w.server->waitUntilDone(), w.server->problem());
    }

    /// Without IDLE: half a minute, then twice as long each time while nothing comes, up to five minutes.
    void pollsLessAndLessOften()
    {
        Watching w;
        QByteArrayList script = selected("A3", 0, 5);
        for (int tag = 4; tag < 10; ++tag)
            script += {"C: A" + n(tag) + " NOOP", "S: A" + n(tag) + " OK"};
        w.watch("", script);
        int at = static_cast<int>(SyncFixture::login("").size() + selected("A3", 0, 5).size());
        QVERIFY(QTest::qWaitFor([&] { return w.server->position() >= at; }));
        QDateTime last = w.clock().nowUtc();
        for (const std::chrono::seconds wait : {30s, 60s, 120s, 240s, 300s, 300s}) {
            at += 2;
            QVERIFY(QTest::qWaitFor(
                [&] {
                    if (w.server->position() < at)
                        w.clock().advance(2s);
                    return w.server->position() >= at;
                },
                20'000));
            QVERIFY2(last.secsTo(w.clock().nowUtc()) >= wait.count(), qPrintable(QString::number(wait.count())));
            last = w.clock().nowUtc();
        }
        QVERIFY2(w.server->waitUntilDone(), w.server->problem());
    }

    void notifyTellsOfOtherFolders()
    {
        Watching w;
        w.setState(w.lists, {UidValidity(1), Uid(9), ModSeq(), w.clock().nowUtc()});
        w.watch("IDLE NOTIFY", QByteArrayList{"C* A3 NOTIFY SET *FlagChange)) (personal *FlagChange))",
                                              "S: A3 NO [BADEVENT (FlagChange)] x",
                                              "C* A4 NOTIFY SET *(personal (MessageNew MessageExpunge))", "S: A4 OK"} +
                                   selected("A5", 0, 5) +
                                   QByteArrayList{"C: A6 IDLE", "S: + idling", "X: hold",
                                                  "S: * STATUS Lists (MESSAGES 1 UIDNEXT 10 UIDVALIDITY 1)",
                                                  "S: * OK [NOTIFICATIONOVERFLOW] too much"});
        QSignalSpy news(w.watcher.get(), &PushWatcher::newsIn);
        QSignalSpy missed(w.watcher.get(), &PushWatcher::newsMissed);
        QVERIFY(QTest::qWaitFor([&] { return w.watcher->isToldOfAll(); }));
        w.server->release();
        QVERIFY(missed.count() > 0 || missed.wait());
        QCOMPARE(news.count(), 1);
        QCOMPARE(news.first().first().value<FolderId>(), w.lists);
        QVERIFY(!w.watcher->isToldOfAll());
    }

    /// STATUS of what is in step already, such as one's own changes, wakes nobody.
    void oldNewsIsNoNews()
    {
        Watching w;
        w.setState(w.lists, {UidValidity(1), Uid(9), ModSeq(30), w.clock().nowUtc()});
        w.watch("IDLE NOTIFY CONDSTORE",
                QByteArrayList{"C* A3 NOTIFY SET *", "S: A3 OK"} + selected("A4", 0, 5, 4) +
                    QByteArrayList{"C: A5 IDLE", "S: + idling",
                                   "S: * STATUS Lists (MESSAGES 0 UIDNEXT 9 UIDVALIDITY 1 HIGHESTMODSEQ 30)",
                                   "S: * STATUS Lists (MESSAGES 0 UIDNEXT 9 UIDVALIDITY 1 HIGHESTMODSEQ 31)"});
        QSignalSpy news(w.watcher.get(), &PushWatcher::newsIn);
        QVERIFY2(w.server->waitUntilDone(), w.server->problem());
        QVERIFY(news.count() > 0 || news.wait());
        QCOMPARE(news.count(), 1);
    }

    /// Yandex drops connections at random: it is had again, and what came meanwhile is found.
    void comesBackAfterACut()
    {
        Watching w;
        QByteArrayList script =
            selected("A3", 0, 5) + QByteArrayList{"C: A4 IDLE", "S: + idling", "X: close", "X: accept"};
        script += SyncFixture::login("IDLE");
        script += selected("A3", 1, 6) + QByteArrayList{"C* A4 UID FETCH 5 (UID*", test::headersOf(1, 5), "S: A4 OK",
                                                        "C: A5 IDLE", "S: + idling"};
        w.watch("IDLE", script);
        QSignalSpy lost(w.watcher.get(), &PushWatcher::lost);
        QSignalSpy recovered(w.watcher.get(), &PushWatcher::recovered);
        QVERIFY(lost.count() > 0 || lost.wait());
        QVERIFY(QTest::qWaitFor([&] {
            w.clock().advance(1s);
            return recovered.count() > 0;
        }));
        QVERIFY2(w.server->waitUntilDone(), w.server->problem());
        QCOMPARE(w.uidsIn(w.inbox), QByteArray("5"));
    }
};

QTEST_GUILESS_MAIN(PushWatcherTest)
#include "PushWatcherTest.moc"
