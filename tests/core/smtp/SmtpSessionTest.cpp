// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SmtpTalk.h"

using namespace postrider;
using namespace postrider::smtp;

/// From the greeting to the login, and the end of a connection.
class SmtpSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greetingAndEhlo();
    void heloFallback();
    void refusedGreeting_data();
    void refusedGreeting();
    void startTls();
    void startTlsMissing();
    void startTlsRefused();
    void startTlsInjection();
    void authPlain();
    void authLoginByOldLine();
    void authRefused();
    void authFallsBack();
    void authInTheClearRefused();
    void ehloIsNotSaidAgainAfterAuth();
    void unexpectedReply();
    void quit();
    void quitBehindAReset();
    void lostBeforeTheQuit();
    void traceMasksSecrets();
};

void SmtpSessionTest::greetingAndEhlo()
{
    Talk talk(login(Security::Tls));
    QCOMPARE(talk.said(), QByteArray());
    talk.server("220-mx.example.org\r\n220 ESMTP\r\n");
    QCOMPARE(talk.said(), QByteArray("EHLO [127.0.0.1]\r\n"));
    talk.server("250-mx\r\n250-PIPELINING\r\n250 SIZE 100\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("opened"));
    QVERIFY(talk.session.capabilities().pipelining);
    QVERIFY(talk.session.state() == SessionState::Ready);
}

void SmtpSessionTest::heloFallback()
{
    Talk talk(login(Security::Tls));
    talk.server("220 old\r\n");
    (void)talk.said();
    talk.server("502 what?\r\n");
    QCOMPARE(talk.said(), QByteArray("HELO [127.0.0.1]\r\n"));
    talk.server("250 hi\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("opened"));
    QVERIFY(!talk.session.capabilities().extended);

    Talk refused(login(Security::Tls));
    refused.server("220 old\r\n500 what?\r\n");
    refused.server("550 go away\r\n");
    QCOMPARE(refused.happened(), QStringLiteral("opened:message-refused broken:message-refused"));
}

void SmtpSessionTest::refusedGreeting_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<QString>("word");
    QTest::newRow("421") << QByteArray("421 busy\r\n") << u"service-unavailable"_qs;
    QTest::newRow("554") << QByteArray("554 no\r\n") << u"service-refused"_qs;
    QTest::newRow("250") << QByteArray("250 hm\r\n") << u"protocol-error"_qs;
    QTest::newRow("imap") << QByteArray("* OK\r\n") << u"protocol-error"_qs;
}

void SmtpSessionTest::refusedGreeting()
{
    QFETCH(QByteArray, greeting);
    QFETCH(QString, word);
    Talk talk(login(Security::Tls));
    talk.server(greeting);
    QCOMPARE(talk.said(), QByteArray());
    QCOMPARE(talk.happened(), QStringLiteral("opened:%1 broken:%1").arg(word));
}

void SmtpSessionTest::startTls()
{
    Talk talk(login(Security::StartTls));
    talk.server("220 hi\r\n");
    (void)talk.said();
    talk.server("250-mx\r\n250-AUTH LOGIN\r\n250 STARTTLS\r\n");
    QCOMPARE(talk.said(), QByteArray("STARTTLS\r\n"));
    talk.server("220 go\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("starttls"));
    talk.session.tlsEstablished();
    QCOMPARE(talk.said(), QByteArray("EHLO [127.0.0.1]\r\n"));
    QVERIFY(talk.session.capabilities().mechanisms.isEmpty()); // what was said before TLS is forgotten
    talk.server("250-mx\r\n250 STARTTLS\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("opened"));
}

void SmtpSessionTest::startTlsMissing()
{
    Talk talk(login(Security::StartTls, u"ann"_qs));
    talk.server("220 hi\r\n");
    QCOMPARE(talk.said(), QByteArray("EHLO [127.0.0.1]\r\n"));
    talk.server("250-mx\r\n250 AUTH PLAIN\r\n");
    QCOMPARE(talk.said(), QByteArray());
    QCOMPARE(talk.happened(), QStringLiteral("opened:starttls-missing broken:starttls-missing"));

    Talk helo(login(Security::StartTls, u"ann"_qs));
    helo.server("220 hi\r\n500 x\r\n250 mx\r\n");
    QCOMPARE(helo.happened(), QStringLiteral("opened:starttls-missing broken:starttls-missing"));
}

void SmtpSessionTest::startTlsRefused()
{
    Talk talk(login(Security::StartTls, u"ann"_qs));
    talk.server("220 hi\r\n250-mx\r\n250 STARTTLS\r\n454 not now\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("opened:starttls-refused broken:starttls-refused"));
}

void SmtpSessionTest::startTlsInjection()
{
    Talk talk(login(Security::StartTls));
    talk.server("220 hi\r\n250-mx\r\n250 STARTTLS\r\n");
    talk.server("220 go\r\n250-evil\r\n250 AUTH PLAIN\r\n");
    talk.server("250 more evil\r\n");
    (void)talk.happened();
    talk.session.tlsEstablished();
    QCOMPARE(talk.said(), QByteArray("EHLO [127.0.0.1]\r\n"));
    QCOMPARE(talk.happened(), QString());
    talk.server("250 true\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("opened"));
    QVERIFY(talk.session.capabilities().mechanisms.isEmpty());
}

void SmtpSessionTest::authPlain()
{
    Talk talk(login(Security::Tls, u"ann"_qs));
    talk.server("220 hi\r\n");
    (void)talk.said();
    talk.server("250-mx\r\n250 AUTH LOGIN PLAIN\r\n");
    QCOMPARE(talk.said(), "AUTH PLAIN " + QByteArray("\0ann\0secret", 11).toBase64() + "\r\n");
    talk.server("235 2.7.0 in\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("opened"));
}

void SmtpSessionTest::authLoginByOldLine()
{
    Talk talk(login(Security::Tls, u"ann"_qs));
    talk.server("220 hi\r\n");
    (void)talk.said();
    talk.server("250-mx\r\n250 AUTH=LOGIN\r\n");
    QCOMPARE(talk.said(), QByteArray("AUTH LOGIN\r\n"));
    talk.server("334 VXNlcm5hbWU6\r\n");
    QCOMPARE(talk.said(), QByteArray("ann").toBase64() + "\r\n");
    talk.server("334 UGFzc3dvcmQ6\r\n");
    QCOMPARE(talk.said(), QByteArray("secret").toBase64() + "\r\n");
    talk.server("235 in\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("opened"));
}

void SmtpSessionTest::authRefused()
{
    Talk talk(login(Security::Tls, u"ann"_qs));
    talk.server("220 hi\r\n250-mx\r\n250 AUTH PLAIN\r\n535 5.7.8 no\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("opened:login-refused broken:login-refused"));

    Talk missing(login(Security::Tls, u"ann"_qs));
    missing.server("220 hi\r\n250-mx\r\n250 SIZE\r\n");
    QCOMPARE(missing.happened(), QStringLiteral("opened:auth-missing broken:auth-missing"));
}

void SmtpSessionTest::authFallsBack()
{
    Talk talk(login(Security::Tls, u"ann"_qs));
    talk.server("220 hi\r\n250-mx\r\n250 AUTH CRAM-MD5 PLAIN\r\n");
    QVERIFY(talk.said().contains("AUTH CRAM-MD5\r\n"));
    talk.server("504 5.5.4 not really\r\n");
    QVERIFY(talk.said().startsWith("AUTH PLAIN "));
    talk.server("235 in\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("opened"));
}

void SmtpSessionTest::authInTheClearRefused()
{
    Talk talk(login(Security::None, u"ann"_qs));
    talk.session.setSecured(false);
    talk.server("220 hi\r\n");
    (void)talk.said();
    talk.server("250-mx\r\n250 AUTH PLAIN LOGIN\r\n");
    QCOMPARE(talk.said(), QByteArray());
    QCOMPARE(talk.happened(), QStringLiteral("opened:auth-insecure broken:auth-insecure"));
}

void SmtpSessionTest::ehloIsNotSaidAgainAfterAuth()
{
    Talk talk(login(Security::Tls, u"ann"_qs));
    talk.server("220 hi\r\n250-mx\r\n250 AUTH PLAIN\r\n235 in\r\n");
    (void)talk.said();
    talk.send(submission());
    QVERIFY(talk.said().startsWith("MAIL FROM:<ann@example.org>"));
}

void SmtpSessionTest::unexpectedReply()
{
    Talk idle(login(Security::Tls));
    idle.open();
    idle.server("250 who asked?\r\n");
    QCOMPARE(idle.happened(), QStringLiteral("broken:protocol-error"));

    Talk early(login(Security::Tls));
    early.open();
    early.send(submission());
    early.server("250 a\r\n250 b\r\n354 c\r\n");
    (void)early.said();
    early.server("250 already taken\r\n"); // before the dot
    QCOMPARE(early.happened(), QStringLiteral("commit sent:protocol-error broken:protocol-error"));
}

void SmtpSessionTest::quit()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.session.quit();
    QCOMPARE(talk.said(), QByteArray("QUIT\r\n"));
    talk.server("221 bye\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("quit"));
    QVERIFY(talk.session.state() == SessionState::Closed);
}

void SmtpSessionTest::quitBehindAReset()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.send(submission());
    (void)talk.said();
    talk.server("452 4.3.1 disk\r\n503 what for?\r\n503 what?\r\n");
    QCOMPARE(talk.said(), QByteArray("RSET\r\n"));
    QVERIFY(talk.happened().startsWith(u"sent:"));
    QVERIFY(!talk.session.hasMessages());
    talk.session.quit();
    QCOMPARE(talk.said(), QByteArray()); // one at a time, where the server does not pipeline
    talk.server("250 ok\r\n");
    QCOMPARE(talk.said(), QByteArray("QUIT\r\n"));
    talk.server("221 bye\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("quit"));
}

void SmtpSessionTest::lostBeforeTheQuit()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.send(submission());
    (void)talk.said();
    talk.server("452 4.3.1 disk\r\n503 what for?\r\n503 what?\r\n");
    (void)talk.happened();
    talk.session.quit();
    talk.session.connectionLost({ErrorDomain::Network, ErrorKind::Transient, u"gone"_qs, {}, {}});
    QVERIFY(talk.happened().contains(u"quit")); // who waits for the goodbye waits no more
}

void SmtpSessionTest::traceMasksSecrets()
{
    QByteArray trace;
    Talk talk(login(Security::Tls, u"ann"_qs));
    talk.session.setTrace([&trace](bool, const QByteArray &line) { trace += line + '\n'; });
    talk.server("220 hi\r\n250-mx\r\n250-PIPELINING\r\n250 AUTH PLAIN\r\n235 in\r\n");
    talk.send(submission());
    talk.server("250 a\r\n250 b\r\n354 c\r\n");
    (void)talk.said();
    QVERIFY(trace.contains("AUTH PLAIN ***"));
    QVERIFY(!trace.contains(QByteArray("secret").toBase64().left(6)));
    QVERIFY(!trace.contains(QByteArray("\0ann\0secret", 11).toBase64()));
    QVERIFY(trace.contains("RCPT TO:<bob@example.net>"));
    QVERIFY(!trace.contains("Subject"));
}

QTEST_GUILESS_MAIN(SmtpSessionTest)
#include "SmtpSessionTest.moc"
