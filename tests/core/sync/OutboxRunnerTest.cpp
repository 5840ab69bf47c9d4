// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/OutboxRunner.h"

#include "fixture/SyncFixture.h"
#include "store/OutboxRepo.h"
#include "store/WriteTransaction.h"

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
    OutboxId queue(const QStringList &recipients = {QStringLiteral("bob@example.com")})
    {
        store::OutboxEntry entry;
        entry.account = account();
        entry.messageIdHeader = QStringLiteral("1@example.com");
        entry.sender = QStringLiteral("jane@example.com");
        entry.recipients = recipients;
        entry.createdAt = clock().nowUtc();
        OutboxId id;
        write([&](store::WriteTransaction &transaction) {
            id = store::OutboxRepo::insert(transaction, entry, store::BlobRepo::prepare(mail));
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

    void failures_data()
    {
        QTest::addColumn<QByteArrayList>("script");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("problems");
        const auto row = [](const char *name, const QByteArrayList &script, OutboxState state, int problems) {
            QTest::newRow(name) << script << static_cast<int>(state) << problems;
        };
        const QByteArrayList quit{"C: RSET", "S: 250 ok", "C: QUIT", "S: 221 bye"};
        row("cut before the dot", greeting + envelope + QByteArrayList{"C: DATA", "X: close"}, OutboxState::Waiting, 0);
        row("cut after the dot", greeting + envelope + content + QByteArrayList{"C: .", "X: close"},
            OutboxState::Unknown, 1);
        row("refused for good",
            greeting + envelope + content + QByteArrayList{"C: .", "S: 554 spam", "C: QUIT", "S: 221 bye"},
            OutboxState::Failed, 1);
        row("not now",
            greeting + envelope + content + QByteArrayList{"C: .", "S: 451 greylisted", "C: QUIT", "S: 221 bye"},
            OutboxState::Waiting, 0);
    }
    void failures()
    {
        QFETCH(QByteArrayList, script);
        QFETCH(int, state);
        QFETCH(int, problems);
        Outgoing f;
        const OutboxId id = f.queue();
        ScriptedServer server(script);
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
        QCOMPARE(f.codeOf(f.runner.fileAccepted(false)), QString());
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
        QCOMPARE(f.codeOf(f.runner.fileAccepted(true)), QString());
        QVERIFY(!f.entry(id));
        QCOMPARE(store::FolderRepo(f.reader()).byId(sent)->total, 0);
        QCOMPARE(f.pending(), 0);
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
