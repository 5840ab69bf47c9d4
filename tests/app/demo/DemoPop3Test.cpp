// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LineClient.h"
#include "demo/DemoServer.h"

#include <QTest>

using namespace postrider;
using test::LineClient;

class DemoPop3Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tellsWhatItCan();
    void wantsUserAndPassword();
    void listsAndNumbers();
    void retrievesWithDots();
    void showsTop();
    void deletesAtQuit();
    void keepsWithoutQuit();
    void refusesBadNumbers_data();
    void refusesBadNumbers();

private:
    // Logged in as Bob, whose last message is `message`.
    std::unique_ptr<LineClient> bob();
    [[nodiscard]] static int count(LineClient &client) { return client.ask("STAT").split(' ').value(1).toInt(); }

    demo::DemoServer m_server;
    const QByteArray m_message = "Subject: dots\r\nFrom: x@y.example\r\n\r\n.one\r\ntwo\r\n..three\r\n";
};

void DemoPop3Test::init()
{
    QVERIFY(m_server.start().ok());
    QVERIFY(m_server.deliver(QStringLiteral("bob@demo.postrider.example"), m_message));
}

void DemoPop3Test::cleanup()
{
    m_server.stop();
}

std::unique_ptr<LineClient> DemoPop3Test::bob()
{
    auto client = std::make_unique<LineClient>(m_server.pop3Port());
    (void)client->readLine();
    client->ask("USER bob@demo.postrider.example");
    client->ask("PASS demo-bob");
    return client;
}

void DemoPop3Test::tellsWhatItCan()
{
    LineClient client(m_server.pop3Port());
    QVERIFY(client.readLine().startsWith("+OK "));
    QVERIFY(client.ask("CAPA").startsWith("+OK "));
    QCOMPARE(client.pop3Body(),
             (QByteArrayList{"USER", "TOP", "UIDL", "RESP-CODES", "PIPELINING", "IMPLEMENTATION Postrider-demo"}));
}

void DemoPop3Test::wantsUserAndPassword()
{
    LineClient client(m_server.pop3Port());
    (void)client.readLine();
    QVERIFY(client.ask("STAT").startsWith("-ERR "));
    QVERIFY(client.ask("PASS demo-bob").startsWith("-ERR "));
    client.ask("USER bob@demo.postrider.example");
    QVERIFY(client.ask("PASS demo-alice").startsWith("-ERR [AUTH] "));
    client.ask("user bob@demo.postrider.example");
    QVERIFY(client.ask("pass demo-bob").startsWith("+OK "));
}

void DemoPop3Test::listsAndNumbers()
{
    const auto client = bob();
    const QList<QByteArray> stat = client->ask("STAT").split(' ');
    client->send("LIST");
    QCOMPARE(client->readLine(), QByteArray("+OK"));
    qint64 sum = 0;
    const QByteArrayList sizes = client->pop3Body();
    for (const QByteArray &line : sizes)
        sum += line.split(' ').value(1).toLongLong();
    QCOMPARE(QByteArray::number(sizes.size()), stat.value(1));
    QCOMPARE(QByteArray::number(sum), stat.value(2));
    client->send("UIDL");
    (void)client->readLine();
    const QByteArrayList uids = client->pop3Body();
    QCOMPARE(uids.size(), sizes.size());
    QCOMPARE(client->ask("UIDL 2"), "+OK " + uids.value(1));
    QCOMPARE(client->ask("LIST 2"), "+OK " + sizes.value(1));
}

void DemoPop3Test::retrievesWithDots()
{
    const auto client = bob();
    const QByteArray last = QByteArray::number(count(*client));
    QCOMPARE(client->ask("RETR " + last), "+OK " + QByteArray::number(m_message.size()) + " octets");
    QCOMPARE(client->pop3Body(),
             (QByteArrayList{"Subject: dots", "From: x@y.example", "", "..one", "two", "...three"}));
}

void DemoPop3Test::showsTop()
{
    const auto client = bob();
    const QByteArray last = QByteArray::number(count(*client));
    for (int lines = 0; lines < 6; ++lines) {
        QCOMPARE(client->ask("TOP " + last + ' ' + QByteArray::number(lines)), QByteArray("+OK"));
        QCOMPARE(client->pop3Body().size(), 3 + qMin(lines, 3));
    }
}

void DemoPop3Test::deletesAtQuit()
{
    const auto client = bob();
    const int before = count(*client);
    QVERIFY(client->ask("DELE 1").startsWith("+OK"));
    QVERIFY(client->ask("RETR 1").startsWith("-ERR "));
    QCOMPARE(count(*client), before - 1);
    QVERIFY(client->ask("RSET").startsWith("+OK"));
    QCOMPARE(count(*client), before);
    client->ask("DELE 2");
    QVERIFY(client->ask("QUIT").startsWith("+OK"));
    QVERIFY(client->waitForClose());
    QCOMPARE(count(*bob()), before - 1);
}

void DemoPop3Test::keepsWithoutQuit()
{
    int before = 0;
    {
        const auto client = bob();
        before = count(*client);
        QVERIFY(client->ask("DELE 1").startsWith("+OK"));
    }
    QCOMPARE(count(*bob()), before);
}

void DemoPop3Test::refusesBadNumbers_data()
{
    QTest::addColumn<QByteArray>("command");
    for (const char *command : {"RETR", "RETR 0", "RETR -1", "RETR 9999", "RETR x", "DELE 9999", "TOP 1", "TOP 9999 1",
                                "TOP 1 x", "LIST 9999", "UIDL 0", "APOP x y", ""})
        QTest::newRow(command) << QByteArray(command);
}

void DemoPop3Test::refusesBadNumbers()
{
    QFETCH(QByteArray, command);
    const auto client = bob();
    QVERIFY(client->ask(command).startsWith("-ERR "));
    QVERIFY(client->ask("NOOP").startsWith("+OK"));
}

QTEST_GUILESS_MAIN(DemoPop3Test)
#include "DemoPop3Test.moc"
