// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Messages from one account to another: Jane's and Bob's at a real Dovecot, and Local Folders. The connection to Bob's
// is cut, and the program is killed, while they are on their way: at no time is a message nowhere, and in the end each
// is in one place, once. By hand, for more of it: POSTRIDER_ROUNDS=100 TwoAccountsTest
#include "e2e/TestProfile.h"
#include "servers/DovecotServer.h"
#include "support/FaultProxy.h"

#include <memory>
#include <random>

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace postrider::test;
using Direction = FaultProxy::Direction;

namespace {

const QString jane = QStringLiteral("jane@example.com");
const QString bob = QStringLiteral("bob@example.com");
const QString local = QStringLiteral("Local Folders");
const QString inbox = QStringLiteral("INBOX");
const QString archive = QStringLiteral("Archive");
constexpr int fewRounds = 6; // what every build can afford
constexpr unsigned usualSeed = 20261126;
constexpr int mostBytes = 2500; // of one connection in which a message is appended, each way
constexpr int mostMilliseconds = 300;

int rounds()
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue("POSTRIDER_ROUNDS", &isNumber);
    return isNumber ? number : fewRounds;
}

QByteArray mail(const QByteArray &name)
{
    return "From: carol@example.com\r\nTo: jane@example.com\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\nMessage-ID: <" +
           name + "@example.com>\r\nSubject: " + name + "\r\n\r\nHello\r\n";
}

} // namespace

class TwoAccountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void movesAndCopiesFromServerToServer();
    void movesBetweenLocalFoldersAndAServer();
    void movesBetweenPop3AndAServer_data();
    void movesBetweenPop3AndAServer();
    void theRestOfAPop3MessageIsFetched();
    void manyGoTogether();
    void bytesThatAreNotHereAreFetched();
    void cutOnTheWay();
    void killedOnTheWay();

private:
    void run(const QStringList &arguments, int expected = 0) const;
    [[nodiscard]] QString idOf(const QString &subject, const QString &folder, const QString &account) const;
    /// How often the message lies in the folder on the server's disk; what is marked \Deleted does not count.
    [[nodiscard]] int onServer(const QString &user, const QString &folder, const QByteArray &name) const;
    [[nodiscard]] int shown(const QString &subject, const QString &folder, const QString &account) const;
    /// A profile with Jane's account by POP3 instead, and Bob's.
    void fetchJanesByPop3(const QStringList &options);
    void addBob() const;
    void sendOnItsWay(const QByteArray &name);
    void mustBeSomewhere(const QByteArray &name) const;
    void mustEndAtBobs(const QByteArray &name);

    std::unique_ptr<DovecotServer> m_dovecot;
    std::unique_ptr<FaultProxy> m_toBob;
    std::unique_ptr<TestProfile> m_profile;
    std::mt19937 m_random;
};

void TwoAccountsTest::init()
{
    if (const QString obstacle = DovecotServer::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    m_random.seed(usualSeed);
    m_toBob.reset();
    m_dovecot = std::make_unique<DovecotServer>();
    QVERIFY2(m_dovecot->start(), qPrintable(m_dovecot->log()));
    m_toBob = std::make_unique<FaultProxy>(m_dovecot->imapPort());
    m_profile = std::make_unique<TestProfile>();
    QCOMPARE(m_profile->addJane(TestProfile::serversOf(*m_dovecot)).exitCode, 0);
    addBob();
    for (const char *name : {"one", "two", "three"})
        QVERIFY(m_dovecot->deliver(jane, mail(name)));
    run({QStringLiteral("sync")});
}

void TwoAccountsTest::addBob() const
{
    TestServers servers;
    servers.imap = QStringLiteral("localhost:%1").arg(m_toBob->port());
    servers.security = QStringLiteral("none");
    servers.password = DovecotServer::passwordOf(bob);
    QCOMPARE(m_profile->addAccount(bob, servers).exitCode, 0);
}

void TwoAccountsTest::fetchJanesByPop3(const QStringList &options)
{
    if (const QString obstacle = DovecotServer::pop3Obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    m_profile = std::make_unique<TestProfile>();
    run(QStringList{QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--email"), jane,
                    QStringLiteral("--protocol"), QStringLiteral("pop3"), QStringLiteral("--pop3"),
                    QStringLiteral("localhost:%1").arg(m_dovecot->pop3sPort()), QStringLiteral("--smtp"),
                    QStringLiteral("localhost:9"), QStringLiteral("--security"), QStringLiteral("tls"),
                    QStringLiteral("--password-command"), QStringLiteral("echo secret"), QStringLiteral("--trust-ca"),
                    m_dovecot->caFile()} +
        options);
    addBob();
    run({QStringLiteral("sync")});
}

void TwoAccountsTest::run(const QStringList &arguments, int expected) const
{
    const CommandRun done = m_profile->run(arguments);
    if (done.exitCode != expected)
        QTest::qFail(done.story().constData(), __FILE__, __LINE__);
}

QString TwoAccountsTest::idOf(const QString &subject, const QString &folder, const QString &account) const
{
    const auto rows = m_profile->json({QStringLiteral("list"), folder, QStringLiteral("--account"), account}).lines();
    for (const QJsonObject &row : rows)
        if (row.value(u"subject") == subject)
            return row.value(u"id").toString();
    return {};
}

int TwoAccountsTest::shown(const QString &subject, const QString &folder, const QString &account) const
{
    int count = 0;
    const auto rows = m_profile->json({QStringLiteral("list"), folder, QStringLiteral("--account"), account}).lines();
    for (const QJsonObject &row : rows)
        count += row.value(u"subject") == subject ? 1 : 0;
    return count;
}

int TwoAccountsTest::onServer(const QString &user, const QString &folder, const QByteArray &name) const
{
    int count = 0;
    const QByteArrayList messages = m_dovecot->messages(user, folder);
    const QStringList flags = m_dovecot->flags(user, folder);
    for (qsizetype i = 0; i < messages.size(); ++i)
        count += messages[i].contains("Message-ID: <" + name + "@") && !flags.value(i).contains(u'T') ? 1 : 0;
    return count;
}

void TwoAccountsTest::movesAndCopiesFromServerToServer()
{
    QByteArray bytes;
    for (const QByteArray &message : m_dovecot->messages(jane, inbox))
        if (message.contains("Message-ID: <one@"))
            bytes = message;
    run({QStringLiteral("flag"), idOf(QStringLiteral("one"), inbox, jane), QStringLiteral("+flagged")});
    run({QStringLiteral("move"), idOf(QStringLiteral("one"), inbox, jane), archive, QStringLiteral("--account"), bob});
    run({QStringLiteral("copy"), idOf(QStringLiteral("two"), inbox, jane), archive, QStringLiteral("--account"), bob});
    // at once
    QCOMPARE(shown(QStringLiteral("one"), archive, bob), 1);
    QCOMPARE(shown(QStringLiteral("one"), inbox, jane), 0);
    QCOMPARE(shown(QStringLiteral("two"), archive, bob), 1);
    QCOMPARE(shown(QStringLiteral("two"), inbox, jane), 1);
    QCOMPARE(onServer(jane, inbox, "one"), 1); // nobody has heard of it
    // one sync of all accounts is enough, whichever comes first
    run({QStringLiteral("sync")});
    QCOMPARE(onServer(bob, archive, "one"), 1);
    QCOMPARE(onServer(jane, inbox, "one"), 0);
    QCOMPARE(onServer(bob, archive, "two"), 1);
    QCOMPARE(onServer(jane, inbox, "two"), 1);
    QVERIFY(m_profile->json({QStringLiteral("pending")}).out.isEmpty());
    // as it was: to the byte, with its flag
    QVERIFY(m_dovecot->messages(bob, archive).contains(bytes));
    QVERIFY(m_dovecot->flags(bob, archive).join(QString()).contains(u'F'));
    run({QStringLiteral("store"), QStringLiteral("check")});
}

void TwoAccountsTest::movesBetweenLocalFoldersAndAServer()
{
    const QString file = m_profile->directory() + QStringLiteral("/old.eml");
    QFile eml(file);
    QVERIFY(eml.open(QIODevice::WriteOnly) && eml.write(mail("old")) > 0);
    eml.close();
    const QString old = QStringLiteral("Old");
    run({QStringLiteral("import"), file, QStringLiteral("--folder"), old});
    run({QStringLiteral("move"), idOf(QStringLiteral("old"), old, local), archive, QStringLiteral("--account"), jane});
    QCOMPARE(shown(QStringLiteral("old"), old, local), 0);
    run({QStringLiteral("sync")});
    QCOMPARE(onServer(jane, archive, "old"), 1);
    run({QStringLiteral("move"), idOf(QStringLiteral("old"), archive, jane), old, QStringLiteral("--account"), local});
    QCOMPARE(shown(QStringLiteral("old"), old, local), 1);
    QCOMPARE(onServer(jane, archive, "old"), 1);
    run({QStringLiteral("sync")});
    QCOMPARE(onServer(jane, archive, "old"), 0);
    QCOMPARE(shown(QStringLiteral("old"), old, local), 1);
    QVERIFY(m_profile->json({QStringLiteral("pending")}).out.isEmpty());
    run({QStringLiteral("store"), QStringLiteral("check")});
}

void TwoAccountsTest::movesBetweenPop3AndAServer_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("left"); // on the POP3 server, of what was moved away
    QTest::newRow("everything is left there") << QStringList() << 1;
    QTest::newRow("until it is deleted here") << QStringList{QStringLiteral("--leave"), QStringLiteral("deleted")} << 0;
}

void TwoAccountsTest::movesBetweenPop3AndAServer()
{
    QFETCH(const QStringList, options);
    QFETCH(const int, left);
    fetchJanesByPop3(options);
    run({QStringLiteral("move"), idOf(QStringLiteral("one"), inbox, jane), archive, QStringLiteral("--account"), bob});
    run({QStringLiteral("copy"), idOf(QStringLiteral("two"), inbox, jane), archive, QStringLiteral("--account"), bob});
    QCOMPARE(shown(QStringLiteral("one"), inbox, jane), 0);
    QCOMPARE(shown(QStringLiteral("one"), archive, bob), 1);
    run({QStringLiteral("sync"), QStringLiteral("--account"), jane});
    QCOMPARE(onServer(jane, inbox, "one"), 1); // Bob's server has not got it yet
    run({QStringLiteral("sync"), QStringLiteral("--account"), bob});
    QCOMPARE(onServer(bob, archive, "one"), 1);
    QCOMPARE(onServer(bob, archive, "two"), 1);
    run({QStringLiteral("sync"), QStringLiteral("--account"), jane});
    QCOMPARE(onServer(jane, inbox, "one"), left);
    QCOMPARE(onServer(jane, inbox, "two"), 1);
    QCOMPARE(shown(QStringLiteral("one"), inbox, jane), 0); // nor fetched again
    QCOMPARE(shown(QStringLiteral("two"), inbox, jane), 1);

    // the other way: the account by POP3 keeps it here, and it has nothing to do with that server
    QVERIFY(m_dovecot->deliver(bob, mail("fourth")));
    QVERIFY(m_dovecot->deliver(bob, mail("fifth")));
    run({QStringLiteral("sync")});
    run({QStringLiteral("copy"), idOf(QStringLiteral("fourth"), inbox, bob), inbox, QStringLiteral("--account"), jane});
    run({QStringLiteral("move"), idOf(QStringLiteral("fifth"), inbox, bob), inbox, QStringLiteral("--account"), jane});
    QCOMPARE(shown(QStringLiteral("fourth"), inbox, jane), 1);
    QCOMPARE(shown(QStringLiteral("fifth"), inbox, jane), 1);
    run({QStringLiteral("sync")});
    run({QStringLiteral("sync")});
    QCOMPARE(onServer(bob, inbox, "fourth"), 1);
    QCOMPARE(onServer(bob, inbox, "fifth"), 0);
    QCOMPARE(shown(QStringLiteral("fourth"), inbox, jane), 1);
    QCOMPARE(shown(QStringLiteral("fifth"), inbox, jane), 1);
    QCOMPARE(onServer(jane, inbox, "fifth"), 0);
    QVERIFY(m_profile->json({QStringLiteral("pending")}).out.isEmpty());
    run({QStringLiteral("store"), QStringLiteral("check")});
}

void TwoAccountsTest::theRestOfAPop3MessageIsFetched()
{
    QByteArray large = mail("large");
    large += QByteArray("a line of it\r\n").repeated(2000);
    QVERIFY(m_dovecot->deliver(jane, large));
    fetchJanesByPop3({QStringLiteral("--headers-above"), QStringLiteral("10000")});
    run({QStringLiteral("move"), idOf(QStringLiteral("large"), inbox, jane), archive, QStringLiteral("--account"),
         bob});
    run({QStringLiteral("sync")});
    QCOMPARE(onServer(bob, archive, "large"), 1);
    QCOMPARE(m_dovecot->messages(bob, archive).constFirst().count("a line of it"), large.count("a line of it"));
}

/// Where the server offers MULTIAPPEND, as Dovecot does: one journal entry for each twenty, one command for all.
void TwoAccountsTest::manyGoTogether()
{
    constexpr int count = 150;
    for (int number = 0; number < count; ++number)
        QVERIFY(m_dovecot->deliver(jane, mail("m" + QByteArray::number(number))));
    run({QStringLiteral("sync")});
    QStringList move{QStringLiteral("move")};
    for (const QJsonObject &row :
         m_profile->json({QStringLiteral("list"), inbox, QStringLiteral("--account"), jane}).lines())
        if (row.value(u"subject").toString().startsWith(QLatin1Char('m')))
            move << row.value(u"id").toString();
    QCOMPARE(move.size(), count + 1);
    run(move << archive << QStringLiteral("--account") << bob);
    run({QStringLiteral("sync")});
    QCOMPARE(m_dovecot->messages(bob, archive).size(), count);
    for (int number = 0; number < count; ++number) {
        const QByteArray name = "m" + QByteArray::number(number);
        QCOMPARE(onServer(bob, archive, name), 1);
        QCOMPARE(onServer(jane, inbox, name), 0);
    }
    QVERIFY(m_profile->json({QStringLiteral("pending")}).out.isEmpty());
    run({QStringLiteral("store"), QStringLiteral("check")});
}

void TwoAccountsTest::bytesThatAreNotHereAreFetched()
{
    QVERIFY(m_dovecot->deliver(jane, mail("late")));
    run({QStringLiteral("sync"), QStringLiteral("--bodies"), QStringLiteral("none")});
    run({QStringLiteral("move"), idOf(QStringLiteral("late"), inbox, jane), archive, QStringLiteral("--account"), bob});
    run({QStringLiteral("sync")});
    QCOMPARE(onServer(bob, archive, "late"), 1);
    QCOMPARE(onServer(jane, inbox, "late"), 0);
}

/// A fresh message at Jane's, moved to Bob's: no server has heard of it yet.
void TwoAccountsTest::sendOnItsWay(const QByteArray &name)
{
    QVERIFY(m_dovecot->deliver(jane, mail(name)));
    run({QStringLiteral("sync"), QStringLiteral("--account"), jane});
    run({QStringLiteral("move"), idOf(QString::fromLatin1(name), inbox, jane), archive, QStringLiteral("--account"),
         bob});
}

void TwoAccountsTest::mustBeSomewhere(const QByteArray &name) const
{
    QVERIFY2(onServer(jane, inbox, name) + onServer(bob, archive, name) > 0, name + " is nowhere");
}

void TwoAccountsTest::mustEndAtBobs(const QByteArray &name)
{
    run({QStringLiteral("sync")});
    QVERIFY2(m_profile->json({QStringLiteral("pending")}).out.isEmpty(), name);
    QVERIFY2(onServer(bob, archive, name) == 1,
             name + " is there " + QByteArray::number(onServer(bob, archive, name)) + " times");
    QVERIFY2(onServer(jane, inbox, name) == 0, name + " has stayed");
    QCOMPARE(shown(QString::fromLatin1(name), archive, bob), 1);
    QCOMPARE(shown(QString::fromLatin1(name), inbox, jane), 0);
}

void TwoAccountsTest::cutOnTheWay()
{
    for (int round = 0; round < rounds(); ++round) {
        const QByteArray name = "cut" + QByteArray::number(round);
        sendOnItsWay(name);
        if (QTest::currentTestFailed())
            return;
        const Direction direction = round % 2 == 0 ? Direction::ToServer : Direction::ToClient;
        // it stays cut, so that this sync has to give up in the middle
        m_toBob->blockAfter(direction, static_cast<qint64>(m_random() % mostBytes));
        const CommandRun cut = m_profile->run({QStringLiteral("sync")});
        QVERIFY2(cut.exitCode == 0 || cut.exitCode == 1 || cut.exitCode == 69, cut.story());
        m_toBob->passAll();
        mustBeSomewhere(name);
        mustEndAtBobs(name);
        if (QTest::currentTestFailed())
            return;
    }
    run({QStringLiteral("store"), QStringLiteral("check")});
}

void TwoAccountsTest::killedOnTheWay()
{
    for (int round = 0; round < rounds(); ++round) {
        const QByteArray name = "kill" + QByteArray::number(round);
        sendOnItsWay(name);
        if (QTest::currentTestFailed())
            return;
        QProcess sync;
        sync.start(programPath(), {QStringLiteral("--profile"), m_profile->directory(), QStringLiteral("sync")});
        QVERIFY(sync.waitForStarted());
        const bool isDone = sync.waitForFinished(static_cast<int>(m_random() % mostMilliseconds));
        sync.kill();
        QVERIFY(isDone || sync.waitForFinished());
        mustBeSomewhere(name);
        mustEndAtBobs(name);
        if (QTest::currentTestFailed())
            return;
    }
    run({QStringLiteral("store"), QStringLiteral("check")});
}

QTEST_GUILESS_MAIN(TwoAccountsTest)
#include "TwoAccountsTest.moc"
