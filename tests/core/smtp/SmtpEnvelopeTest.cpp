// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SmtpTalk.h"

using namespace postrider;
using namespace postrider::smtp;

/// What stands behind MAIL and RCPT, and what may not stand there.
class SmtpEnvelopeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliveryReports();
    void reportsAreNotAskedWhereNotOffered();
    void requireTls();
    void futureRelease();
    void authIdentity();
    void binary();
    void longLinesWithoutBinary();
    void eightBitHeader();
    void recipientLimit();
    void domainLimit();
    void injectionInParameters_data();
    void injectionInParameters();
    void questions();
    void questionInjection();
    void cutWhileAsking();
};

void SmtpEnvelopeTest::deliveryReports()
{
    Talk talk(login(Security::Tls));
    talk.open({"PIPELINING", "DSN", "SIZE 5000000"});
    Submission wish = submission({"bob+x=y@example.net", "\"a b\"@example.net"});
    wish.reports.onSuccess = true;
    wish.reports.onFailure = true;
    wish.reports.onDelay = true;
    wish.reports.envelopeId = "id 1";
    talk.send(wish);
    QCOMPARE(talk.said(), QByteArray("MAIL FROM:<ann@example.org> SIZE=18 RET=HDRS ENVID=id+201\r\n"
                                     "RCPT TO:<bob+x=y@example.net> NOTIFY=SUCCESS,FAILURE,DELAY "
                                     "ORCPT=rfc822;bob+2Bx+3Dy@example.net\r\n"
                                     "RCPT TO:<\"a b\"@example.net> NOTIFY=SUCCESS,FAILURE,DELAY "
                                     "ORCPT=rfc822;\"a+20b\"@example.net\r\nDATA\r\n"));

    Talk never(login(Security::Tls));
    never.open({"PIPELINING", "DSN"});
    wish = submission();
    wish.reports.never = true;
    wish.reports.headersOnly = false;
    never.send(wish);
    QCOMPARE(never.said(), QByteArray("MAIL FROM:<ann@example.org> RET=FULL\r\n"
                                      "RCPT TO:<bob@example.net> NOTIFY=NEVER ORCPT=rfc822;bob@example.net\r\n"
                                      "DATA\r\n"));
}

void SmtpEnvelopeTest::reportsAreNotAskedWhereNotOffered()
{
    Talk talk(login(Security::Tls));
    talk.open();
    Submission wish = submission();
    wish.reports.onSuccess = true;
    talk.send(wish);
    QCOMPARE(talk.said(), QByteArray("MAIL FROM:<ann@example.org>\r\nRCPT TO:<bob@example.net>\r\nDATA\r\n"));
}

void SmtpEnvelopeTest::requireTls()
{
    Submission wish = submission();
    wish.requireTls = true;
    Talk talk(login(Security::Tls));
    talk.session.setEncrypted(true);
    talk.open({"REQUIRETLS"});
    talk.send(wish);
    QCOMPARE(talk.said(), QByteArray("MAIL FROM:<ann@example.org> REQUIRETLS\r\n"));

    Talk missing(login(Security::Tls));
    missing.session.setEncrypted(true);
    missing.open({});
    missing.send(wish);
    QCOMPARE(missing.happened(), QStringLiteral("sent:requiretls-missing"));

    Talk plain(login(Security::None)); // offered in the clear it means nothing (RFC 8689 §4.2.1)
    plain.open({"REQUIRETLS"});
    plain.send(wish);
    QCOMPARE(plain.happened(), QStringLiteral("sent:requiretls-missing"));
}

void SmtpEnvelopeTest::futureRelease()
{
    Talk talk(login(Security::Tls));
    talk.open({"FUTURERELEASE 86400 2026-03-03T00:00:00Z"});
    const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    const Capabilities &offered = talk.session.capabilities();
    QVERIFY(offered.mayHold(now.addSecs(86400), now));
    QVERIFY(!offered.mayHold(now.addSecs(86401), now));
    QVERIFY(!offered.mayHold(now, now));
    QVERIFY(!offered.mayHold(now.addDays(2), now.addDays(1).addSecs(1)));
    Submission wish = submission();
    wish.holdUntil = now.addSecs(3600);
    talk.send(wish);
    QCOMPARE(talk.said(), QByteArray("MAIL FROM:<ann@example.org> HOLDUNTIL=2026-03-01T13:00:00Z\r\n"));
    QVERIFY(!Capabilities().mayHold(now.addSecs(1), now));
}

void SmtpEnvelopeTest::authIdentity()
{
    Submission wish = submission();
    wish.authIdentity = "e+1@x.test";
    Talk talk(login(Security::Tls));
    talk.open({"AUTH PLAIN"});
    talk.send(wish);
    QCOMPARE(talk.said(), QByteArray("MAIL FROM:<ann@example.org> AUTH=e+2B1@x.test\r\n"));
    wish.authIdentity = QByteArray();
    Talk empty(login(Security::Tls));
    empty.open({"AUTH=LOGIN"});
    empty.send(wish);
    QCOMPARE(empty.said(), QByteArray("MAIL FROM:<ann@example.org> AUTH=<>\r\n"));
    Talk none(login(Security::Tls));
    none.open({});
    none.send(wish);
    QCOMPARE(none.said(), QByteArray("MAIL FROM:<ann@example.org>\r\n"));
}

void SmtpEnvelopeTest::binary()
{
    Talk talk(login(Security::Tls));
    talk.open({"PIPELINING", "CHUNKING", "BINARYMIME", "8BITMIME"});
    const QByteArray bytes("Subject: x\r\n\r\n\0\n.\r\xff", 20);
    talk.send(submission({"bob@example.net"}, bytes));
    QCOMPARE(talk.said(), QByteArray("MAIL FROM:<ann@example.org> BODY=BINARYMIME\r\nRCPT TO:<bob@example.net>\r\n"));
    talk.server("250 a\r\n250 b\r\n");
    (void)talk.said();
    talk.proceed();
    QCOMPARE(talk.said(), "BDAT 20 LAST\r\n" + bytes); // byte for byte
}

void SmtpEnvelopeTest::longLinesWithoutBinary()
{
    Talk talk(login(Security::Tls));
    talk.open({"PIPELINING", "CHUNKING", "8BITMIME"});
    talk.send(submission({"bob@example.net"}, "Subject: x\r\n\r\n" + QByteArray(998, 'x') + "\r\n"));
    QVERIFY(talk.said().startsWith("MAIL"));
    Talk longer(login(Security::Tls));
    longer.open({"PIPELINING", "CHUNKING", "8BITMIME"});
    longer.send(submission({"bob@example.net"}, "Subject: x\r\n\r\n" + QByteArray(999, 'x') + "\r\n"));
    QCOMPARE(longer.happened(), QStringLiteral("sent:binary-missing"));
}

void SmtpEnvelopeTest::eightBitHeader()
{
    Talk talk(login(Security::Tls));
    talk.open({"8BITMIME", "SMTPUTF8"});
    talk.send(submission({"bob@example.net"}, "Subject: \xc3\xbc\r\n\r\nx\r\n"));
    QCOMPARE(talk.said(), QByteArray("MAIL FROM:<ann@example.org> BODY=8BITMIME SMTPUTF8\r\n"));
}

void SmtpEnvelopeTest::recipientLimit()
{
    Talk talk(login(Security::Tls));
    talk.open({"PIPELINING", "LIMITS RCPTMAX=2 MAILMAX=50"});
    talk.send(submission({"a@x.test", "b@x.test", "c@x.test"}));
    QVERIFY(!talk.said().contains("c@x.test"));
    talk.server("250 m\r\n250 a\r\n550 5.1.1 b\r\n354 go\r\n");
    (void)talk.said();
    talk.proceed();
    talk.server("250 taken\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("commit sent"));
    const auto &recipients = (*talk.last)->recipients;
    QVERIFY(recipients[0].accepted);
    QCOMPARE(recipients[1].error->code, QStringLiteral("recipient-unknown"));
    QCOMPARE(recipients[2].error->code, QStringLiteral("too-many-recipients"));
    QVERIFY(recipients[2].error->isTransient());
}

void SmtpEnvelopeTest::domainLimit()
{
    Talk talk(login(Security::Tls));
    talk.open({"PIPELINING", "LIMITS RCPTDOMAINMAX=1"});
    talk.send(submission({"a@x.test", "b@y.test", "c@X.test"}));
    const QByteArray said = talk.said();
    QVERIFY(said.contains("a@x.test") && said.contains("c@X.test") && !said.contains("y.test"));
    talk.server("250 m\r\n450 a\r\n550 c\r\n503 nobody\r\n");
    talk.server("250 reset\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("sent"));
    const auto &recipients = (*talk.last)->recipients;
    QVERIFY(!(*talk.last)->acceptedByAny());
    QVERIFY(recipients[0].error->isTransient());
    QCOMPARE(recipients[1].error->code, QStringLiteral("too-many-recipients"));
    QVERIFY(!recipients[2].error->isTransient());
}

void SmtpEnvelopeTest::injectionInParameters_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::newRow("crlf") << QByteArray("x\r\nRCPT TO:<evil@x>");
    QTest::newRow("lf") << QByteArray("x\nDATA");
    QTest::newRow("cr") << QByteArray("x\rDATA");
    QTest::newRow("nul") << QByteArray("x\0y", 3);
    QTest::newRow("space") << QByteArray("x NOTIFY=NEVER");
}

void SmtpEnvelopeTest::injectionInParameters()
{
    QFETCH(QByteArray, bad);
    Talk talk(login(Security::Tls));
    talk.open({"PIPELINING", "DSN", "AUTH PLAIN"});
    Submission wish = submission();
    wish.reports.onFailure = true;
    wish.reports.envelopeId = bad;
    wish.authIdentity = bad;
    talk.send(wish);
    const QByteArray said = talk.said();
    QCOMPARE(said.count('\n'), 3); // MAIL, RCPT, DATA
    QCOMPARE(said.count('\r'), 3);
    QVERIFY(!said.contains('\0') && !said.contains(" NOTIFY=NEVER"));
}

void SmtpEnvelopeTest::questions()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.session.ask(Question::Verify, "bob");
    QCOMPARE(talk.said(), QByteArray("VRFY bob\r\n"));
    talk.server("252 2.0.0 perhaps\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("answered"));
    QCOMPARE((*talk.answer)->serverText(), QStringLiteral("252 2.0.0 perhaps"));
    talk.session.ask(Question::Expand, "staff");
    QCOMPARE(talk.said(), QByteArray("EXPN staff\r\n"));
    talk.server("250-a@x\r\n250 b@x\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("answered"));
    QCOMPARE((*talk.answer)->lines(), (QByteArrayList{"a@x", "b@x"}));
    talk.session.ask(Question::Help, {});
    QCOMPARE(talk.said(), QByteArray("HELP\r\n"));
    talk.server("214 none\r\n");
    talk.session.ask(Question::Noop, "ignored");
    QCOMPARE(talk.said(), QByteArray("NOOP\r\n"));
    talk.server("500 no\r\n"); // a refusal is an answer like any other
    QCOMPARE(talk.happened(), QStringLiteral("answered answered"));
    QVERIFY(talk.session.state() == SessionState::Ready);
}

void SmtpEnvelopeTest::questionInjection()
{
    Talk talk(login(Security::Tls));
    talk.open();
    for (const QByteArray &bad :
         {QByteArray("a\r\nMAIL FROM:<>"), QByteArray("a\nb"), QByteArray("a\0b", 3), QByteArray(2000, 'x')}) {
        talk.session.ask(Question::Verify, bad);
        QCOMPARE(talk.said(), QByteArray());
        QCOMPARE(talk.answer->error().code, QStringLiteral("argument-invalid"));
    }
}

void SmtpEnvelopeTest::cutWhileAsking()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.session.ask(Question::Help, {});
    (void)talk.said();
    talk.session.connectionLost(lost);
    QCOMPARE(talk.happened(), QStringLiteral("answered broken:connection-lost"));
    QCOMPARE(talk.answer->error().code, QStringLiteral("connection-lost"));
}

QTEST_GUILESS_MAIN(SmtpEnvelopeTest)
#include "SmtpEnvelopeTest.moc"
