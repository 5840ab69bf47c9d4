// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LineClient.h"
#include "demo/DemoServer.h"

#include <QTest>

using namespace postrider;
using test::LineClient;

/// What a client does that means no good.
class DemoImapLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void endsLongLines();
    void endsLongLinesInPieces();
    void refusesLiteralsOfStrangers();
    void refusesBigLiteralsPolitely();
    void wantsTags();
    void doesNotTakeLfForLineEnd();
    void tiresOfNonsense();
    void refusesNulInLiterals();
    void readsCommandsInOneGo();

private:
    demo::DemoServer m_server;
};

void DemoImapLimitsTest::initTestCase()
{
    QVERIFY(m_server.start().ok());
}

void DemoImapLimitsTest::endsLongLines()
{
    LineClient client(m_server.imapPort());
    (void)client.readLine();
    client.send("a LOGIN " + QByteArray(70 * 1024, 'x'));
    QVERIFY(client.readLine().startsWith("* BYE [TOOBIG] "));
    QVERIFY(client.waitForClose());
}

void DemoImapLimitsTest::endsLongLinesInPieces()
{
    LineClient client(m_server.imapPort());
    (void)client.readLine();
    for (int i = 0; i < 70; ++i)
        client.sendRaw(QByteArray(1000, 'x'));
    QVERIFY(client.readLine().startsWith("* BYE [TOOBIG] "));
}

void DemoImapLimitsTest::refusesLiteralsOfStrangers()
{
    LineClient client(m_server.imapPort());
    (void)client.readLine();
    QVERIFY(client.ask("a LOGIN {20000}").startsWith("a NO [TOOBIG] "));
    QVERIFY(client.ask("b LOGIN {99999999999999999999}").startsWith("b BAD "));
    QVERIFY(client.ask("c LOGIN {20000+}").startsWith("c NO [TOOBIG] "));
    QVERIFY(client.readLine().startsWith("* BYE "));
    QVERIFY(client.waitForClose());
}

void DemoImapLimitsTest::refusesBigLiteralsPolitely()
{
    LineClient client(m_server.imapPort());
    (void)client.readLine();
    client.imap("LOGIN bob@demo.postrider.example demo-bob");
    QVERIFY(client.ask("a APPEND Sent {40000000}").startsWith("a NO [TOOBIG] "));
    QVERIFY(client.imap("NOOP").last().startsWith("OK "));
}

void DemoImapLimitsTest::wantsTags()
{
    LineClient client(m_server.imapPort());
    (void)client.readLine();
    QVERIFY(client.ask("").startsWith("* BAD "));
    QVERIFY(client.ask("+ NOOP").startsWith("* BAD "));
    QVERIFY(client.ask("(a) NOOP").startsWith("* BAD "));
    QVERIFY(client.ask("a").startsWith("a BAD "));
    QVERIFY(client.ask("a1.B-2 NOOP").startsWith("a1.B-2 OK "));
}

void DemoImapLimitsTest::doesNotTakeLfForLineEnd()
{
    LineClient client(m_server.imapPort());
    (void)client.readLine();
    client.sendRaw("a NOOP\nb NOOP\r\n");
    QVERIFY(client.readLine().startsWith("a BAD "));
}

void DemoImapLimitsTest::tiresOfNonsense()
{
    LineClient client(m_server.imapPort());
    (void)client.readLine();
    for (int i = 0; i < 50; ++i)
        QVERIFY(client.ask("a NONSENSE").startsWith("a BAD "));
    QVERIFY(client.readLine().startsWith("* BYE "));
    QVERIFY(client.waitForClose());
}

void DemoImapLimitsTest::refusesNulInLiterals()
{
    LineClient client(m_server.imapPort());
    (void)client.readLine();
    client.imap("LOGIN bob@demo.postrider.example demo-bob");
    QVERIFY(client.imap("APPEND Sent {5+}\r\n" + QByteArray("ab\0cd", 5)).last().startsWith("BAD "));
}

void DemoImapLimitsTest::readsCommandsInOneGo()
{
    LineClient client(m_server.imapPort());
    (void)client.readLine();
    client.sendRaw(
        "a LOGIN {26+}\r\nbob@demo.postrider.example demo-bob\r\nb SELECT Junk\r\nc FETCH 1 UID\r\nd LOGOUT\r\n");
    QByteArrayList tagged;
    for (QByteArray line = client.readLine(); !line.isEmpty(); line = client.readLine()) {
        if (!line.startsWith('*'))
            tagged.append(line.left(4));
    }
    QCOMPARE(tagged, (QByteArrayList{"a OK", "b OK", "c OK", "d OK"}));
}

QTEST_GUILESS_MAIN(DemoImapLimitsTest)
#include "DemoImapLimitsTest.moc"
