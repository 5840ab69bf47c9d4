// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/SmtpSession.h"

#include <QTest>

using namespace postrider;
using namespace postrider::smtp;

namespace {

ServerLogin login(Security security, const QString &user = {})
{
    ServerLogin result;
    result.server.host = QStringLiteral("mx.example.org");
    result.server.security = security;
    result.server.user = user;
    result.password = Secret(QByteArray("secret"));
    return result;
}

Submission submission(QList<QByteArray> recipients = {"bob@example.net"},
                      const QByteArray &message = "Subject: x\r\n\r\nhi\r\n")
{
    return {"ann@example.org", std::move(recipients), message};
}

QString nameOf(const SessionEvent &event)
{
    if (const auto *opened = std::get_if<OpenedEvent>(&event))
        return opened->result ? QStringLiteral("opened") : QStringLiteral("opened:") + opened->result.error().code;
    if (const auto *sent = std::get_if<SentEvent>(&event))
        return sent->result ? QStringLiteral("sent") : QStringLiteral("sent:") + sent->result.error().code;
    if (const auto *broken = std::get_if<BrokenEvent>(&event))
        return QStringLiteral("broken:") + broken->error.code;
    if (std::holds_alternative<StartTlsEvent>(event))
        return QStringLiteral("starttls");
    return std::holds_alternative<CommitEvent>(event) ? QStringLiteral("commit") : QStringLiteral("quit");
}

/// Feeds replies and compares what comes of them.
class Talk
{
public:
    explicit Talk(const ServerLogin &with)
        : session(with)
    {
        session.setSecured(true);
    }

    void server(const QByteArray &lines) { session.receive(lines); }
    [[nodiscard]] QByteArray said()
    {
        QByteArray all;
        for (QByteArray piece; !(piece = session.takeOutput(7)).isEmpty();)
            all += piece;
        for (SessionEvent &event : session.takeEvents()) {
            m_names += nameOf(event);
            if (auto *sent = std::get_if<SentEvent>(&event))
                last = sent->result;
        }
        return all;
    }
    [[nodiscard]] QString happened()
    {
        (void)said();
        return std::exchange(m_names, {}).join(u' ');
    }
    /// Greeted by a server that offers `keywords`, ready to send.
    void open(const QByteArrayList &keywords = {"PIPELINING"})
    {
        server("220 hi\r\n");
        QByteArray reply = "250-mx\r\n";
        for (const QByteArray &keyword : keywords)
            reply += "250-" + keyword + "\r\n";
        server(reply + "250 HELP\r\n");
        QCOMPARE(happened(), QStringLiteral("opened"));
    }

    SmtpSession session;
    std::optional<Result<SendReport>> last;

private:
    QStringList m_names;
};

const Error lost{
    ErrorDomain::Network, ErrorKind::Transient, QStringLiteral("connection-lost"), QStringLiteral("x"), {}};

} // namespace

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
    void unexpectedReply();
    void quit();
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
    talk.session.send(submission());
    QVERIFY(talk.said().startsWith("MAIL FROM:<ann@example.org>"));
}

void SmtpSessionTest::pipelined()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.session.send(submission({"bob@example.net", "eve@example.net"}));
    QCOMPARE(talk.said(), QByteArray("MAIL FROM:<ann@example.org>\r\nRCPT TO:<bob@example.net>\r\n"
                                     "RCPT TO:<eve@example.net>\r\nDATA\r\n"));
    talk.server("250 a\r\n250 b\r\n250 c\r\n");
    QCOMPARE(talk.said(), QByteArray());
    talk.server("354 go\r\n");
    QCOMPARE(talk.said(), QByteArray("Subject: x\r\n\r\nhi\r\n"));
    QCOMPARE(talk.happened(), QStringLiteral("commit"));
    talk.session.proceed();
    QCOMPARE(talk.said(), QByteArray(".\r\n"));
    talk.server("250 2.0.0 queued as 42\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("sent"));
    QVERIFY((*talk.last)->acceptedByAll());
    QCOMPARE((*talk.last)->serverReply, QStringLiteral("250 2.0.0 queued as 42"));
    QVERIFY(talk.session.state() == SessionState::Ready);
}

void SmtpSessionTest::oneAtATime()
{
    Talk talk(login(Security::Tls));
    talk.open({});
    talk.session.send(submission());
    QCOMPARE(talk.said(), QByteArray("MAIL FROM:<ann@example.org>\r\n"));
    talk.server("250 a\r\n");
    QCOMPARE(talk.said(), QByteArray("RCPT TO:<bob@example.net>\r\n"));
    talk.server("250 a\r\n");
    QCOMPARE(talk.said(), QByteArray("DATA\r\n"));
    talk.server("354 a\r\n");
    QCOMPARE(talk.said(), QByteArray("Subject: x\r\n\r\nhi\r\n"));
}

void SmtpSessionTest::mailParameters()
{
    Talk talk(login(Security::Tls));
    talk.open({"SIZE 1000", "8BITMIME", "SMTPUTF8"});
    talk.session.send(submission());
    QCOMPARE(talk.said(), QByteArray("MAIL FROM:<ann@example.org> SIZE=18\r\n"));

    Talk eight(login(Security::Tls));
    eight.open({"SIZE", "8BITMIME", "SMTPUTF8"});
    eight.session.send(submission({"bob@example.net"}, "Subject: x\r\n\r\n\xc3\xbc\r\n"));
    QCOMPARE(eight.said(), QByteArray("MAIL FROM:<ann@example.org> SIZE=18 BODY=8BITMIME\r\n"));

    Talk utf8(login(Security::Tls));
    utf8.open({"8BITMIME", "SMTPUTF8"});
    utf8.session.send(submission({"\xc3\xbc@example.net"}));
    QCOMPARE(utf8.said(), QByteArray("MAIL FROM:<ann@example.org> SMTPUTF8\r\n"));
}

void SmtpSessionTest::sizeLimit()
{
    Talk talk(login(Security::Tls));
    talk.open({"SIZE 10"});
    talk.session.send(submission());
    QCOMPARE(talk.said(), QByteArray());
    QCOMPARE(talk.happened(), QStringLiteral("sent:message-too-large"));
    QVERIFY(talk.session.state() == SessionState::Ready);
}

void SmtpSessionTest::internationalAddress()
{
    Talk talk(login(Security::Tls));
    talk.open({"8BITMIME"});
    talk.session.send(submission({"\xc3\xbc@example.net"}));
    QCOMPARE(talk.said(), QByteArray());
    QCOMPARE(talk.happened(), QStringLiteral("sent:smtputf8-missing"));
}

void SmtpSessionTest::eightBit()
{
    Talk talk(login(Security::Tls));
    talk.open({});
    talk.session.send(submission({"bob@example.net"}, "Subject: x\r\n\r\n\xc3\xbc\r\n"));
    QCOMPARE(talk.happened(), QStringLiteral("sent:eight-bit-missing"));
}

void SmtpSessionTest::dotStuffedContent()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.session.send(submission({"bob@example.net"}, "a: b\n\n.\nx"));
    talk.server("250 a\r\n250 b\r\n354 c\r\n");
    QVERIFY(talk.said().endsWith("DATA\r\na: b\r\n\r\n..\r\nx\r\n"));
}

void SmtpSessionTest::someRecipientsRefused()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.session.send(submission({"a@x.test", "b@x.test", "c@x.test"}));
    talk.server("250 a\r\n250 b\r\n550 5.1.1 who?\r\n450 later\r\n354 go\r\n");
    (void)talk.said();
    talk.session.proceed();
    talk.server("250 taken\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("commit sent"));
    const auto &recipients = (*talk.last)->recipients;
    QVERIFY(recipients[0].accepted && !recipients[1].accepted && !recipients[2].accepted);
    QCOMPARE(recipients[1].error->code, QStringLiteral("recipient-unknown"));
    QCOMPARE(recipients[1].error->serverText, QStringLiteral("550 5.1.1 who?"));
    QVERIFY(recipients[2].error->isTransient());
    QVERIFY(!(*talk.last)->acceptedByAll());
}

void SmtpSessionTest::allRecipientsRefusedPipelined()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.session.send(submission());
    (void)talk.said();
    talk.server("250 a\r\n550 5.1.1 who?\r\n554 no valid recipients\r\n");
    QCOMPARE(talk.said(), QByteArray("RSET\r\n"));
    talk.server("250 flushed\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("sent:recipient-unknown"));
    QVERIFY(talk.session.state() == SessionState::Ready);
}

void SmtpSessionTest::allRecipientsRefusedPipelinedDataTaken()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.session.send(submission());
    (void)talk.said();
    talk.server("250 a\r\n550 5.1.1 who?\r\n354 go\r\n");
    QCOMPARE(talk.said(), QByteArray(".\r\n")); // RFC 2920 §3.1; not a byte of the message
    talk.server("554 no valid recipients\r\n");
    QCOMPARE(talk.said(), QByteArray("RSET\r\n"));
    talk.server("250 flushed\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("sent:recipient-unknown"));
}

void SmtpSessionTest::allRecipientsRefusedOneAtATime()
{
    Talk talk(login(Security::Tls));
    talk.open({});
    talk.session.send(submission({"a@x.test", "b@x.test"}));
    talk.server("250 a\r\n");
    (void)talk.said();
    talk.server("550 5.1.1 a\r\n");
    QCOMPARE(talk.said(), QByteArray("RCPT TO:<b@x.test>\r\n"));
    talk.server("550 b\r\n");
    QCOMPARE(talk.said(), QByteArray("RSET\r\n"));
    talk.server("250 ok\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("sent:recipient-unknown"));
}

void SmtpSessionTest::senderRefusedPipelined()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.session.send(submission());
    (void)talk.said();
    talk.server("553 not you\r\n503 mail first\r\n503 mail first\r\n");
    QCOMPARE(talk.said(), QByteArray("RSET\r\n"));
    talk.server("250 ok\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("sent:sender-refused"));

    Talk slow(login(Security::Tls));
    slow.open({});
    slow.session.send(submission());
    (void)slow.said();
    slow.server("553 not you\r\n");
    QCOMPARE(slow.said(), QByteArray("RSET\r\n"));
}

void SmtpSessionTest::dataRefused()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.session.send(submission());
    (void)talk.said();
    talk.server("250 a\r\n250 b\r\n451 4.3.0 disk\r\n");
    QCOMPARE(talk.said(), QByteArray("RSET\r\n"));
    talk.server("250 ok\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("sent:server-error"));
}

void SmtpSessionTest::refusedAfterDot()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.session.send(submission());
    talk.server("250 a\r\n250 b\r\n354 c\r\n");
    (void)talk.said();
    talk.session.proceed();
    (void)talk.said();
    talk.server("554 5.6.0 spam\r\n");
    QCOMPARE(talk.said(), QByteArray());
    QCOMPARE(talk.happened(), QStringLiteral("commit sent:message-refused"));
    QVERIFY(talk.session.state() == SessionState::Ready);
}

void SmtpSessionTest::nothingGoesOutBeforeProceed()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.session.proceed(); // nobody waits for it
    talk.session.send(submission());
    talk.session.proceed();
    talk.server("250 a\r\n250 b\r\n354 c\r\n");
    const QByteArray all = talk.said();
    QVERIFY(!all.contains("\r\n.\r\n"));
    QCOMPARE(talk.said(), QByteArray());
    talk.session.proceed();
    talk.session.proceed();
    QCOMPARE(talk.said(), QByteArray(".\r\n"));
}

void SmtpSessionTest::severalMessages()
{
    Talk talk(login(Security::Tls));
    talk.open();
    for (int i = 0; i < 3; ++i) {
        talk.session.send(submission());
        QVERIFY(talk.said().startsWith("MAIL FROM"));
        talk.server("250 a\r\n250 b\r\n354 c\r\n");
        (void)talk.said();
        talk.session.proceed();
        talk.server("250 taken\r\n");
        QCOMPARE(talk.happened(), QStringLiteral("commit sent"));
    }
}

void SmtpSessionTest::lostConnection_data()
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

void SmtpSessionTest::lostConnection()
{
    QFETCH(QByteArray, replies);
    QFETCH(bool, proceeds);
    QFETCH(QString, expected);
    Talk talk(login(Security::Tls));
    talk.open();
    talk.session.send(submission());
    talk.server(replies);
    (void)talk.said();
    if (proceeds)
        talk.session.proceed();
    talk.session.connectionLost(lost);
    talk.session.connectionLost(lost); // told once
    QCOMPARE(talk.happened(), expected);
    if (proceeds)
        QVERIFY(talk.last->error().needsUser());
}

void SmtpSessionTest::closing421_data()
{
    QTest::addColumn<int>("replies");
    for (int i = 0; i < 5; ++i)
        QTest::newRow(qPrintable(QString::number(i))) << i;
}

void SmtpSessionTest::closing421()
{
    QFETCH(int, replies);
    static const QByteArrayList good{"250 a\r\n", "250 b\r\n", "354 c\r\n", ""};
    Talk talk(login(Security::Tls));
    talk.open();
    talk.session.send(submission());
    for (int i = 0; i < std::min(replies, 3); ++i)
        talk.server(good[i]);
    (void)talk.said();
    if (replies == 4)
        talk.session.proceed();
    talk.server("421 4.3.2 shutting down\r\n");
    const QString happened = talk.happened();
    QVERIFY2(happened.endsWith(u"broken:service-unavailable"), qPrintable(happened));
    QVERIFY2(happened.contains(u"sent:service-unavailable"), qPrintable(happened)); // a clear no, also after the dot
    QVERIFY(talk.last->error().isTransient());
}

void SmtpSessionTest::injectionInAddresses()
{
    Talk talk(login(Security::Tls));
    talk.open();
    for (const QByteArray &bad :
         {QByteArray("a@x\r\nRCPT TO:<evil@x>"), QByteArray("a@x\nDATA"), QByteArray("a@x\0", 4)}) {
        talk.session.send(submission({"b@x.test", bad}));
        QCOMPARE(talk.said(), QByteArray());
        QCOMPARE(talk.happened(), QStringLiteral("sent:address-invalid"));
        talk.session.send({bad, {"b@x.test"}, "x"});
        QCOMPARE(talk.said(), QByteArray());
        QCOMPARE(talk.happened(), QStringLiteral("sent:address-invalid"));
    }
    talk.session.send(submission({}));
    QCOMPARE(talk.happened(), QStringLiteral("sent:no-recipients"));
}

void SmtpSessionTest::unexpectedReply()
{
    Talk idle(login(Security::Tls));
    idle.open();
    idle.server("250 who asked?\r\n");
    QCOMPARE(idle.happened(), QStringLiteral("broken:protocol-error"));

    Talk early(login(Security::Tls));
    early.open();
    early.session.send(submission());
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

void SmtpSessionTest::traceMasksSecrets()
{
    QByteArray trace;
    Talk talk(login(Security::Tls, u"ann"_qs));
    talk.session.setTrace([&trace](bool, const QByteArray &line) { trace += line + '\n'; });
    talk.server("220 hi\r\n250-mx\r\n250-PIPELINING\r\n250 AUTH PLAIN\r\n235 in\r\n");
    talk.session.send(submission());
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
