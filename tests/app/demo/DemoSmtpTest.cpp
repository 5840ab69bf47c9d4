// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LineClient.h"
#include "demo/DemoServer.h"

#include <QTest>

using namespace postrider;
using test::LineClient;

class DemoSmtpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsWhatItCan();
    void authenticates_data();
    void authenticates();
    void wantsAuthentication();
    void refuses_data();
    void refuses();
    void deliversToIdleClients();
    void takesOneGo();
    void refusesMessages_data();
    void refusesMessages();
    void forgetsAtReset();
    void endsLongLines();

private:
    std::unique_ptr<LineClient> bob();

    demo::DemoServer m_server;
};

void DemoSmtpTest::initTestCase()
{
    QVERIFY(m_server.start().ok());
}

std::unique_ptr<LineClient> DemoSmtpTest::bob()
{
    auto client = std::make_unique<LineClient>(m_server.smtpPort());
    (void)client->readLine();
    client->smtp("EHLO test.example");
    client->ask("AUTH PLAIN " + QByteArray("\0bob@demo.postrider.example\0demo-bob", 36).toBase64());
    return client;
}

void DemoSmtpTest::tellsWhatItCan()
{
    LineClient client(m_server.smtpPort());
    QVERIFY(client.readLine().startsWith("220 "));
    QVERIFY(client.ask("HELO test.example").startsWith("250 "));
    QCOMPARE(client.smtp("EHLO test.example"),
             (QByteArrayList{"250-demo.postrider.example", "250-PIPELINING", "250-8BITMIME", "250-ENHANCEDSTATUSCODES",
                             "250-AUTH PLAIN LOGIN", "250 SIZE 33554432"}));
    QVERIFY(client.ask("NOOP").startsWith("250 "));
    QVERIFY(client.ask("quit").startsWith("221 "));
    QVERIFY(client.waitForClose());
}

void DemoSmtpTest::authenticates_data()
{
    QTest::addColumn<QByteArrayList>("lines");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray plain = QByteArray("\0bob@demo.postrider.example\0demo-bob", 36).toBase64();
    const QByteArray user = QByteArray("bob@demo.postrider.example").toBase64();
    const QByteArray right = QByteArray("demo-bob").toBase64();
    const QByteArray wrong = QByteArray("demo-alice").toBase64();
    QTest::newRow("plain") << QByteArrayList{"AUTH PLAIN " + plain} << QByteArray("235 ");
    QTest::newRow("plain, asked") << QByteArrayList{"AUTH PLAIN", plain} << QByteArray("235 ");
    QTest::newRow("login") << QByteArrayList{"AUTH LOGIN", user, right} << QByteArray("235 ");
    QTest::newRow("login, initial") << QByteArrayList{"AUTH LOGIN " + user, right} << QByteArray("235 ");
    QTest::newRow("wrong password") << QByteArrayList{"AUTH LOGIN", user, wrong} << QByteArray("535 5.7.8 ");
    QTest::newRow("cancelled") << QByteArrayList{"AUTH PLAIN", "*"} << QByteArray("501 ");
    QTest::newRow("unknown") << QByteArrayList{"AUTH CRAM-MD5"} << QByteArray("504 ");
}

void DemoSmtpTest::authenticates()
{
    QFETCH(QByteArrayList, lines);
    QFETCH(QByteArray, answer);
    LineClient client(m_server.smtpPort());
    (void)client.readLine();
    client.smtp("EHLO test.example");
    QByteArray got;
    for (const QByteArray &line : lines)
        got = client.ask(line);
    QVERIFY2(got.startsWith(answer), got.constData());
}

void DemoSmtpTest::wantsAuthentication()
{
    LineClient client(m_server.smtpPort());
    (void)client.readLine();
    QVERIFY(client.ask("AUTH PLAIN x").startsWith("503 "));
    client.smtp("EHLO test.example");
    QVERIFY(client.ask("MAIL FROM:<bob@demo.postrider.example>").startsWith("530 5.7.0 "));
    QVERIFY(client.ask("DATA").startsWith("503 "));
}

void DemoSmtpTest::refuses_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("unknown person") << QByteArray("RCPT TO:<carol@demo.postrider.example>") << QByteArray("550 5.1.1 ");
    QTest::newRow("outside") << QByteArray("RCPT TO:<greta@lanternfish.example>")
                             << QByteArray("550 5.7.1 The demo server delivers to demo addresses only");
    QTest::newRow("space") << QByteArray("RCPT TO: <alice@demo.postrider.example>") << QByteArray("501 ");
    QTest::newRow("no brackets") << QByteArray("RCPT TO:alice@demo.postrider.example") << QByteArray("501 ");
    QTest::newRow("8-bit") << QByteArray("RCPT TO:<al\xc3\xadz@demo.postrider.example>") << QByteArray("501 ");
    QTest::newRow("no recipient") << QByteArray("DATA") << QByteArray("554 ");
    QTest::newRow("second sender") << QByteArray("MAIL FROM:<bob@demo.postrider.example>") << QByteArray("503 ");
    QTest::newRow("unknown") << QByteArray("EXPN all") << QByteArray("500 ");
}

void DemoSmtpTest::refuses()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, answer);
    const auto client = bob();
    QVERIFY(client->ask("MAIL FROM:<bob@demo.postrider.example> SIZE=99999999999").startsWith("552 "));
    QVERIFY(client->ask("MAIL FROM:<bob@demo.postrider.example> RET=FULL").startsWith("555 "));
    QVERIFY(client->ask("MAIL FROM:<bob@demo.postrider.example> SIZE=100 BODY=8BITMIME AUTH=<>").startsWith("250 "));
    const QByteArray got = client->ask(line);
    QVERIFY2(got.startsWith(answer), got.constData());
}

void DemoSmtpTest::deliversToIdleClients()
{
    LineClient alice(m_server.imapPort());
    (void)alice.readLine();
    alice.imap("LOGIN alice@demo.postrider.example demo-alice");
    alice.imap("SELECT INBOX");
    QCOMPARE(alice.ask("i IDLE"), QByteArray("+ idling"));
    const auto client = bob();
    client->ask("MAIL FROM:<bob@demo.postrider.example>");
    QVERIFY(client->ask("RCPT TO:<alice@demo.postrider.example>").startsWith("250 "));
    QVERIFY(client->ask("RCPT TO:<ALICE@demo.postrider.example>").startsWith("250 "));
    QVERIFY(client->ask("DATA").startsWith("354 "));
    const QByteArray message = "Subject: dots\r\n\r\n.one\r\n..two\r\n\r\n";
    QVERIFY(client->ask("Subject: dots\r\n\r\n..one\r\n...two\r\n\r\n.").startsWith("250 2.0.0 "));
    QVERIFY(alice.readLine().endsWith(" EXISTS"));
    (void)alice.readLine();
    QVERIFY(alice.ask("DONE").startsWith("i OK "));
    const QByteArray got = alice.imap("FETCH * BODY[]").first();
    QVERIFY(got.contains("\r\nReturn-Path: <bob@demo.postrider.example>\r\nReceived: from test.example "));
    QVERIFY2(got.endsWith("\r\n" + message + ')'), got.constData());
}

void DemoSmtpTest::takesOneGo()
{
    const auto client = bob();
    client->sendRaw("MAIL FROM:<bob@demo.postrider.example>\r\nRCPT TO:<carol@demo.postrider.example>\r\n"
                    "RCPT TO:<bob@demo.postrider.example>\r\nDATA\r\n");
    QVERIFY(client->readLine().startsWith("250 2.1.0 "));
    QVERIFY(client->readLine().startsWith("550 5.1.1 "));
    QVERIFY(client->readLine().startsWith("250 2.1.5 "));
    QVERIFY(client->readLine().startsWith("354 "));
    client->sendRaw("Subject: x\r\n\r\nText\r\n.\r\nQUIT\r\n");
    QVERIFY(client->readLine().startsWith("250 2.0.0 "));
    QVERIFY(client->readLine().startsWith("221 "));
}

void DemoSmtpTest::refusesMessages_data()
{
    QTest::addColumn<QByteArray>("mail");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray from = "MAIL FROM:<bob@demo.postrider.example>";
    QTest::newRow("longest line") << from << QByteArray(998, 'x') << QByteArray("250 ");
    QTest::newRow("too long a line") << from << QByteArray(999, 'x') << QByteArray("554 5.6.0 ");
    QTest::newRow("bare LF") << from << QByteArray("a\nb") << QByteArray("554 5.6.0 ");
    QTest::newRow("smuggled end") << from << QByteArray("a\n.\nMAIL FROM:<x@y.example>") << QByteArray("554 5.6.0 ");
    QTest::newRow("8-bit") << from << QByteArray("Gr\xc3\xbc\xc3\x9f") << QByteArray("554 5.6.1 ");
    QTest::newRow("8BITMIME") << from + " BODY=8BITMIME" << QByteArray("Gr\xc3\xbc\xc3\x9f") << QByteArray("250 ");
}

void DemoSmtpTest::refusesMessages()
{
    QFETCH(QByteArray, mail);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, answer);
    const auto client = bob();
    client->ask(mail);
    client->ask("RCPT TO:<bob@demo.postrider.example>");
    client->ask("DATA");
    const QByteArray got = client->ask(message + "\r\n.");
    QVERIFY2(got.startsWith(answer), got.constData());
    // The next transaction starts clean.
    QVERIFY(client->ask("RCPT TO:<bob@demo.postrider.example>").startsWith("503 "));
}

void DemoSmtpTest::forgetsAtReset()
{
    const auto client = bob();
    client->ask("MAIL FROM:<>");
    client->ask("RCPT TO:<bob@demo.postrider.example>");
    QVERIFY(client->ask("RSET").startsWith("250 "));
    QVERIFY(client->ask("DATA").startsWith("503 "));
    QVERIFY(client->ask("MAIL FROM:<bob@demo.postrider.example>").startsWith("250 "));
}

void DemoSmtpTest::endsLongLines()
{
    LineClient client(m_server.smtpPort());
    (void)client.readLine();
    client.sendRaw(QByteArray(70 * 1024, 'x'));
    QVERIFY(client.readLine().startsWith("500 5.5.2 "));
    QVERIFY(client.waitForClose());
}

QTEST_GUILESS_MAIN(DemoSmtpTest)
#include "DemoSmtpTest.moc"
