// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoServer.h"
#include "LineClient.h"

#include <QTest>

using namespace postrider;
using test::LineClient;

class DemoServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listensWhileItRuns();
    void startsAfresh();
    void delivers();
    void stopsUnderConnections();
    void sampleMailIsFresh();
};

void DemoServerTest::listensWhileItRuns()
{
    demo::DemoServer server;
    QCOMPARE(server.imapPort(), quint16(0));
    QVERIFY(server.start().ok());
    QVERIFY(server.isRunning());
    QCOMPARE(LineClient(server.imapPort()).readLine().left(5), QByteArray("* OK "));
    QCOMPARE(LineClient(server.pop3Port()).readLine().left(4), QByteArray("+OK "));
    QCOMPARE(LineClient(server.smtpPort()).readLine().left(4), QByteArray("220 "));
    server.stop();
    server.stop();
    QVERIFY(!server.isRunning());
    QCOMPARE(server.smtpPort(), quint16(0));
}

void DemoServerTest::startsAfresh()
{
    demo::DemoServer server;
    for (int i = 0; i < 2; ++i) {
        QVERIFY(server.start().ok());
        LineClient client(server.imapPort());
        (void)client.readLine();
        client.imap("LOGIN alice@demo.postrider.example demo-alice");
        QCOMPARE(client.imap("STATUS Drafts (MESSAGES)").first(), QByteArray("* STATUS Drafts (MESSAGES 2)"));
        QVERIFY(client.imap("DELETE Drafts").last().startsWith("OK "));
        server.stop();
    }
}

void DemoServerTest::delivers()
{
    demo::DemoServer server;
    QVERIFY(!server.deliver(QStringLiteral("bob@demo.postrider.example"), "Subject: x\r\n\r\n"));
    QVERIFY(server.start().ok());
    QVERIFY(server.deliver(QStringLiteral("BOB@demo.postrider.example"), "Subject: x\r\n\r\n"));
    QVERIFY(!server.deliver(QStringLiteral("carol@demo.postrider.example"), "Subject: x\r\n\r\n"));
}

void DemoServerTest::stopsUnderConnections()
{
    demo::DemoServer server;
    QVERIFY(server.start().ok());
    LineClient idle(server.imapPort());
    (void)idle.readLine();
    idle.imap("LOGIN bob@demo.postrider.example demo-bob");
    idle.imap("SELECT INBOX");
    QCOMPARE(idle.ask("x IDLE"), QByteArray("+ idling"));
    server.stop();
    QVERIFY(idle.waitForClose());
}

void DemoServerTest::sampleMailIsFresh()
{
    demo::DemoServer server;
    QVERIFY(server.start().ok());
    int messages = 0;
    for (const demo::DemoAccount &person : demo::DemoServer::accounts()) {
        LineClient client(server.imapPort());
        (void)client.readLine();
        client.imap("LOGIN " + person.user.toLatin1() + ' ' + person.password.revealBytes());
        for (const char *box : {"INBOX", "Drafts", "Sent", "Archive", "Junk", "\"Book club\"", "Projects/&ZcWITA-"}) {
            if (!client.imap(QByteArray("SELECT ") + box).last().startsWith("OK "))
                continue;
            const QByteArrayList fetched = client.imap("UID FETCH 1:* (BODY.PEEK[] BODYSTRUCTURE ENVELOPE)");
            QVERIFY(fetched.last().startsWith("OK "));
            messages += int(fetched.size()) - 1;
            for (const QByteArray &line : fetched)
                QVERIFY2(!line.contains("@DATE") && !line.contains("@DAY") && !line.contains("@ICS"), line.constData());
        }
    }
    QVERIFY2(messages >= 80, QByteArray::number(messages).constData());
}

QTEST_GUILESS_MAIN(DemoServerTest)
#include "DemoServerTest.moc"
