// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/OutboxRunner.h"

#include "fixture/SyncFixture.h"
#include "store/Connection.h"
#include "store/OutboxRepo.h"
#include "store/ServerFactsRepo.h"
#include "store/WriteTransaction.h"
#include "sync/OutboxFiler.h"

#include <QTimer>

using namespace postrider;
using store::OutboxState;
using sync::OutboxRunner;
using test::ScriptedServer;
using test::SyncFixture;

namespace {

const QByteArray mail = "From: jane@example.com\r\nSubject: hi\r\nMessage-ID: <1@example.com>\r\n\r\nx\r\n";

const QByteArrayList greeting{"S: 220 hi", "C* EHLO *", "S: 250 smtp.example.com"};
const QByteArrayList envelope{"C* MAIL FROM:<jane@example.com>*", "S: 250 ok", "C* RCPT TO:<bob@example.com>*",
                              "S: 250 ok"};
const QByteArrayList content{
    "C: DATA", "S: 354 go", "C: From: jane@example.com", "C: Subject: hi", "C: Message-ID: <1@example.com>",
    "C: ",     "C: x"};

class Outgoing : public SyncFixture
{
public:
    OutboxId queue(const QStringList &recipients = {QStringLiteral("bob@example.com")}, const QByteArray &more = {})
    {
        store::OutboxEntry entry;
        entry.account = account();
        entry.messageIdHeader = QStringLiteral("1@example.com");
        entry.sender = QStringLiteral("jane@example.com");
        entry.recipients = recipients;
        entry.createdAt = clock().nowUtc();
        OutboxId id;
        write([&](store::WriteTransaction &transaction) {
            id = store::OutboxRepo::insert(transaction, entry, store::BlobRepo::prepare(mail + more));
        });
        return id;
    }
    QString send(const ScriptedServer &server)
    {
        ServerLogin login;
        login.server = {QStringLiteral("127.0.0.1"), server.port(), Security::None, {}, AuthMethod::Auto};
        return codeOf(runner.run(login, report));
    }
    [[nodiscard]] std::optional<store::OutboxEntry> entry(OutboxId id) { return store::OutboxRepo(reader()).byId(id); }

    OutboxRunner runner{context()};
    sync::OutboxFiler filer{context()};
};

} // namespace

class OutboxRunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendingIsOnDiskBeforeTheDot()
    {
        Outgoing f;
        const OutboxId id = f.queue();
        ScriptedServer server(greeting + envelope + content +
                              QByteArrayList{"C: .", "X: hold", "S: 250 queued as 42", "C: QUIT", "S: 221 bye"});
        OutboxState atTheDot = OutboxState::Queued;
        QTimer watch;
        QObject::connect(&watch, &QTimer::timeout, &watch, [&] {
            if (server.position() == (greeting + envelope + content).size() + 1) {
                atTheDot = f.entry(id)->state;
                watch.stop();
                server.release();
            }
        });
        watch.start(1);
        QCOMPARE(f.send(server), QString());
        QCOMPARE(atTheDot, OutboxState::Sending);
        QCOMPARE(f.entry(id)->state, OutboxState::Accepted);
        QVERIFY(f.entry(id)->serverReply.contains(QStringLiteral("42")));
        QCOMPARE(f.entry(id)->attempts, 1);
    }

    void sizeThatTheServerTakesIsRemembered()
    {
        Outgoing f;
        const OutboxId id = f.queue();
        ScriptedServer server(
            {"S: 220 hi", "C* EHLO *", "S: 250-smtp.example.com", "S: 250 SIZE 20", "C: QUIT", "S: 221 bye"});
        f.send(server); // it is larger, and not even begun with
        QCOMPARE(store::ServerFactsRepo(f.reader()).sizeLimits(f.account()).sent, std::optional<qint64>(20));
        QCOMPARE(f.entry(id)->state, OutboxState::Failed);
    }

    void aSizeLimitThatCannotBeKeptHoldsNothingUp()
    {
        Outgoing f;
        const OutboxId id = f.queue();
        f.write([](store::WriteTransaction &transaction) {
            transaction.database().mail().sqlite().exec(
                "CREATE TRIGGER refuse BEFORE INSERT ON server_facts BEGIN SELECT RAISE(ABORT, 'refused'); END");
        });
        ScriptedServer server(QByteArrayList{"S: 220 hi", "C* EHLO *", "S: 250-smtp.example.com", "S: 250 SIZE 10000"} +
                              envelope + content + QByteArrayList{"C: .", "S: 250 ok", "C: QUIT", "S: 221 bye"});
        QCOMPARE(f.send(server), QString());
        QCOMPARE(store::ServerFactsRepo(f.reader()).sizeLimits(f.account()).sent, std::optional<qint64>());
        QCOMPARE(f.entry(id)->state, OutboxState::Accepted);
    }

    void failures_data()
    {
        QTest::addColumn<QByteArrayList>("script");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("problems");
        const auto row = [](const char *name, const QByteArrayList &script, OutboxState state, int problems) {
            QTest::newRow(name) << script << static_cast<int>(state) << problems;
        };
        const QByteArrayList quit{"C: RSET", "S: 250 ok", "C: QUIT", "S: 221 bye"};
        const QByteArrayList bye{"C: QUIT", "S: 221 bye"};
        const QByteArrayList toDot = greeting + envelope + content + QByteArrayList{"C: ."};
        row("cut before the dot", greeting + envelope + QByteArrayList{"C: DATA", "X: close"}, OutboxState::Waiting, 0);
        row("cut after the dot", toDot + QByteArrayList{"X: close"}, OutboxState::Unknown, 1);
        row("cut in the middle of the 250", toDot + QByteArrayList{"s: 25", "X: close"}, OutboxState::Unknown, 1);
        row("refused for good", toDot + QByteArrayList{"S: 554 spam"} + bye, OutboxState::Failed, 1);
        row("550 after the dot", toDot + QByteArrayList{"S: 550 5.7.1 no"} + bye, OutboxState::NeedsUser, 1);
        row("552 after the dot", toDot + QByteArrayList{"S: 552 too large"} + bye, OutboxState::Failed, 1);
        row("450 after the dot", toDot + QByteArrayList{"S: 450 later"} + bye, OutboxState::Waiting, 0);
        row("not now", toDot + QByteArrayList{"S: 451 greylisted"} + bye, OutboxState::Waiting, 0);
        row("452 after the dot", toDot + QByteArrayList{"S: 452 disk"} + bye, OutboxState::Waiting, 0);
        row("421 after the dot", toDot + QByteArrayList{"S: 421 going down", "X: close"}, OutboxState::Waiting, 0);
        const QByteArrayList mail = greeting + QByteArrayList{"C* MAIL FROM:<jane@example.com>*"};
        const QByteArrayList rcpt = mail + QByteArrayList{"S: 250 ok", "C* RCPT TO:<bob@example.com>*"};
        const QByteArrayList data = rcpt + QByteArrayList{"S: 250 ok", "C: DATA"};
        const QByteArrayList reset{"C: RSET", "S: 250 ok"};
        for (const auto &[where, script] :
             {std::pair("MAIL", mail), std::pair("RCPT", rcpt), std::pair("DATA", data)}) {
            const auto name = [where = where](const char *code) { return QByteArray(code) + " to " + where; };
            row(name("450").constData(), script + QByteArrayList{"S: 450 4.2.1 later"} + reset + bye,
                OutboxState::Waiting, 0);
            row(name("451").constData(), script + QByteArrayList{"S: 451 4.3.0 trouble"} + reset + bye,
                OutboxState::Waiting, 0);
            row(name("452").constData(), script + QByteArrayList{"S: 452 4.3.1 disk"} + reset + bye,
                OutboxState::Waiting, 0);
            row(name("421").constData(), script + QByteArrayList{"S: 421 4.3.2 down", "X: close"}, OutboxState::Waiting,
                0);
            row(name("552").constData(), script + QByteArrayList{"S: 552 5.3.4 large"} + reset + bye,
                OutboxState::Failed, 1);
            row(name("554").constData(), script + QByteArrayList{"S: 554 5.0.0 never"} + reset + bye,
                OutboxState::Failed, 1);
            row(name("reset").constData(), script + QByteArrayList{"X: reset"}, OutboxState::Waiting, 0);
        }
        row("550 to DATA", data + QByteArrayList{"S: 550 5.7.1 no"} + reset + bye, OutboxState::NeedsUser, 1);
        row("550 to MAIL", mail + QByteArrayList{"S: 550 not you"} + reset + bye, OutboxState::NeedsUser, 1);
        row("550 to RCPT", rcpt + QByteArrayList{"S: 550 5.1.1 who?"} + reset + bye, OutboxState::Failed, 1);
        row("reset in the greeting", {"s: 22", "X: reset"}, OutboxState::Waiting, 0);
        row("reset at the greeting", {"S: 220 hi", "X: reset"}, OutboxState::Waiting, 0);
        row("reset at EHLO", {"S: 220 hi", "C* EHLO *", "X: reset"}, OutboxState::Waiting, 0);
        row("reset after EHLO", greeting + QByteArrayList{"X: reset"}, OutboxState::Waiting, 0);
        row("reset after 354", data + QByteArrayList{"S: 354 go", "X: reset"}, OutboxState::Waiting, 0);
        row("reset at RSET", rcpt + QByteArrayList{"S: 550 5.1.1 who?", "C: RSET", "X: reset"}, OutboxState::Failed, 1);
        row("reset after the dot", toDot + QByteArrayList{"X: reset"}, OutboxState::Unknown, 1);
    }
    void failures()
    {
        QFETCH(QByteArrayList, script);
        QFETCH(int, state);
        QFETCH(int, problems);
        Outgoing f;
        const OutboxId id = f.queue();
        ScriptedServer server(script);
        if (script.contains("X: reset") || script.contains("X: close"))
            server.expectProblem(); // it may come before all is read
        const QString code = f.send(server);
        Q_UNUSED(code)
        QCOMPARE(static_cast<int>(f.entry(id)->state), state);
        QVERIFY(f.entry(id)->lastError);
        QCOMPARE(f.entry(id)->nextTryAt.isValid(), f.entry(id)->state == OutboxState::Waiting);
        QCOMPARE(static_cast<int>(f.report.problems.size()), problems);
        QVERIFY(!f.runner.hasDue());
    }

    void noServerMarksAllThatIsDue()
    {
        Outgoing f;
        const OutboxId first = f.queue();
        const OutboxId second = f.queue();
        ServerLogin nowhere;
        nowhere.server = {QStringLiteral("127.0.0.1"), 1, Security::None, {}, AuthMethod::Auto};
        QCOMPARE(f.codeOf(f.runner.run(nowhere, f.report)), QStringLiteral("connection-refused"));
        QCOMPARE(f.entry(first)->state, OutboxState::Waiting);
        QCOMPARE(f.entry(second)->state, OutboxState::Waiting);
        QVERIFY(f.runner.nextDueAt().isValid());
        QCOMPARE(f.codeOf(f.runner.requeue(true)), QString());
        QVERIFY(f.runner.hasDue());
    }

    void someRecipientsRefused()
    {
        Outgoing f;
        f.addFolder("INBOX", store::FolderRole::Inbox);
        const FolderId sent = f.addFolder("Sent", store::FolderRole::Sent);
        const OutboxId id = f.queue({QStringLiteral("bob@example.com"), QStringLiteral("gone@example.com")});
        ScriptedServer server(greeting + envelope +
                              QByteArrayList{"C* RCPT TO:<gone@example.com>*", "S: 550 no such user"} + content +
                              QByteArrayList{"C: .", "S: 250 ok", "C: QUIT", "S: 221 bye"});
        QCOMPARE(f.send(server), QString());
        QCOMPARE(f.entry(id)->state, OutboxState::Accepted);
        QCOMPARE(f.codeOf(f.filer.fileAccepted(false)), QString());
        // it went to bob, so there is a copy; the row stays for the other one
        QCOMPARE(store::FolderRepo(f.reader()).byId(sent)->total, 1);
        QCOMPARE(f.entry(id)->state, OutboxState::Failed);
        QCOMPARE(f.entry(id)->recipients, QStringList{QStringLiteral("gone@example.com")});
        QCOMPARE(f.report.problems.size(), std::size_t(1));
        QCOMPARE(f.report.problems.front().code, QStringLiteral("some-recipients-refused"));
    }

    void providerThatKeepsTheCopyItself()
    {
        Outgoing f;
        const FolderId sent = f.addFolder("Sent", store::FolderRole::Sent);
        const OutboxId id = f.queue();
        ScriptedServer server(greeting + envelope + content +
                              QByteArrayList{"C: .", "S: 250 ok", "C: QUIT", "S: 221 bye"});
        QCOMPARE(f.send(server), QString());
        QCOMPARE(f.codeOf(f.filer.fileAccepted(true)), QString());
        QVERIFY(!f.entry(id));
        QCOMPARE(store::FolderRepo(f.reader()).byId(sent)->total, 0);
        QCOMPARE(f.pending(), 0);
    }

    void cutInMidData()
    {
        Outgoing f;
        const OutboxId id = f.queue({u"bob@example.com"_qs}, QByteArray("x\r\n").repeated(2'000'000));
        ScriptedServer server(greeting + envelope +
                              QByteArrayList{"C: DATA", "S: 354 go", "C: From: jane@example.com", "X: reset"});
        server.expectProblem();
        const QString code = f.send(server);
        QVERIFY(!code.isEmpty());
        QCOMPARE(f.entry(id)->state, OutboxState::Waiting); // its end was not written: it has not left
        QVERIFY(f.report.problems.empty());
    }

    /// However often: it is sent again by a person alone, and always as the same message.
    void cutAfterTheDotAlways()
    {
        Outgoing f;
        const OutboxId id = f.queue();
        for (int attempt = 1; attempt <= 4; ++attempt) {
            ScriptedServer server(greeting + envelope + content + QByteArrayList{"C: .", "X: reset"});
            server.expectProblem();
            static_cast<void>(f.send(server));
            QVERIFY(server.waitUntilDone()); // its script wants the Message-ID
            QCOMPARE(f.entry(id)->state, OutboxState::Unknown);
            QCOMPARE(f.report.problems.size(), std::size_t(attempt));
            QCOMPARE(f.codeOf(f.runner.requeue(true)), QString());
            f.clock().advance(std::chrono::hours(24));
            QVERIFY(!f.runner.hasDue());
            f.write([&](store::WriteTransaction &transaction) {
                QVERIFY(store::OutboxRepo::release(transaction, id)); // 'send again'
            });
        }
    }

    void aResetInPlaceOfTheGoodbyeChangesNothing()
    {
        Outgoing f;
        const OutboxId id = f.queue();
        ScriptedServer server(greeting + envelope + content +
                              QByteArrayList{"C: .", "S: 250 ok", "C: QUIT", "X: reset"});
        QCOMPARE(f.send(server), QString());
        QCOMPARE(f.entry(id)->state, OutboxState::Accepted);
        QVERIFY(f.report.problems.empty());
    }

    void resetsWhileLoggingIn_data()
    {
        QTest::addColumn<QByteArrayList>("script");
        const QByteArrayList offers{"S: 220 hi", "C* EHLO *", "S: 250-smtp.example.com", "S: 250 AUTH PLAIN LOGIN"};
        QTest::newRow("at AUTH") << offers + QByteArrayList{"C* AUTH PLAIN*", "X: reset"};
        QTest::newRow("at the second try")
            << offers + QByteArrayList{"C* AUTH PLAIN*", "S: 504 no", "C* AUTH LOGIN*", "X: reset"};
        QTest::newRow("after 235") << offers + QByteArrayList{"C* AUTH PLAIN*", "S: 235 in", "X: reset"};
        QTest::newRow("454") << offers + QByteArrayList{"C* AUTH PLAIN*", "S: 454 4.7.0 not now"};
    }
    void resetsWhileLoggingIn()
    {
        QFETCH(QByteArrayList, script);
        Outgoing f;
        const OutboxId id = f.queue();
        ScriptedServer server(script);
        server.expectProblem();
        ServerLogin login;
        login.server = {QStringLiteral("127.0.0.1"), server.port(), Security::None, u"jane"_qs, AuthMethod::Auto};
        login.password = Secret(QByteArray("secret"));
        QVERIFY(!f.codeOf(f.runner.run(login, f.report)).isEmpty());
        QCOMPARE(f.entry(id)->state, OutboxState::Waiting);
        QVERIFY(f.entry(id)->nextTryAt.isValid());
    }

    void afterThe250NothingIsLost()
    {
        Outgoing f;
        const OutboxId id = f.queue();
        ScriptedServer server(greeting + envelope + content + QByteArrayList{"C: .", "S: 250 ok", "X: close"});
        server.expectProblem();
        QCOMPARE(f.send(server), QString());
        QCOMPARE(f.entry(id)->state, OutboxState::Accepted);
        QVERIFY(f.report.problems.empty());
    }

    void waitsTenMinutesForThe250_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("state");
        QTest::newRow("90 s") << 90 << static_cast<int>(OutboxState::Accepted);
        QTest::newRow("599 s") << 599 << static_cast<int>(OutboxState::Accepted);
        QTest::newRow("601 s") << 601 << static_cast<int>(OutboxState::Unknown);
    }
    void waitsTenMinutesForThe250()
    {
        QFETCH(int, seconds);
        QFETCH(int, state);
        Outgoing f;
        const OutboxId id = f.queue();
        const QByteArrayList script =
            greeting + envelope + content + QByteArrayList{"C: .", "X: hold", "S: 250 ok", "C: QUIT", "S: 221 bye"};
        ScriptedServer server(script);
        if (state == static_cast<int>(OutboxState::Unknown))
            server.expectProblem();
        QTimer watch;
        QObject::connect(&watch, &QTimer::timeout, &watch, [&] {
            if (server.position() != script.size() - 4)
                return;
            watch.stop();
            f.clock().advance(std::chrono::seconds(seconds));
            server.release();
        });
        watch.start(1);
        const QString code = f.send(server);
        Q_UNUSED(code)
        QCOMPARE(static_cast<int>(f.entry(id)->state), state);
    }

    void theRefusedAloneAreSentToAgain()
    {
        Outgoing f;
        f.addFolder("INBOX", store::FolderRole::Inbox);
        const FolderId sent = f.addFolder("Sent", store::FolderRole::Sent);
        const OutboxId id = f.queue({u"bob@example.com"_qs, u"gone@example.com"_qs, u"later@example.com"_qs});
        ScriptedServer first(greeting + envelope +
                             QByteArrayList{"C* RCPT TO:<gone@example.com>*", "S: 550 5.1.1 no such user",
                                            "C* RCPT TO:<later@example.com>*", "S: 450 4.2.0 greylisted"} +
                             content + QByteArrayList{"C: .", "S: 250 ok", "C: QUIT", "S: 221 bye"});
        QCOMPARE(f.send(first), QString());
        QCOMPARE(f.codeOf(f.filer.fileAccepted(false)), QString());
        QCOMPARE(f.entry(id)->state, OutboxState::Waiting); // for the one that may be had later
        QCOMPARE(f.entry(id)->recipients, QStringList{u"later@example.com"_qs});
        QCOMPARE(f.entry(id)->outcomes.size(), std::size_t(3));
        QVERIFY(f.report.problems.empty());

        f.clock().advance(std::chrono::minutes(2));
        const QByteArrayList toOne{"C* MAIL FROM:<jane@example.com>*", "S: 250 ok"};
        ScriptedServer second(greeting + toOne + QByteArrayList{"C* RCPT TO:<later@example.com>*", "S: 250 ok"} +
                              content + QByteArrayList{"C: .", "S: 250 ok", "C: QUIT", "S: 221 bye"});
        QCOMPARE(f.send(second), QString());
        QCOMPARE(f.codeOf(f.filer.fileAccepted(false)), QString());
        QCOMPARE(f.entry(id)->state, OutboxState::Failed); // now it is the refused one's turn to be shown
        QCOMPARE(f.entry(id)->recipients, QStringList{u"gone@example.com"_qs});
        QCOMPARE(f.report.problems.size(), std::size_t(1));

        f.write([&](store::WriteTransaction &transaction) { QVERIFY(store::OutboxRepo::release(transaction, id)); });
        ScriptedServer third(greeting + toOne + QByteArrayList{"C* RCPT TO:<gone@example.com>*", "S: 250 ok"} +
                             content + QByteArrayList{"C: .", "S: 250 ok", "C: QUIT", "S: 221 bye"});
        QCOMPARE(f.send(third), QString());
        QCOMPARE(f.codeOf(f.filer.fileAccepted(false)), QString());
        QVERIFY(!f.entry(id));
        QCOMPARE(store::FolderRepo(f.reader()).byId(sent)->total, 1); // one copy for all three
    }

    void lettersThatTheServerDoesNotTakeAreEncoded()
    {
        Outgoing f;
        const OutboxId id = f.queue({u"bob@example.com"_qs}, "words of plain letters, \xc3\xbc\r\n");
        ScriptedServer server(greeting + envelope +
                              QByteArrayList{"C: DATA", "S: 354 go", "C: From: jane@example.com", "C: Subject: hi",
                                             "C: Message-ID: <1@example.com>",
                                             "C: Content-Transfer-Encoding: quoted-printable", "C: ", "C: x",
                                             "C: words of plain letters, =C3=BC", "C: .", "S: 250 ok", "C: QUIT",
                                             "S: 221 bye"});
        QCOMPARE(f.send(server), QString());
        QCOMPARE(f.entry(id)->state, OutboxState::Accepted);
    }

    void recipientsPastTheLimitGoNext()
    {
        Outgoing f;
        const OutboxId id = f.queue({u"bob@example.com"_qs, u"eve@example.com"_qs});
        const QByteArrayList offers{"S: 220 hi", "C* EHLO *", "S: 250-smtp.example.com", "S: 250 LIMITS RCPTMAX=1"};
        const QByteArrayList taken{"C: .", "S: 250 ok", "C: QUIT", "S: 221 bye"};
        ScriptedServer server(offers + envelope + content + taken);
        QCOMPARE(f.send(server), QString());
        QCOMPARE(f.codeOf(f.filer.fileAccepted(true)), QString());
        QCOMPARE(f.entry(id)->state, OutboxState::Queued);
        QCOMPARE(f.entry(id)->recipients, QStringList{u"eve@example.com"_qs});
        QVERIFY(f.runner.hasDue()); // at once
    }

    void oneConnectionForAsManyAsTheServerWants()
    {
        Outgoing f;
        for (int i = 0; i < 3; ++i)
            f.queue();
        const QByteArrayList offers{"S: 220 hi", "C* EHLO *", "S: 250-smtp.example.com", "S: 250 LIMITS MAILMAX=2"};
        const QByteArrayList one = envelope + content + QByteArrayList{"C: .", "S: 250 ok"};
        const QByteArrayList bye{"C: QUIT", "S: 221 bye"};
        ScriptedServer server(offers + one + one + bye + QByteArrayList{"X: accept"} + offers + one + bye);
        QCOMPARE(f.send(server), QString());
        QVERIFY(server.waitUntilDone());
        QVERIFY(!f.runner.hasDue());
    }

    void pausedInMidUpload()
    {
        Outgoing f;
        const OutboxId id = f.queue();
        ScriptedServer server(greeting + envelope + QByteArrayList{"C: DATA", "X: hold", "X: closed"});
        server.expectProblem();
        QTimer watch;
        bool stopped = false;
        const auto stop = [&]() -> sync::Task<sync::Done> {
            stopped = co_await f.runner.stop(id);
            co_return sync::Done{};
        };
        QObject::connect(&watch, &QTimer::timeout, &watch, [&] {
            if (server.position() != (greeting + envelope).size() + 1)
                return;
            watch.stop();
            f.context().scope().start(stop());
        });
        watch.start(1);
        QCOMPARE(f.send(server), QString());
        server.release();
        QTRY_VERIFY(stopped);
        QCOMPARE(f.entry(id)->state, OutboxState::Paused);
        QVERIFY(!f.entry(id)->lastError);
        QVERIFY(!f.runner.hasDue());
    }

    /// The disk decides: who is paused there is not sent, however far the wire is.
    void pausedOnDiskIsNotEnded()
    {
        Outgoing f;
        const OutboxId id = f.queue();
        ScriptedServer server(
            greeting + envelope +
            QByteArrayList{"C: DATA", "X: hold", "S: 354 go", "C* *", "C* *", "C* *", "C* *", "C* *", "X: closed"});
        server.expectProblem();
        QTimer watch;
        QObject::connect(&watch, &QTimer::timeout, &watch, [&] {
            if (server.position() != (greeting + envelope).size() + 1)
                return;
            watch.stop();
            f.write([&](store::WriteTransaction &transaction) { QVERIFY(store::OutboxRepo::pause(transaction, id)); });
            server.release();
        });
        watch.start(1);
        QCOMPARE(f.send(server), QString());
        QCOMPARE(f.entry(id)->state, OutboxState::Paused);
    }

    void aServerThatKeepsMailForLater()
    {
        Outgoing f;
        const OutboxId id = f.queue();
        f.write([&](store::WriteTransaction &transaction) {
            store::OutboxRepo::setNotBefore(transaction, id, f.clock().nowUtc().addSecs(3600));
        });
        QVERIFY(f.runner.hasDue()); // worth a look at the server
        ScriptedServer server(QByteArrayList{"S: 220 hi", "C* EHLO *", "S: 250-smtp.example.com",
                                             "S: 250 FUTURERELEASE 86400 2026-12-31T00:00:00Z",
                                             "C: MAIL FROM:<jane@example.com> HOLDUNTIL=2026-03-01T13:00:00Z",
                                             "S: 250 ok", "C* RCPT TO:<bob@example.com>*", "S: 250 ok"} +
                              content + QByteArrayList{"C: .", "S: 250 ok", "C: QUIT", "S: 221 bye"});
        QCOMPARE(f.send(server), QString());
        QCOMPARE(f.entry(id)->state, OutboxState::Accepted);
    }

    void keptHereWhereTheServerDoesNot()
    {
        Outgoing f;
        const OutboxId id = f.queue();
        f.write([&](store::WriteTransaction &transaction) {
            store::OutboxRepo::setNotBefore(transaction, id, f.clock().nowUtc().addSecs(3600));
        });
        ScriptedServer server(greeting + QByteArrayList{"C: QUIT", "S: 221 bye"});
        QCOMPARE(f.send(server), QString());
        QCOMPARE(f.entry(id)->state, OutboxState::Queued);
        QVERIFY(!f.runner.hasDue()); // not asked again
    }

    void foundInSendingIsAskedAbout()
    {
        Outgoing f;
        f.addFolder("INBOX", store::FolderRole::Inbox); // no Sent to look into
        const OutboxId id = f.queue();
        f.write([&](store::WriteTransaction &transaction) {
            QVERIFY(store::OutboxRepo::claim(transaction, id, 1));
            QVERIFY(!store::OutboxRepo::claim(transaction, id, 1));
            QVERIFY(!store::OutboxRepo::pause(transaction, id));
        });
        QCOMPARE(f.codeOf(f.filer.recover()), QString());
        QCOMPARE(f.entry(id)->state, OutboxState::Unknown);
        QCOMPARE(f.entry(id)->lastError->code, u"outcome-open"_qs);
        QVERIFY(!f.runner.hasDue());
        QCOMPARE(f.codeOf(f.filer.resolveUncertain(f.link(), f.report)), QString());
        QCOMPARE(f.entry(id)->lastError->code, u"outcome-unknown"_qs);
        QCOMPARE(f.report.problems.size(), std::size_t(1));
        QCOMPARE(f.codeOf(f.filer.resolveUncertain(f.link(), f.report)), QString());
        QCOMPARE(f.report.problems.size(), std::size_t(1)); // told once
    }

    void sentButThereIsNoFolderForTheCopy()
    {
        Outgoing f;
        f.addFolder("INBOX", store::FolderRole::Inbox);
        const OutboxId id = f.queue();
        ScriptedServer server(greeting + envelope + content +
                              QByteArrayList{"C: .", "S: 250 ok", "C: QUIT", "S: 221 bye"});
        QCOMPARE(f.send(server), QString());
        QCOMPARE(f.codeOf(f.filer.fileAccepted(false)), QString());
        QCOMPARE(f.entry(id)->state, OutboxState::CopyMissing);
        const FolderId sent = f.addFolder("Sent", store::FolderRole::Sent);
        f.write([&](store::WriteTransaction &transaction) { QVERIFY(store::OutboxRepo::release(transaction, id)); });
        QCOMPARE(f.entry(id)->state, OutboxState::Accepted); // not sent again: only its copy is made
        QCOMPARE(f.codeOf(f.filer.fileAccepted(false)), QString());
        QCOMPARE(f.entry(id)->state, OutboxState::CopyingToSent);
        QCOMPARE(store::FolderRepo(f.reader()).byId(sent)->total, 1);
    }

    void waitsForItsTime()
    {
        Outgoing f;
        const OutboxId id = f.queue();
        f.write([&](store::WriteTransaction &transaction) {
            store::OutboxRepo::setNotBefore(transaction, id, f.clock().nowUtc().addSecs(60));
        });
        QVERIFY(!f.runner.hasDue());
        f.clock().advance(std::chrono::seconds(60));
        QVERIFY(f.runner.hasDue());
    }
};

QTEST_GUILESS_MAIN(OutboxRunnerTest)
#include "OutboxRunnerTest.moc"
