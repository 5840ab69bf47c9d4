// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The commands against a real Dovecot and a real Postfix, as a script would use them.
#include "e2e/TestProfile.h"
#include "servers/DovecotServer.h"
#include "servers/PostfixServer.h"

#include <memory>

#include <QJsonArray>
#include <QTest>

using namespace postrider::test;

namespace {

const QString jane = QStringLiteral("jane@example.com");
const QString bob = QStringLiteral("bob@example.com");

/// "sync --json" as a list of words.
QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ');
}

QByteArray mail(const QByteArray &subject, const QByteArray &body = "Hello Jane\r\n",
                const QByteArray &extraHeaders = {})
{
    return "From: Bob <bob@example.com>\r\nTo: jane@example.com\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\n"
           "Message-ID: <" +
           QByteArray::number(qHash(subject)) + "@example.com>\r\nSubject: " + subject + "\r\n" + extraHeaders +
           "\r\n" + body;
}

QByteArray letterTo(const QByteArray &recipients, const QByteArray &subject)
{
    return "From: jane@example.com\nTo: " + recipients + "\nBcc: bob@example.com\nSubject: " + subject +
           "\n\nSent from a file\n";
}

} // namespace

class CliDovecotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void accountIsAddedListedAndRemoved();
    void syncFetchesHeadersAndBodies_data();
    void syncFetchesHeadersAndBodies();
    void secondSyncFetchesNothing();
    void showGivesEverythingOfAMessage();
    void showWithoutBodySaysSo();
    void flagIsJournalledAndReachesTheServer();
    void deleteAndMoveReachTheServer();
    void foldersAreMadeRenamedAndDeleted();
    void copyAndArchiveReachTheServer();
    void whatTheServerForbidsIsToldAtOnce();
    void accountListTellsTheRoomOnTheServer();
    void olderMessagesAndServerSearch();
    void trashIsEmptiedByAge();
    void pendingIsShownAndCancelled();
    void searchFindsTextOfBodies();
    void sendReachesTheOtherMailboxAndSent();
    void sendTellsWhatTheServerThinks_data();
    void sendTellsWhatTheServerThinks();

private:
    void startPostfix();

    std::unique_ptr<DovecotServer> m_dovecot;
    std::unique_ptr<PostfixServer> m_postfix;
};

void CliDovecotTest::init()
{
    if (const QString obstacle = DovecotServer::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    m_postfix.reset();
    m_dovecot = std::make_unique<DovecotServer>();
    QVERIFY2(m_dovecot->start(), qPrintable(m_dovecot->log()));
}

void CliDovecotTest::accountIsAddedListedAndRemoved()
{
    const TestProfile profile;
    const CommandRun added = profile.addJane(TestProfile::serversOf(*m_dovecot));
    QVERIFY2(added.exitCode == 0, added.story());
    const CommandRun again = profile.addJane(TestProfile::serversOf(*m_dovecot));
    QVERIFY2(again.exitCode != 0, again.story());

    const CommandRun listed = profile.json(words("account list"));
    QCOMPARE(listed.lines().size(), std::size_t{1});
    QCOMPARE(listed.last().value(u"email").toString(), jane);
    QVERIFY2(!listed.out.contains("secret"), "a password stands in the list");

    const CommandRun removed = profile.run(words("account remove jane@example.com"));
    QVERIFY2(removed.exitCode == 0, removed.story());
    QVERIFY(profile.json(words("account list")).out.isEmpty());
    QCOMPARE(profile.run(words("account remove jane@example.com")).exitCode, 64);
}

void CliDovecotTest::syncFetchesHeadersAndBodies_data()
{
    QTest::addColumn<QString>("security");
    QTest::newRow("tls") << QStringLiteral("tls");
    QTest::newRow("starttls") << QStringLiteral("starttls");
}

void CliDovecotTest::syncFetchesHeadersAndBodies()
{
    QFETCH(const QString, security);
    QVERIFY(m_dovecot->deliver(jane, mail("first")));
    QVERIFY(m_dovecot->deliver(jane, mail("=?utf-8?B?5pel5pys6Kqe?=")));
    QVERIFY(m_dovecot->deliver(jane, mail("filed"), QStringLiteral("Archive")));

    const TestProfile profile;
    TestServers servers = TestProfile::serversOf(*m_dovecot);
    servers.security = security;
    if (security == QLatin1String("starttls"))
        servers.imap = QStringLiteral("localhost:%1").arg(m_dovecot->imapPort());
    QCOMPARE(profile.addJane(servers).exitCode, 0);

    const CommandRun synced = profile.json(words("sync"));
    QVERIFY2(synced.exitCode == 0, synced.story());
    QCOMPARE(synced.last().value(u"event").toString(), QStringLiteral("done"));
    QCOMPARE(synced.last().value(u"account").toString(), jane);
    QCOMPARE(synced.last().value(u"new").toInt(), 3);
    QCOMPARE(synced.last().value(u"folders").toInt(), 6);

    const CommandRun folders = profile.json(words("folders"));
    QCOMPARE(folders.lines().size(), std::size_t{6});
    QCOMPARE(folders.lines().front().value(u"role").toString(), QStringLiteral("inbox"));
    QCOMPARE(folders.lines().front().value(u"total").toInt(), 2);
    QCOMPARE(folders.lines().front().value(u"unread").toInt(), 2);

    const CommandRun inbox = profile.json(words("list inbox"));
    QCOMPARE(inbox.lines().size(), std::size_t{2});
    QVERIFY2(!profile.idOf(QStringLiteral("日本語")).isEmpty(), inbox.story());
    QVERIFY(!profile.idOf(QStringLiteral("filed"), QStringLiteral("archive")).isEmpty());
    QCOMPARE(profile.json(words("list inbox --limit 1")).lines().size(), std::size_t{1});
    QCOMPARE(profile.run(words("list nowhere")).exitCode, 64);
}

void CliDovecotTest::secondSyncFetchesNothing()
{
    QVERIFY(m_dovecot->deliver(jane, mail("first")));
    const TestProfile profile;
    QCOMPARE(profile.addJane(TestProfile::serversOf(*m_dovecot)).exitCode, 0);
    QCOMPARE(profile.json(words("sync")).last().value(u"new").toInt(), 1);
    const QString id = profile.idOf(QStringLiteral("first"));

    const CommandRun again = profile.json(words("sync"));
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.last().value(u"new").toInt(), 0);
    QCOMPARE(profile.idOf(QStringLiteral("first")), id);
}

void CliDovecotTest::showGivesEverythingOfAMessage()
{
    const QByteArray body = "Grüße\r\nzweite Zeile\r\n";
    const QByteArray bytes = mail("shown", body,
                                  "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                                  "Content-Transfer-Encoding: 8bit\r\n");
    QVERIFY(m_dovecot->deliver(jane, bytes));
    const TestProfile profile;
    QCOMPARE(profile.addJane(TestProfile::serversOf(*m_dovecot)).exitCode, 0);
    QCOMPARE(profile.run(words("sync")).exitCode, 0);
    const QString id = profile.idOf(QStringLiteral("shown"));

    const CommandRun shown = profile.json({QStringLiteral("show"), id});
    QVERIFY2(shown.exitCode == 0, shown.story());
    const QJsonObject message = shown.last();
    QCOMPARE(message.value(u"id").toString(), id);
    QCOMPARE(message.value(u"account").toString(), jane);
    QCOMPARE(message.value(u"folder").toString(), QStringLiteral("INBOX"));
    QCOMPARE(message.value(u"uid").toInt(), 1);
    QCOMPARE(message.value(u"date").toString(), QStringLiteral("2026-03-02T10:00:00Z"));
    QVERIFY(message.value(u"text").toString().startsWith(QStringLiteral("Grüße\nzweite Zeile")));
    QCOMPARE(message.value(u"from").toArray().first().toObject().value(u"address").toString(), bob);
    QCOMPARE(profile.run({QStringLiteral("show"), id, QStringLiteral("--raw")}).out, bytes);
    QCOMPARE(profile.run(words("show 999999")).exitCode, 65);
}

void CliDovecotTest::showWithoutBodySaysSo()
{
    QVERIFY(m_dovecot->deliver(jane, mail("bare")));
    const TestProfile profile;
    QCOMPARE(profile.addJane(TestProfile::serversOf(*m_dovecot)).exitCode, 0);
    QCOMPARE(profile.run(words("sync --bodies none")).exitCode, 0);
    const CommandRun shown = profile.json({QStringLiteral("show"), profile.idOf(QStringLiteral("bare"))});
    QCOMPARE(shown.exitCode, 75);
    QCOMPARE(shown.last().value(u"subject").toString(), QStringLiteral("bare"));
    QVERIFY(!shown.err.isEmpty());
}

void CliDovecotTest::flagIsJournalledAndReachesTheServer()
{
    QVERIFY(m_dovecot->deliver(jane, mail("one")));
    QVERIFY(m_dovecot->deliver(jane, mail("two")));
    const TestProfile profile;
    QCOMPARE(profile.addJane(TestProfile::serversOf(*m_dovecot)).exitCode, 0);
    QCOMPARE(profile.run(words("sync")).exitCode, 0);
    const QString one = profile.idOf(QStringLiteral("one"));

    const CommandRun flagged = profile.json({QStringLiteral("flag"), one, QStringLiteral("+seen"),
                                             QStringLiteral("+flagged"), QStringLiteral("+tag:work")});
    QVERIFY2(flagged.exitCode == 0, flagged.story());
    QVERIFY(flagged.last().value(u"flags").toArray().contains(QStringLiteral("\\Flagged")));
    QVERIFY(flagged.last().value(u"tags").toArray().contains(QStringLiteral("work")));
    QVERIFY(!profile.json(words("pending")).lines().empty());
    QCOMPARE(m_dovecot->flags(jane, QStringLiteral("INBOX")).join(QString()), QString());

    QCOMPARE(profile.run({QStringLiteral("flag"), one, QStringLiteral("-seen")}).exitCode, 0);
    QCOMPARE(profile.run(words("sync")).exitCode, 0);
    QVERIFY(profile.json(words("pending")).out.isEmpty());
    QVERIFY(m_dovecot->flags(jane, QStringLiteral("INBOX")).join(QString()).contains(u'F'));
    QVERIFY(!m_dovecot->flags(jane, QStringLiteral("INBOX")).join(QString()).contains(u'S'));

    QCOMPARE(profile.run({QStringLiteral("flag"), one, QStringLiteral("999999"), QStringLiteral("+seen")}).exitCode, 1);
    QCOMPARE(profile.run({QStringLiteral("flag"), one, QStringLiteral("+nonsense")}).exitCode, 64);
    QCOMPARE(profile.run({QStringLiteral("flag"), one}).exitCode, 64);
}

void CliDovecotTest::deleteAndMoveReachTheServer()
{
    QVERIFY(m_dovecot->deliver(jane, mail("away")));
    QVERIFY(m_dovecot->deliver(jane, mail("keep")));
    const TestProfile profile;
    QCOMPARE(profile.addJane(TestProfile::serversOf(*m_dovecot)).exitCode, 0);
    QCOMPARE(profile.run(words("sync")).exitCode, 0);
    const QString away = profile.idOf(QStringLiteral("away"));
    const QString keep = profile.idOf(QStringLiteral("keep"));

    QCOMPARE(profile.run({QStringLiteral("delete"), away}).exitCode, 0);
    QCOMPARE(profile.run({QStringLiteral("move"), keep, QStringLiteral("Archive")}).exitCode, 0);
    QVERIFY(profile.json(words("list inbox")).out.isEmpty());
    QCOMPARE(profile.idOf(QStringLiteral("keep"), QStringLiteral("archive")), keep);

    const CommandRun synced = profile.run(words("sync"));
    QVERIFY2(synced.exitCode == 0, synced.story());
    QCOMPARE(m_dovecot->messages(jane, QStringLiteral("INBOX")).size(), 0);
    QCOMPARE(m_dovecot->messages(jane, QStringLiteral("Trash")).size(), 1);
    QCOMPARE(m_dovecot->messages(jane, QStringLiteral("Archive")).size(), 1);
    QCOMPARE(profile.idOf(QStringLiteral("keep"), QStringLiteral("archive")), keep);
}

void CliDovecotTest::foldersAreMadeRenamedAndDeleted()
{
    QVERIFY(m_dovecot->deliver(jane, mail("plan")));
    const TestProfile profile;
    QCOMPARE(profile.addJane(TestProfile::serversOf(*m_dovecot)).exitCode, 0);
    QCOMPARE(profile.run(words("folder create Early")).exitCode, 75); // nobody knows the server's separator yet
    QCOMPARE(profile.run(words("sync")).exitCode, 0);

    const CommandRun made = profile.json(words("folder create Projects/Trip"));
    QVERIFY2(made.exitCode == 0, made.story());
    QCOMPARE(made.last().value(u"path").toString(), QStringLiteral("Projects/Trip"));
    QCOMPARE(profile.run(words("folder create Projects/Trip")).exitCode, 65); // there already
    QCOMPARE(
        profile.run({QStringLiteral("move"), profile.idOf(QStringLiteral("plan")), QStringLiteral("Projects/Trip")})
            .exitCode,
        0);
    QCOMPARE(profile.run(words("sync")).exitCode, 0);
    QCOMPARE(m_dovecot->messages(jane, QStringLiteral("Projects.Trip")).size(), 1);

    QCOMPARE(profile.json(words("folder rename Projects/Trip Projects/Holiday")).exitCode, 0);
    QCOMPARE(profile.json(words("folder unsubscribe Projects/Holiday")).exitCode, 0);
    QCOMPARE(profile.run(words("sync")).exitCode, 0);
    QCOMPARE(m_dovecot->messages(jane, QStringLiteral("Projects.Holiday")).size(), 1);
    QCOMPARE(m_dovecot->messages(jane, QStringLiteral("Projects.Trip")).size(), 0);
    QVERIFY(!profile.idOf(QStringLiteral("plan"), QStringLiteral("Projects/Holiday")).isEmpty());

    // what another profile sees is what the server has
    const TestProfile other;
    QCOMPARE(other.addJane(TestProfile::serversOf(*m_dovecot)).exitCode, 0);
    QCOMPARE(other.run(words("sync")).exitCode, 0);
    bool seen = false;
    for (const QJsonObject &folder : other.json(words("folders")).lines())
        if (folder.value(u"path") == QLatin1String("Projects/Holiday")) {
            seen = true;
            QCOMPARE(folder.value(u"subscribed").toBool(), false);
        }
    QVERIFY(seen);

    QCOMPARE(profile.run(words("folder delete Projects/Holiday")).exitCode, 0);
    QVERIFY(!profile.json(words("folders")).out.contains("Holiday"));
    QCOMPARE(profile.run(words("sync")).exitCode, 0);
    QVERIFY(profile.json(words("pending")).out.isEmpty());
    QCOMPARE(other.run(words("sync")).exitCode, 0);
    QVERIFY(!other.json(words("folders")).out.contains("Holiday"));
    QCOMPARE(profile.run(words("folder delete inbox")).exitCode, 65);
    QCOMPARE(profile.run(words("folder create")).exitCode, 64);
}

void CliDovecotTest::copyAndArchiveReachTheServer()
{
    QVERIFY(m_dovecot->deliver(jane, mail("twice")));
    QVERIFY(m_dovecot->deliver(jane, mail("filed")));
    const TestProfile profile;
    QCOMPARE(profile.addJane(TestProfile::serversOf(*m_dovecot)).exitCode, 0);
    QCOMPARE(profile.run(words("sync")).exitCode, 0);
    const QString twice = profile.idOf(QStringLiteral("twice"));
    QCOMPARE(profile.run({QStringLiteral("copy"), twice, QStringLiteral("Junk")}).exitCode, 0);
    QCOMPARE(profile.run({QStringLiteral("archive"), profile.idOf(QStringLiteral("filed"))}).exitCode, 0);
    const QString copy = profile.idOf(QStringLiteral("twice"), QStringLiteral("junk"));
    QVERIFY(!copy.isEmpty() && copy != twice);
    QCOMPARE(profile.run(words("sync")).exitCode, 0);
    QCOMPARE(m_dovecot->messages(jane, QStringLiteral("INBOX")).size(), 1);
    QCOMPARE(m_dovecot->messages(jane, QStringLiteral("Junk")).size(), 1);
    QCOMPARE(m_dovecot->messages(jane, QStringLiteral("Archive")).size(), 1);
    QCOMPARE(profile.idOf(QStringLiteral("twice"), QStringLiteral("junk")), copy);
    QVERIFY(profile.run({QStringLiteral("show"), copy, QStringLiteral("--text")}).out.contains("Hello Jane"));
}

void CliDovecotTest::whatTheServerForbidsIsToldAtOnce()
{
    const QString archive = QStringLiteral("Archive");
    QVERIFY(m_dovecot->deliver(jane, mail("filed"), archive));
    QVERIFY(m_dovecot->setRights(jane, archive, "lrs"));
    const TestProfile profile;
    QCOMPARE(profile.addJane(TestProfile::serversOf(*m_dovecot)).exitCode, 0);
    QCOMPARE(profile.run(words("sync")).exitCode, 0);
    const QString id = profile.idOf(QStringLiteral("filed"), archive);
    QVERIFY(!id.isEmpty());
    for (const QStringList &line :
         {QStringList{QStringLiteral("delete"), id},
          {QStringLiteral("delete"), QStringLiteral("--forever"), id},
          {QStringLiteral("move"), id, QStringLiteral("inbox")},
          {QStringLiteral("flag"), id, QStringLiteral("+flagged")},
          {QStringLiteral("folder"), QStringLiteral("delete"), archive},
          {QStringLiteral("folder"), QStringLiteral("create"), QStringLiteral("Archive/2026")}}) {
        const CommandRun run = profile.run(line);
        QVERIFY2(run.exitCode != 0 && run.exitCode != 64, run.story());
        QVERIFY2(run.err.contains("The server does not let you"), run.story());
    }
    QCOMPARE(profile.json(words("pending")).lines().size(), std::size_t{0});
    QCOMPARE(profile.run({QStringLiteral("flag"), id, QStringLiteral("+seen")}).exitCode, 0);
    QCOMPARE(profile.run(words("sync")).exitCode, 0);
    QCOMPARE(m_dovecot->flags(jane, archive), QStringList{QStringLiteral("S")});
}

void CliDovecotTest::accountListTellsTheRoomOnTheServer()
{
    QVERIFY(m_dovecot->deliver(jane, mail("large", QByteArray(300'000, 'x') + "\r\n")));
    const TestProfile profile;
    QCOMPARE(profile.addJane(TestProfile::serversOf(*m_dovecot)).exitCode, 0);
    QVERIFY(!profile.json(words("account list")).last().contains(u"usedBytes")); // nobody has asked yet
    QCOMPARE(profile.run(words("sync")).exitCode, 0);
    const CommandRun listed = profile.json(words("account list"));
    const double used = listed.last().value(u"usedBytes").toDouble();
    QVERIFY2(used >= 290 * 1024 && used <= 310 * 1024, listed.story());
    QCOMPARE(listed.last().value(u"allowedBytes").toDouble(), 200.0 * 1024 * 1024); // as the server is set up
    const CommandRun line = profile.run(words("account list"));
    QVERIFY2(line.out.contains(" of ") && line.out.contains("used"), line.story());
}

void CliDovecotTest::olderMessagesAndServerSearch()
{
    for (int number = 1; number <= 5; ++number) {
        const QByteArray n = QByteArray::number(number);
        QVERIFY(m_dovecot->deliver(jane, mail("m" + n, number == 1 ? QByteArray("a harbour\r\n") : QByteArray("x\r\n"),
                                              "X-Number: " + n + "\r\n")));
    }
    const TestProfile profile;
    QCOMPARE(profile.addJane(TestProfile::serversOf(*m_dovecot)).exitCode, 0);
    QCOMPARE(profile.run(words("sync --bodies none")).exitCode, 0);
    QVERIFY(profile.json(words("search harbour")).out.isEmpty());
    const CommandRun older = profile.json(words("folder older inbox --count 2"));
    QCOMPARE(older.last().value(u"fetched").toInt(), 2);
    QCOMPARE(older.last().value(u"left").toInt(), 3);
    const CommandRun found = profile.json(words("search --server harbour"));
    QCOMPARE(found.lines().size(), std::size_t{1});
    QCOMPARE(found.last().value(u"subject").toString(), QStringLiteral("m1"));
    QCOMPARE(profile.json(words("folder older inbox")).last().value(u"left").toInt(), 0);
    QCOMPARE(profile.run(words("folder older nowhere")).exitCode, 64);
    QCOMPARE(profile.run(words("--offline folder older inbox")).exitCode, 64);
}

/// SAVEDATE: what counts is when a message came into the Trash, not how old it is.
void CliDovecotTest::trashIsEmptiedByAge()
{
    for (const char *subject : {"old", "older"})
        QVERIFY(m_dovecot->deliver(jane, mail(subject)));
    const TestProfile profile;
    QCOMPARE(profile.addJane(TestProfile::serversOf(*m_dovecot)).exitCode, 0);
    QCOMPARE(profile.run(words("sync")).exitCode, 0);
    for (const char *subject : {"old", "older"})
        QCOMPARE(profile.run({QStringLiteral("delete"), profile.idOf(QString::fromLatin1(subject))}).exitCode, 0);
    QCOMPARE(profile.run(words("sync")).exitCode, 0);
    QCOMPARE(profile.run(words("folder empty inbox")).exitCode, 64);
    QCOMPARE(profile.run(words("--offline folder empty trash --older-than 1")).exitCode, 64);
    // written in March, thrown away just now
    const CommandRun young = profile.json(words("folder empty trash --older-than 1"));
    QVERIFY2(young.exitCode == 0, young.story());
    QCOMPARE(young.last().value(u"removed").toInt(), 0);
    QCOMPARE(profile.json(words("list trash")).lines().size(), std::size_t{2});
    // a number is a number: nothing has lain there since before today
    const CommandRun today = profile.json(words("folder empty trash --older-than 0"));
    QCOMPARE(today.last().value(u"removed").toInt(), 0);
    QCOMPARE(profile.json(words("list trash")).lines().size(), std::size_t{2});
    const CommandRun all = profile.json(words("folder empty trash"));
    QCOMPARE(all.last().value(u"removed").toInt(), 2);
    QVERIFY(profile.json(words("list trash")).out.isEmpty());
}

void CliDovecotTest::pendingIsShownAndCancelled()
{
    QVERIFY(m_dovecot->deliver(jane, mail("stays")));
    const TestProfile profile;
    QCOMPARE(profile.addJane(TestProfile::serversOf(*m_dovecot)).exitCode, 0);
    QCOMPARE(profile.run(words("sync")).exitCode, 0);
    const QString id = profile.idOf(QStringLiteral("stays"));
    QCOMPARE(profile.run({QStringLiteral("delete"), id, QStringLiteral("--forever")}).exitCode, 0);
    const CommandRun pending = profile.json(words("pending"));
    QCOMPARE(pending.lines().size(), std::size_t{1});
    QCOMPARE(pending.last().value(u"kind").toString(), QStringLiteral("delete-forever"));
    QVERIFY(profile.idOf(QStringLiteral("stays")).isEmpty());
    const CommandRun cancelled = profile.run(
        {QStringLiteral("pending"), QStringLiteral("--cancel"), pending.last().value(u"operation").toString()});
    QVERIFY2(cancelled.exitCode == 0, cancelled.story());
    QVERIFY(profile.json(words("pending")).out.isEmpty());
    QCOMPARE(profile.idOf(QStringLiteral("stays")), id);
    QCOMPARE(profile.run(words("sync")).exitCode, 0);
    QCOMPARE(m_dovecot->messages(jane, QStringLiteral("INBOX")).size(), 1);
}

void CliDovecotTest::searchFindsTextOfBodies()
{
    QVERIFY(m_dovecot->deliver(jane, mail("plain", "a hippopotamus in the garden\r\n")));
    QVERIFY(m_dovecot->deliver(jane, mail("other")));
    const TestProfile profile;
    QCOMPARE(profile.addJane(TestProfile::serversOf(*m_dovecot)).exitCode, 0);
    QCOMPARE(profile.run(words("sync")).exitCode, 0);
    const CommandRun found = profile.json(words("search hippopotamus"));
    QVERIFY2(found.lines().size() == 1, found.story());
    QCOMPARE(found.last().value(u"subject").toString(), QStringLiteral("plain"));
    QCOMPARE(profile.json(words("store check")).exitCode, 0);
}

void CliDovecotTest::startPostfix()
{
    m_postfix = std::make_unique<PostfixServer>(*m_dovecot);
    QVERIFY2(m_postfix->start(), qPrintable(m_postfix->log()));
}

void CliDovecotTest::sendReachesTheOtherMailboxAndSent()
{
    if (const QString obstacle = PostfixServer::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    startPostfix();
    const TestProfile profile;
    TestServers servers = TestProfile::serversOf(*m_dovecot);
    servers.smtp = QStringLiteral("localhost:%1").arg(m_postfix->submissionsPort());
    QCOMPARE(profile.addJane(servers).exitCode, 0);
    QCOMPARE(profile.run(words("sync")).exitCode, 0);

    const CommandRun sent = profile.json(words("send -"), letterTo("jane@example.com", "by hand"));
    QVERIFY2(sent.exitCode == 0, sent.story());
    QCOMPARE(sent.last().value(u"state").toString(), QStringLiteral("accepted"));
    QTRY_COMPARE_WITH_TIMEOUT(m_dovecot->messages(bob, QStringLiteral("INBOX")).size(), 1, 20000);
    const QByteArray received = m_dovecot->messages(bob, QStringLiteral("INBOX")).first();
    QVERIFY(received.contains("Subject: by hand"));
    QVERIFY(received.contains("Message-ID: <"));
    QVERIFY2(!received.contains("Bcc:"), "the blind copy is told to everybody");

    QCOMPARE(profile.run(words("sync")).exitCode, 0);
    QCOMPARE(m_dovecot->messages(jane, QStringLiteral("Sent")).size(), 1);
    QVERIFY(profile.json(words("outbox")).out.isEmpty());
}

void CliDovecotTest::sendTellsWhatTheServerThinks_data()
{
    QTest::addColumn<QByteArray>("recipient");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("state");
    QTest::newRow("refused for good") << QByteArray("refuse@example.com") << QStringList() << 65
                                      << QStringLiteral("failed");
    QTest::newRow("put off") << QByteArray("later@example.com") << QStringList() << 75 << QStringLiteral("waiting");
    QTest::newRow("offline") << QByteArray("bob@example.com") << QStringList{QStringLiteral("--offline")} << 75
                             << QStringLiteral("queued");
    QTest::newRow("not yet") << QByteArray("bob@example.com")
                             << QStringList{QStringLiteral("--at"), QStringLiteral("2199-01-01T00:00")} << 75
                             << QStringLiteral("queued");
}

void CliDovecotTest::sendTellsWhatTheServerThinks()
{
    if (const QString obstacle = PostfixServer::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    QFETCH(const QByteArray, recipient);
    QFETCH(const QStringList, options);
    QFETCH(const int, exitCode);
    QFETCH(const QString, state);
    startPostfix();
    const TestProfile profile;
    TestServers servers = TestProfile::serversOf(*m_dovecot);
    servers.smtp = QStringLiteral("localhost:%1").arg(m_postfix->submissionsPort());
    QCOMPARE(profile.addJane(servers).exitCode, 0);

    const QByteArray letter = "From: jane@example.com\nTo: " + recipient + "\nSubject: x\n\nx\n";
    const CommandRun sent = profile.json(words("send -") + options, letter);
    QVERIFY2(sent.exitCode == exitCode, sent.story());
    QCOMPARE(sent.last().value(u"state").toString(), state);
    const CommandRun outbox = profile.json(words("outbox"));
    QVERIFY2(outbox.lines().size() == 1, outbox.story());
    QCOMPARE(outbox.last().value(u"state").toString(), state);
    QVERIFY(m_dovecot->messages(bob, QStringLiteral("INBOX")).isEmpty());
}

QTEST_GUILESS_MAIN(CliDovecotTest)
#include "CliDovecotTest.moc"
