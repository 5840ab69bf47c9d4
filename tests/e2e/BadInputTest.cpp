// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What can go wrong from outside, one by one: a sentence on standard error, the right exit code, nothing lost.
#include "e2e/TestProfile.h"
#include "servers/DovecotServer.h"
#include "servers/MailServerProcess.h"
#include "support/FaultProxy.h"

#include <csignal>
#include <memory>

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTest>

#include <sys/mount.h>
#include <unistd.h>

using namespace postrider::test;

namespace {

const QString jane = QStringLiteral("jane@example.com");

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ');
}

QByteArray bigMail(int number, int lines = 4000)
{
    return "From: bob@example.com\r\nTo: jane@example.com\r\nSubject: big " + QByteArray::number(number) +
           "\r\nMessage-ID: <big" + QByteArray::number(number) + "@example.com>\r\n\r\n" +
           QByteArray("The quick brown fox jumps over the lazy dog\r\n").repeated(lines);
}

/// Text that no compression makes smaller.
QByteArray noise(int bytes)
{
    QByteArray data(bytes, Qt::Uninitialized);
    quint32 state = 1;
    for (char &c : data) {
        state = state * 1664525U + 1013904223U; // the constants of Numerical Recipes
        c = static_cast<char>(state >> 24U);
    }
    return data;
}

/// A port on which nobody listens.
quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

class BadInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void syncThatCannotWork_data();
    void syncThatCannotWork();
    void insecureConnectionIsRefused();
    void cutInMidLiteralIsMended();
    void serverGoneInMidLiteral();
    void interruptedSyncKeepsAConsistentStore();
    void fullDiskLosesNothing();
    void profileOfANewerVersionIsLeftAlone();
    void fileThatIsNoMessage_data();
    void fileThatIsNoMessage();
    void commandLineThatCannotBeMeant_data();
    void commandLineThatCannotBeMeant();

private:
    bool startDovecot();
    std::unique_ptr<DovecotServer> m_dovecot;
};

bool BadInputTest::startDovecot()
{
    m_dovecot = std::make_unique<DovecotServer>();
    return m_dovecot->start();
}

#define NEEDS_DOVECOT()                                                                                                \
    if (const QString obstacle = DovecotServer::obstacle(); !obstacle.isEmpty())                                       \
        QSKIP(qPrintable(obstacle));                                                                                   \
    QVERIFY2(startDovecot(), qPrintable(m_dovecot->log()))

void BadInputTest::syncThatCannotWork_data()
{
    QTest::addColumn<QString>("imap");
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("unknown host") << QStringLiteral("no-such-host.invalid:993") << QStringLiteral("secret") << true
                                  << 69;
    QTest::newRow("refused connection") << QStringLiteral("localhost:%1").arg(closedPort()) << QStringLiteral("secret")
                                        << true << 69;
    QTest::newRow("wrong password") << QString() << QStringLiteral("wrong") << true << 77;
    QTest::newRow("certificate not trusted") << QString() << QStringLiteral("secret") << false << 69;
}

void BadInputTest::syncThatCannotWork()
{
    NEEDS_DOVECOT();
    QFETCH(const QString, imap);
    QFETCH(const QString, password);
    QFETCH(const bool, trusted);
    QFETCH(const int, exitCode);
    const TestProfile profile;
    TestServers servers = TestProfile::serversOf(*m_dovecot);
    servers.password = password;
    if (!imap.isEmpty())
        servers.imap = imap;
    if (!trusted)
        servers.caFile.clear();
    QCOMPARE(profile.addJane(servers).exitCode, 0);

    const CommandRun synced = profile.json(words("sync"));
    QVERIFY2(synced.exitCode == exitCode, synced.story());
    // One sentence or two, no more lines, and never the password.
    QCOMPARE(synced.err.trimmed().count('\n'), 0);
    QVERIFY2(synced.err.contains('.'), synced.story());
    QVERIFY2(!synced.err.contains(password.toUtf8() + ' '), synced.story());
    QCOMPARE(profile.json(words("account list")).lines().size(), std::size_t{1});
}

void BadInputTest::insecureConnectionIsRefused()
{
    const TestProfile profile;
    TestServers servers;
    servers.imap = QStringLiteral("mail.example.com:143");
    servers.smtp = QStringLiteral("mail.example.com:2525");
    servers.security = QStringLiteral("none");
    const CommandRun added = profile.addJane(servers);
    QVERIFY2(added.exitCode == 78, added.story());
    QVERIFY(profile.json(words("account list")).out.isEmpty());
}

void BadInputTest::cutInMidLiteralIsMended()
{
    NEEDS_DOVECOT();
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_dovecot->deliver(jane, bigMail(i)));
    FaultProxy proxy(m_dovecot->imapsPort());
    const TestProfile profile;
    TestServers servers = TestProfile::serversOf(*m_dovecot);
    servers.imap = QStringLiteral("localhost:%1").arg(proxy.port());
    QCOMPARE(profile.addJane(servers).exitCode, 0);
    // Handshake, login and headers are some 20 kB; each body has 180.
    proxy.cutAfter(FaultProxy::Direction::ToClient, 250000);

    const CommandRun synced = profile.json(words("sync"));
    QVERIFY2(synced.exitCode == 0, synced.story());
    QCOMPARE(proxy.cuts(), 1);
    for (int i = 0; i < 3; ++i) {
        const QString id = profile.idOf(QStringLiteral("big %1").arg(i));
        QCOMPARE(profile.run({QStringLiteral("show"), id, QStringLiteral("--raw")}).out, bigMail(i));
    }
}

void BadInputTest::serverGoneInMidLiteral()
{
    NEEDS_DOVECOT();
    for (int i = 0; i < 20; ++i)
        QVERIFY(m_dovecot->deliver(jane, bigMail(i)));
    FaultProxy proxy(m_dovecot->imapsPort());
    const TestProfile profile;
    TestServers servers = TestProfile::serversOf(*m_dovecot);
    servers.imap = QStringLiteral("localhost:%1").arg(proxy.port());
    QCOMPARE(profile.addJane(servers).exitCode, 0);

    proxy.blockAfter(FaultProxy::Direction::ToClient, 500000);
    const CommandRun gone = profile.run(words("sync"));
    QVERIFY2(gone.exitCode == 69, gone.story());
    QCOMPARE(gone.err.trimmed().count('\n'), 0);
    QCOMPARE(proxy.cuts(), 1);

    // What had come is kept; with the server back the rest comes, and every byte is right.
    const std::vector<QJsonObject> listed = profile.json(words("list inbox")).lines();
    QCOMPARE(listed.size(), std::size_t{20});
    QCOMPARE(profile.json(words("store check")).exitCode, 0);
    proxy.passAll();
    const CommandRun again = profile.json(words("sync"));
    QVERIFY2(again.exitCode == 0, again.story());
    QCOMPARE(again.last().value(u"new").toInt(), 0);
    for (int i = 0; i < 20; ++i) {
        const QString id = profile.idOf(QStringLiteral("big %1").arg(i));
        QCOMPARE(profile.run({QStringLiteral("show"), id, QStringLiteral("--raw")}).out, bigMail(i));
    }
}

void BadInputTest::interruptedSyncKeepsAConsistentStore()
{
    NEEDS_DOVECOT();
    for (int i = 0; i < 40; ++i)
        QVERIFY(m_dovecot->deliver(jane, bigMail(i)));
    FaultProxy proxy(m_dovecot->imapsPort());
    const TestProfile profile;
    TestServers servers = TestProfile::serversOf(*m_dovecot);
    servers.imap = QStringLiteral("localhost:%1").arg(proxy.port());
    QCOMPARE(profile.addJane(servers).exitCode, 0);

    QProcess process;
    process.start(programPath(), {QStringLiteral("--profile"), profile.directory(), QStringLiteral("sync")});
    QTRY_VERIFY_WITH_TIMEOUT(proxy.passed(FaultProxy::Direction::ToClient) > 500000, 20000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    // It may have been done already on a fast machine.
    QVERIFY2(process.exitCode() == 75 || process.exitCode() == 0, process.readAllStandardError());

    QCOMPARE(profile.json(words("store check")).exitCode, 0);
    QCOMPARE(profile.json(words("sync")).exitCode, 0);
    QCOMPARE(profile.json(words("list inbox")).lines().size(), std::size_t{40});
}

void BadInputTest::fullDiskLosesNothing()
{
    NEEDS_DOVECOT();
    if (::geteuid() != 0)
        QSKIP("only root can mount a small disk");
    const QTemporaryDir disk;
    if (::mount("tmpfs", QFile::encodeName(disk.path()).constData(), "tmpfs", 0, "size=4m") != 0)
        QSKIP("no small disk can be mounted here");
    const auto unmount = qScopeGuard([&] { ::umount(QFile::encodeName(disk.path()).constData()); });

    const QString directory = disk.filePath(QStringLiteral("profile"));
    const QStringList onDisk{QStringLiteral("--profile"), directory};
    const QStringList add{QStringLiteral("account"),
                          QStringLiteral("add"),
                          QStringLiteral("--email"),
                          jane,
                          QStringLiteral("--imap"),
                          QStringLiteral("localhost:%1").arg(m_dovecot->imapsPort()),
                          QStringLiteral("--smtp"),
                          QStringLiteral("localhost:9"),
                          QStringLiteral("--security"),
                          QStringLiteral("tls"),
                          QStringLiteral("--password-command"),
                          QStringLiteral("echo secret"),
                          QStringLiteral("--trust-ca"),
                          m_dovecot->caFile()};
    QVERIFY(m_dovecot->deliver(jane, bigMail(0, 10)));
    QCOMPARE(runPostrider(onDisk + add).exitCode, 0);
    QCOMPARE(runPostrider(onDisk + words("sync")).exitCode, 0);
    for (int i = 1; i <= 4; ++i)
        QVERIFY(m_dovecot->deliver(jane, bigMail(i, 10) + noise(2000000).toBase64() + "\r\n"));

    const CommandRun full = runPostrider(onDisk + words("sync --json"));
    QVERIFY2(full.exitCode == 75 || full.exitCode == 1, full.story());
    QVERIFY(!full.err.isEmpty());

    // What was there is still there; with room again the rest comes.
    const CommandRun listed = runPostrider(onDisk + words("list inbox --json"));
    QVERIFY2(listed.exitCode == 0 && listed.out.contains("big 0"), listed.story());
    QCOMPARE(::mount(nullptr, QFile::encodeName(disk.path()).constData(), nullptr, MS_REMOUNT, "size=64m"), 0);
    const CommandRun again = runPostrider(onDisk + words("sync --json"));
    QVERIFY2(again.exitCode == 0, again.story());
    QCOMPARE(runPostrider(onDisk + words("list inbox --json")).lines().size(), std::size_t{5});
    const CommandRun checked = runPostrider(onDisk + words("store check"));
    QVERIFY2(checked.exitCode == 0, checked.story());
}

void BadInputTest::profileOfANewerVersionIsLeftAlone()
{
    const TestProfile profile;
    QCOMPARE(profile.run(words("account list")).exitCode, 0);
    const QString database = QDir(profile.directory()).filePath(QStringLiteral("mail.sqlite"));
    QVERIFY(QFile::exists(database));
    const QString statement = QStringLiteral("import sqlite3; c = sqlite3.connect('%1'); c.execute('PRAGMA "
                                             "user_version = 9999'); c.execute('PRAGMA wal_checkpoint(TRUNCATE)'); "
                                             "c.close()")
                                  .arg(database);
    QCOMPARE(QProcess::execute(QStringLiteral("python3"), {QStringLiteral("-c"), statement}), 0);
    QFile file(database);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();

    const CommandRun run = profile.run(words("account list"));
    QVERIFY2(run.exitCode == 78, run.story());
    QCOMPARE(run.err.trimmed().count('\n'), 0);
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);
}

void BadInputTest::fileThatIsNoMessage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(2000, '\0');
    QTest::newRow("prose") << QByteArray("It was a dark and stormy night.\nThe rain fell in torrents.\n");
    QTest::newRow("noise") << noise(100000);
}

void BadInputTest::fileThatIsNoMessage()
{
    QFETCH(const QByteArray, bytes);
    const CommandRun shown = runPostrider(words("message - --json"), bytes);
    QVERIFY2(shown.exitCode == 65, shown.story());
    QVERIFY(shown.out.isEmpty());
    QCOMPARE(shown.err.trimmed().count('\n'), 0);

    const TestProfile profile;
    QCOMPARE(profile.run(words("send -"), bytes).exitCode, 65);
}

void BadInputTest::commandLineThatCannotBeMeant_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *line : {"folder create x", "sync --bodies some", "list", "list a b", "show", "flag", "message",
                             "message /no/such/file.eml", "account", "account add", "account add --email a@b.c",
                             "sync --nonsense", "import x", "no-such-command", "list inbox --limit x"})
        QTest::newRow(line) << words(line);
}

void BadInputTest::commandLineThatCannotBeMeant()
{
    QFETCH(const QStringList, arguments);
    const TestProfile profile;
    const CommandRun run = profile.run(arguments);
    QVERIFY2(run.exitCode == 64, run.story());
    QVERIFY(run.out.isEmpty());
    QVERIFY(run.err.startsWith("postrider: "));
}

QTEST_GUILESS_MAIN(BadInputTest)
#include "BadInputTest.moc"
