// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Answer.h"
#include "base/Clock.h"
#include "pop3/Pop3Client.h"
#include "pop3/command/Dele.h"
#include "pop3/command/List.h"
#include "pop3/command/Noop.h"
#include "pop3/command/Retr.h"
#include "pop3/command/Rset.h"
#include "pop3/command/Stat.h"
#include "pop3/command/Top.h"
#include "pop3/command/Uidl.h"
#include "servers/DovecotServer.h"

#include <QFile>

using namespace postrider;
using namespace postrider::pop3;
using pop3::test::Answer;
using postrider::test::DovecotServer;

namespace {

const QString jane = QStringLiteral("jane@example.com");
const QString bob = QStringLiteral("bob@example.com");

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The commands against a real Dovecot: what a scripted server cannot prove is that they are understood.
class Pop3DovecotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString obstacle = DovecotServer::pop3Obstacle(); !obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
        QVERIFY2(m_dovecot.start(), qPrintable(m_dovecot.log()));
    }

    void logsIn_data()
    {
        QTest::addColumn<Security>("security");
        QTest::addColumn<AuthMethod>("method");
        QTest::addColumn<QString>("user");
        QTest::newRow("TLS") << Security::Tls << AuthMethod::Auto << jane;
        QTest::newRow("STLS") << Security::StartTls << AuthMethod::Auto << jane;
        QTest::newRow("in the clear on loopback") << Security::None << AuthMethod::Auto << jane;
        QTest::newRow("PLAIN") << Security::Tls << AuthMethod::Plain << jane;
        QTest::newRow("LOGIN") << Security::Tls << AuthMethod::Login << jane;
        QTest::newRow("umlauts") << Security::StartTls << AuthMethod::Auto << bob;
    }
    void logsIn()
    {
        QFETCH(Security, security);
        QFETCH(AuthMethod, method);
        QFETCH(QString, user);
        ServerLogin login = loginFor(user, security);
        login.server.auth = method;
        Pop3Client client(m_clock);
        Answer<Capabilities> opened;
        client.open(login, opened.continuation());
        QCOMPARE(opened.code(), QString());
        QVERIFY(opened.value().uidl && opened.value().top && opened.value().pipelining);
        Answer<void> quit;
        client.quit(quit.continuation());
        QCOMPARE(quit.code(), QString());
    }

    void wrongPassword()
    {
        ServerLogin login = loginFor(jane);
        login.password = Secret(QByteArray("wrong"));
        Pop3Client client(m_clock);
        Answer<Capabilities> opened;
        client.open(login, opened.continuation());
        QCOMPARE(opened.code(), QStringLiteral("login-refused"));
    }

    void everyCommand()
    {
        const QByteArray first = "Subject: one\r\n\r\n.dot\r\n..dots\r\n.\r\nend\r\n";
        QVERIFY(m_dovecot.deliver(jane, first));
        QVERIFY(m_dovecot.deliver(jane, "Subject: two\r\n\r\nHello\r\n"));
        Pop3Client client(m_clock);
        QVERIFY(open(client));
        Answer<command::Stat::Data> stat;
        Answer<std::vector<ListedSize>> list;
        Answer<std::vector<ListedUid>> uidl;
        Answer<QByteArray> top;
        Answer<QByteArray> retr;
        Answer<void> noop;
        Answer<QByteArray> missing;
        client.run(command::Stat(), stat.continuation());
        client.run(command::List(), list.continuation());
        client.run(command::Uidl(), uidl.continuation());
        client.run(command::Top(1, 0), top.continuation());
        client.run(command::Retr(1, 10'000), retr.continuation());
        client.run(command::Retr(99, 10'000), missing.continuation());
        client.run(command::Noop(), noop.continuation());
        QCOMPARE(noop.code(), QString());
        QCOMPARE(stat.value().messages, 2);
        QCOMPARE(list.value().size(), std::size_t(2));
        QCOMPARE(list.value().front().size, first.size());
        QCOMPARE(uidl.value().size(), std::size_t(2));
        QVERIFY(uidl.value()[0].uid != uidl.value()[1].uid);
        QCOMPARE(top.value(), QByteArray("Subject: one\r\n\r\n"));
        QCOMPARE(retr.value(), first);
        QCOMPARE(missing.code(), QStringLiteral("command-refused"));
    }

    void deletesAtQuitAlone()
    {
        QVERIFY(m_dovecot.deliver(bob, "Subject: one\r\n\r\n\r\n"));
        QVERIFY(m_dovecot.deliver(bob, "Subject: two\r\n\r\n\r\n"));
        const auto left = [this] { return m_dovecot.messages(bob, QStringLiteral("INBOX")).size(); };
        {
            Pop3Client client(m_clock);
            QVERIFY(open(client, bob));
            QVERIFY(remove(client, 1));
            client.abort(); // a connection that is lost has deleted nothing
        }
        {
            Pop3Client client(m_clock);
            QVERIFY(open(client, bob));
            QVERIFY(remove(client, 1));
            Answer<void> reset;
            client.run(command::Rset(), reset.continuation());
            QCOMPARE(reset.code(), QString());
            QVERIFY(quit(client));
        }
        QCOMPARE(left(), 2);
        Pop3Client client(m_clock);
        QVERIFY(open(client, bob));
        QVERIFY(remove(client, 1));
        QVERIFY(quit(client));
        QCOMPARE(left(), 1);
        QVERIFY(m_dovecot.messages(bob, QStringLiteral("INBOX")).first().contains("two"));
    }

private:
    ServerLogin loginFor(const QString &user, Security security = Security::Tls) const
    {
        ServerLogin login;
        login.server.host = QStringLiteral("127.0.0.1");
        login.server.security = security;
        login.server.port = security == Security::Tls ? m_dovecot.pop3sPort() : m_dovecot.pop3Port();
        login.server.user = user;
        login.password = Secret(DovecotServer::passwordOf(user));
        login.extraCaPem = contents(m_dovecot.caFile());
        return login;
    }
    bool open(Pop3Client &client, const QString &user = jane)
    {
        Answer<Capabilities> opened;
        client.open(loginFor(user), opened.continuation());
        return opened.code().isEmpty();
    }
    static bool remove(Pop3Client &client, int number)
    {
        Answer<void> removed;
        client.run(command::Dele(number), removed.continuation());
        return removed.code().isEmpty();
    }
    static bool quit(Pop3Client &client)
    {
        Answer<void> done;
        client.quit(done.continuation());
        return done.code().isEmpty();
    }

    SystemClock m_clock;
    DovecotServer m_dovecot;
};

QTEST_GUILESS_MAIN(Pop3DovecotTest)
#include "Pop3DovecotTest.moc"
