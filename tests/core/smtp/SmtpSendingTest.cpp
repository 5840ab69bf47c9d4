// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SmtpTalk.h"

using namespace postrider;
using namespace postrider::smtp;

/// From MAIL to the reply after the dot.
class SmtpSendingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pipelined();
    void oneAtATime();
    void mailParameters();
    void sizeLimit();
    void internationalAddress();
    void eightBit();
    void dotStuffedContent();
    void someRecipientsRefused();
    void allRecipientsRefusedPipelined();
    void allRecipientsRefusedPipelinedDataTaken();
    void allRecipientsRefusedOneAtATime();
    void senderRefusedPipelined();
    void dataRefused();
    void refusedAfterDot();
    void nothingGoesOutBeforeProceed();
    void severalMessages();
    void lostConnection_data();
    void lostConnection();
    void closing421_data();
    void closing421();
    void injectionInAddresses();
};

void SmtpSendingTest::pipelined()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.send(submission({"bob@example.net", "eve@example.net"}));
    QCOMPARE(talk.said(), QByteArray("MAIL FROM:<ann@example.org>\r\nRCPT TO:<bob@example.net>\r\n"
                                     "RCPT TO:<eve@example.net>\r\nDATA\r\n"));
    talk.server("250 a\r\n250 b\r\n250 c\r\n");
    QCOMPARE(talk.said(), QByteArray());
    talk.server("354 go\r\n");
    QCOMPARE(talk.said(), QByteArray("Subject: x\r\n\r\nhi\r\n"));
    QCOMPARE(talk.happened(), QStringLiteral("commit"));
    talk.proceed();
    QCOMPARE(talk.said(), QByteArray(".\r\n"));
    talk.server("250 2.0.0 queued as 42\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("sent"));
    QVERIFY((*talk.last)->acceptedByAll());
    QCOMPARE((*talk.last)->serverReply, QStringLiteral("250 2.0.0 queued as 42"));
    QVERIFY(talk.session.state() == SessionState::Ready);
}

void SmtpSendingTest::oneAtATime()
{
    Talk talk(login(Security::Tls));
    talk.open({});
    talk.send(submission());
    QCOMPARE(talk.said(), QByteArray("MAIL FROM:<ann@example.org>\r\n"));
    talk.server("250 a\r\n");
    QCOMPARE(talk.said(), QByteArray("RCPT TO:<bob@example.net>\r\n"));
    talk.server("250 a\r\n");
    QCOMPARE(talk.said(), QByteArray("DATA\r\n"));
    talk.server("354 a\r\n");
    QCOMPARE(talk.said(), QByteArray("Subject: x\r\n\r\nhi\r\n"));
}

void SmtpSendingTest::mailParameters()
{
    Talk talk(login(Security::Tls));
    talk.open({"SIZE 1000", "8BITMIME", "SMTPUTF8"});
    talk.send(submission());
    QCOMPARE(talk.said(), QByteArray("MAIL FROM:<ann@example.org> SIZE=18\r\n"));

    Talk eight(login(Security::Tls));
    eight.open({"SIZE", "8BITMIME", "SMTPUTF8"});
    eight.send(submission({"bob@example.net"}, "Subject: x\r\n\r\n\xc3\xbc\r\n"));
    QCOMPARE(eight.said(), QByteArray("MAIL FROM:<ann@example.org> SIZE=18 BODY=8BITMIME\r\n"));

    Talk utf8(login(Security::Tls));
    utf8.open({"8BITMIME", "SMTPUTF8"});
    utf8.send(submission({"\xc3\xbc@example.net"}));
    QCOMPARE(utf8.said(), QByteArray("MAIL FROM:<ann@example.org> SMTPUTF8\r\n"));
}

void SmtpSendingTest::sizeLimit()
{
    Talk talk(login(Security::Tls));
    talk.open({"SIZE 10"});
    talk.send(submission());
    QCOMPARE(talk.said(), QByteArray());
    QCOMPARE(talk.happened(), QStringLiteral("sent:message-too-large"));
    QVERIFY(talk.session.state() == SessionState::Ready);
}

void SmtpSendingTest::internationalAddress()
{
    Talk talk(login(Security::Tls));
    talk.open({"8BITMIME"});
    talk.send(submission({"\xc3\xbc@example.net"}));
    QCOMPARE(talk.said(), QByteArray());
    QCOMPARE(talk.happened(), QStringLiteral("sent:smtputf8-missing"));
}

void SmtpSendingTest::eightBit()
{
    Talk talk(login(Security::Tls));
    talk.open({});
    talk.send(submission({"bob@example.net"}, "Subject: x\r\n\r\n\xc3\xbc\r\n"));
    QCOMPARE(talk.happened(), QStringLiteral("sent:eight-bit-missing"));
}

void SmtpSendingTest::dotStuffedContent()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.send(submission({"bob@example.net"}, "a: b\n\n.\nx"));
    talk.server("250 a\r\n250 b\r\n354 c\r\n");
    QVERIFY(talk.said().endsWith("DATA\r\na: b\r\n\r\n..\r\nx\r\n"));
}

void SmtpSendingTest::someRecipientsRefused()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.send(submission({"a@x.test", "b@x.test", "c@x.test"}));
    talk.server("250 a\r\n250 b\r\n550 5.1.1 who?\r\n450 later\r\n354 go\r\n");
    (void)talk.said();
    talk.proceed();
    talk.server("250 taken\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("commit sent"));
    const auto &recipients = (*talk.last)->recipients;
    QVERIFY(recipients[0].accepted && !recipients[1].accepted && !recipients[2].accepted);
    QCOMPARE(recipients[1].error->code, QStringLiteral("recipient-unknown"));
    QCOMPARE(recipients[1].error->serverText, QStringLiteral("550 5.1.1 who?"));
    QVERIFY(recipients[2].error->isTransient());
    QVERIFY(!(*talk.last)->acceptedByAll());
}

void SmtpSendingTest::allRecipientsRefusedPipelined()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.send(submission());
    (void)talk.said();
    talk.server("250 a\r\n550 5.1.1 who?\r\n554 no valid recipients\r\n");
    QCOMPARE(talk.said(), QByteArray("RSET\r\n"));
    talk.server("250 flushed\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("sent:recipient-unknown"));
    QVERIFY(talk.session.state() == SessionState::Ready);
}

void SmtpSendingTest::allRecipientsRefusedPipelinedDataTaken()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.send(submission());
    (void)talk.said();
    talk.server("250 a\r\n550 5.1.1 who?\r\n354 go\r\n");
    QCOMPARE(talk.said(), QByteArray(".\r\n")); // RFC 2920 §3.1; not a byte of the message
    talk.server("554 no valid recipients\r\n");
    QCOMPARE(talk.said(), QByteArray("RSET\r\n"));
    talk.server("250 flushed\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("sent:recipient-unknown"));
}

void SmtpSendingTest::allRecipientsRefusedOneAtATime()
{
    Talk talk(login(Security::Tls));
    talk.open({});
    talk.send(submission({"a@x.test", "b@x.test"}));
    talk.server("250 a\r\n");
    (void)talk.said();
    talk.server("550 5.1.1 a\r\n");
    QCOMPARE(talk.said(), QByteArray("RCPT TO:<b@x.test>\r\n"));
    talk.server("550 b\r\n");
    QCOMPARE(talk.said(), QByteArray("RSET\r\n"));
    talk.server("250 ok\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("sent")); // each of them was told something else
    QVERIFY(!(*talk.last)->acceptedByAny());
    QCOMPARE((*talk.last)->recipients[0].error->code, QStringLiteral("recipient-unknown"));
    QCOMPARE((*talk.last)->recipients[1].error->code, QStringLiteral("recipient-refused"));
}

void SmtpSendingTest::senderRefusedPipelined()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.send(submission());
    (void)talk.said();
    talk.server("553 not you\r\n503 mail first\r\n503 mail first\r\n");
    QCOMPARE(talk.said(), QByteArray("RSET\r\n"));
    talk.server("250 ok\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("sent:sender-refused"));

    Talk slow(login(Security::Tls));
    slow.open({});
    slow.send(submission());
    (void)slow.said();
    slow.server("553 not you\r\n");
    QCOMPARE(slow.said(), QByteArray("RSET\r\n"));
}

void SmtpSendingTest::dataRefused()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.send(submission());
    (void)talk.said();
    talk.server("250 a\r\n250 b\r\n451 4.3.0 disk\r\n");
    QCOMPARE(talk.said(), QByteArray("RSET\r\n"));
    talk.server("250 ok\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("sent:server-error"));
}

void SmtpSendingTest::refusedAfterDot()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.send(submission());
    talk.server("250 a\r\n250 b\r\n354 c\r\n");
    (void)talk.said();
    talk.proceed();
    (void)talk.said();
    talk.server("554 5.6.0 spam\r\n");
    QCOMPARE(talk.said(), QByteArray());
    QCOMPARE(talk.happened(), QStringLiteral("commit sent:message-refused"));
    QVERIFY(talk.session.state() == SessionState::Ready);
}

void SmtpSendingTest::nothingGoesOutBeforeProceed()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.proceed(); // nobody waits for it
    talk.send(submission());
    talk.proceed();
    talk.server("250 a\r\n250 b\r\n354 c\r\n");
    const QByteArray all = talk.said();
    QVERIFY(!all.contains("\r\n.\r\n"));
    QCOMPARE(talk.said(), QByteArray());
    talk.proceed();
    talk.proceed();
    QCOMPARE(talk.said(), QByteArray(".\r\n"));
}

void SmtpSendingTest::severalMessages()
{
    Talk talk(login(Security::Tls));
    talk.open();
    for (int i = 0; i < 3; ++i) {
        talk.send(submission());
        QVERIFY(talk.said().startsWith("MAIL FROM"));
        talk.server("250 a\r\n250 b\r\n354 c\r\n");
        (void)talk.said();
        talk.proceed();
        talk.server("250 taken\r\n");
        QCOMPARE(talk.happened(), QStringLiteral("commit sent"));
    }
}

void SmtpSendingTest::lostConnection_data()
{
    QTest::addColumn<QByteArray>("replies");
    QTest::addColumn<bool>("proceeds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("envelope") << QByteArray() << false << u"sent:connection-lost broken:connection-lost"_qs;
    QTest::newRow("after mail") << QByteArray("250 a\r\n") << false
                                << u"sent:connection-lost broken:connection-lost"_qs;
    QTest::newRow("before the dot") << QByteArray("250 a\r\n250 b\r\n354 c\r\n") << false
                                    << u"commit sent:connection-lost broken:connection-lost"_qs;
    QTest::newRow("after the dot") << QByteArray("250 a\r\n250 b\r\n354 c\r\n") << true
                                   << u"commit sent:outcome-unknown broken:connection-lost"_qs;
    QTest::newRow("reset") << QByteArray("250 a\r\n550 5.1.1 b\r\n503 c\r\n") << false
                           << u"sent:recipient-unknown broken:connection-lost"_qs;
}

void SmtpSendingTest::lostConnection()
{
    QFETCH(QByteArray, replies);
    QFETCH(bool, proceeds);
    QFETCH(QString, expected);
    Talk talk(login(Security::Tls));
    talk.open();
    talk.send(submission());
    talk.server(replies);
    (void)talk.said();
    if (proceeds)
        talk.proceed();
    (void)talk.said();
    talk.session.connectionLost(lost);
    talk.session.connectionLost(lost); // told once
    QCOMPARE(talk.happened(), expected);
    if (proceeds)
        QVERIFY(talk.last->error().needsUser());
}

void SmtpSendingTest::closing421_data()
{
    QTest::addColumn<int>("replies");
    for (int i = 0; i < 5; ++i)
        QTest::newRow(qPrintable(QString::number(i))) << i;
}

void SmtpSendingTest::closing421()
{
    QFETCH(int, replies);
    static const QByteArrayList good{"250 a\r\n", "250 b\r\n", "354 c\r\n", ""};
    Talk talk(login(Security::Tls));
    talk.open();
    talk.send(submission());
    for (int i = 0; i < std::min(replies, 3); ++i)
        talk.server(good[i]);
    (void)talk.said();
    if (replies == 4)
        talk.proceed();
    talk.server("421 4.3.2 shutting down\r\n");
    const QString happened = talk.happened();
    QVERIFY2(happened.endsWith(u"broken:service-unavailable"), qPrintable(happened));
    QVERIFY2(happened.contains(u"sent:service-unavailable"), qPrintable(happened)); // a clear no, also after the dot
    QVERIFY(talk.last->error().isTransient());
}

void SmtpSendingTest::injectionInAddresses()
{
    Talk talk(login(Security::Tls));
    talk.open();
    for (const QByteArray &bad :
         {QByteArray("a@x\r\nRCPT TO:<evil@x>"), QByteArray("a@x\nDATA"), QByteArray("a@x\0", 4)}) {
        talk.send(submission({"b@x.test", bad}));
        QCOMPARE(talk.said(), QByteArray());
        QCOMPARE(talk.happened(), QStringLiteral("sent:address-invalid"));
        talk.send({bad, {"b@x.test"}, "x"});
        QCOMPARE(talk.said(), QByteArray());
        QCOMPARE(talk.happened(), QStringLiteral("sent:address-invalid"));
    }
    talk.send(submission({}));
    QCOMPARE(talk.happened(), QStringLiteral("sent:no-recipients"));
}

QTEST_GUILESS_MAIN(SmtpSendingTest)
#include "SmtpSendingTest.moc"
