// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ClientFixture.h"
#include "imap/command/Select.h"
#include "net/Deflate.h"
#include "net/sasl/ScramMechanism.h"
#include "scripted/TestAuthority.h"

#include <QSignalSpy>
#include <QTcpServer>

using namespace postrider;
using namespace postrider::imap;
using imap::test::Answer;
using imap::test::loginTo;
using imap::test::testClientId;
using postrider::test::ScriptedServer;

/// The way in: what is said in which order, and every way in which it ends.
class ImapLoginTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void conversations_data();
    void conversations();
    void startTls();
    void startTlsFailures_data();
    void startTlsFailures();
    void startTlsInjection();
    void implicitTlsPreauth();
    void fallsBackToPlainInsideTls();
    void netEase();
    void refusedConnection();
    void quirksHideCapabilities();
    void compresses();
    void compressionRefused();
    void compressionBomb();
    void brokenCompression();

private:
    std::unique_ptr<postrider::test::TestAuthority> m_authority;
};

namespace {

// jane@example.com, secret
const QByteArray plainResponse = QByteArray("\0jane@example.com\0secret", 24).toBase64();

struct Opened
{
    explicit Opened(const ScriptedServer &server)
        : client(clock)
        , login(loginTo(server))
    {
    }

    QString open()
    {
        client.open(login, testClientId(), answer.continuation());
        return answer.code();
    }

    SystemClock clock;
    ImapClient client;
    ServerLogin login;
    Answer<Capabilities> answer;
};

} // namespace

void ImapLoginTest::initTestCase()
{
    m_authority = std::make_unique<postrider::test::TestAuthority>();
    QVERIFY2(m_authority->obstacle().isEmpty(), qPrintable(m_authority->obstacle()));
}

void ImapLoginTest::conversations_data()
{
    QTest::addColumn<QByteArrayList>("script");
    QTest::addColumn<AuthMethod>("method");
    QTest::addColumn<QString>("code");
    using L = QByteArrayList;
    using A = AuthMethod;
    const QString good;
    const QByteArray greeting = "S: * OK [CAPABILITY IMAP4rev1 ";
    const L after{"C: A2 CAPABILITY", "S: * CAPABILITY IMAP4rev1", "S: A2 OK"};
    QTest::newRow("asks for capabilities") << L{"S: * OK hi",
                                                "C: A1 CAPABILITY",
                                                "S: * CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR",
                                                "S: A1 OK",
                                                "C: A2 AUTHENTICATE PLAIN " + plainResponse,
                                                "S: A2 OK",
                                                "C: A3 CAPABILITY",
                                                "S: * CAPABILITY IMAP4rev1",
                                                "S: A3 OK"}
                                           << A::Auto << good;
    QTest::newRow("PLAIN with SASL-IR") << L{greeting + "AUTH=PLAIN SASL-IR] hi",
                                             "C: A1 AUTHENTICATE PLAIN " + plainResponse, "S: A1 OK"} +
                                               after
                                        << A::Auto << good;
    QTest::newRow("PLAIN without SASL-IR")
        << L{greeting + "AUTH=PLAIN] hi", "C: A1 AUTHENTICATE PLAIN", "S: +", "C: " + plainResponse, "S: A1 OK"} + after
        << A::Auto << good;
    QTest::newRow("LOGIN mechanism") << L{greeting + "AUTH=LOGIN] hi",
                                          "C: A1 AUTHENTICATE LOGIN",
                                          "S: + VXNlcm5hbWU6",
                                          "C: amFuZUBleGFtcGxlLmNvbQ==",
                                          "S: + UGFzc3dvcmQ6",
                                          "C: c2VjcmV0",
                                          "S: A1 OK"} +
                                            after
                                     << A::Login << good;
    QTest::newRow("CRAM-MD5") << L{greeting + "AUTH=CRAM-MD5 AUTH=PLAIN] hi", "C: A1 AUTHENTICATE CRAM-MD5",
                                   "S: + " + QByteArray("<1896.697170952@postoffice.reston.mci.net>").toBase64(),
                                   "C* amFuZUBleGFtcGxlLmNvbSA*", "S: A1 OK"} +
                                     after
                              << A::Auto << good;
    QTest::newRow("LOGIN command, nothing else offered")
        << L{"S: * OK [CAPABILITY IMAP4rev1] hi", "C: A1 LOGIN \"jane@example.com\" \"secret\"", "S: A1 OK"} + after
        << A::Auto << good;
    QTest::newRow("ID and ENABLE") << L{greeting + "ID AUTH=PLAIN SASL-IR] hi",
                                        "C: A1 AUTHENTICATE PLAIN " + plainResponse,
                                        "S: A1 OK",
                                        "C: A2 CAPABILITY",
                                        "C* A3 ID (\"name\" \"Postrider\" *)",
                                        "S: * CAPABILITY IMAP4rev1 ID ENABLE CONDSTORE QRESYNC",
                                        "S: A2 OK",
                                        "S: * ID (\"name\" \"Dovecot\")",
                                        "S: A3 OK",
                                        "C: A4 ENABLE CONDSTORE QRESYNC",
                                        "S: * ENABLED CONDSTORE QRESYNC",
                                        "S: A4 OK"}
                                   << A::Auto << good;
    QTest::newRow("ID only told after login") << L{greeting + "AUTH=PLAIN SASL-IR] hi",
                                                   "C: A1 AUTHENTICATE PLAIN " + plainResponse,
                                                   "S: A1 OK",
                                                   "C: A2 CAPABILITY",
                                                   "S: * CAPABILITY IMAP4rev1 ID",
                                                   "S: A2 OK",
                                                   "C* A3 ID (*)",
                                                   "S: * ID NIL",
                                                   "S: A3 OK"}
                                              << A::Auto << good;
    QTest::newRow("ID and ENABLE refused") << L{greeting + "ID AUTH=PLAIN SASL-IR] hi",
                                                "C: A1 AUTHENTICATE PLAIN " + plainResponse,
                                                "S: A1 OK",
                                                "C: A2 CAPABILITY",
                                                "C* A3 ID (*)",
                                                "S: * CAPABILITY IMAP4rev1 ID ENABLE CONDSTORE",
                                                "S: A2 OK",
                                                "S: A3 BAD what",
                                                "C: A4 ENABLE CONDSTORE",
                                                "S: A4 NO no"}
                                           << A::Auto << good;
    QTest::newRow("already logged in, on loopback")
        << L{"S: * PREAUTH hello", "C: A1 CAPABILITY", "S: * CAPABILITY IMAP4rev1", "S: A1 OK"} << A::Auto << good;

    QTest::newRow("wrong password") << L{greeting + "AUTH=PLAIN SASL-IR] hi",
                                         "C: A1 AUTHENTICATE PLAIN " + plainResponse,
                                         "S: A1 NO [AUTHENTICATIONFAILED] Authentication failed.", "X: closed"}
                                    << A::Auto << QStringLiteral("login-refused");
    QTest::newRow("wrong password, NetEase") << L{"S: * OK [CAPABILITY IMAP4rev1] hi", "C* A1 LOGIN *",
                                                  "S: A1 NO LOGIN Login error or password error", "X: closed"}
                                             << A::Auto << QStringLiteral("login-refused");
    QTest::newRow("login disabled") << L{"S: * OK [CAPABILITY IMAP4rev1 LOGINDISABLED] hi", "X: closed"} << A::Auto
                                    << QStringLiteral("login-disabled");
    QTest::newRow("the wanted method is missing")
        << L{greeting + "AUTH=PLAIN] hi", "X: closed"} << A::XOAuth2 << QStringLiteral("auth-missing");
    QTest::newRow("server cannot just now")
        << L{greeting + "AUTH=PLAIN SASL-IR] hi", "C* A1 AUTHENTICATE *", "S: A1 NO [UNAVAILABLE] later", "X: closed"}
        << A::Auto << QStringLiteral("server-unavailable");
    QTest::newRow("too many connections")
        << L{"S: * BYE [UNAVAILABLE] Maximum number of connections from user+IP exceeded", "X: closed"} << A::Auto
        << QStringLiteral("too-many-connections");
    QTest::newRow("BYE for an answer") << L{greeting + "AUTH=PLAIN SASL-IR] hi", "C* A1 AUTHENTICATE *", "S: * BYE no",
                                            "X: closed"}
                                       << A::Auto << QStringLiteral("server-closed");
    QTest::newRow("another protocol") << L{"S: 220 mail.example.com ESMTP", "X: closed"} << A::Auto
                                      << QStringLiteral("unexpected-response");
    QTest::newRow("closed at once") << L{"X: close"} << A::Auto << QStringLiteral("connection-lost");
    QTest::newRow("planted mailboxes") << L{greeting + "AUTH=PLAIN SASL-IR] hi", "C* A1 AUTHENTICATE *",
                                            "S: * LIST () \"/\" trap", "X: closed"}
                                       << A::Auto << QStringLiteral("unexpected-response");
    QTest::newRow("SCRAM with nonsense") << L{greeting + "AUTH=SCRAM-SHA-256 SASL-IR] hi",
                                              "C* A1 AUTHENTICATE SCRAM-SHA-256 *",
                                              "S: + cj1ub25zZW5zZQ==",
                                              "C: *",
                                              "S: A1 BAD cancelled",
                                              "X: closed"}
                                         << A::Auto << QStringLiteral("auth-challenge-invalid");
    QTest::newRow("SCRAM without the server's proof")
        << L{greeting + "AUTH=SCRAM-SHA-256 SASL-IR] hi", "C* A1 AUTHENTICATE SCRAM-SHA-256 *", "S: A1 OK come in",
             "X: closed"}
        << A::Auto << QStringLiteral("auth-server-unproven");
}

void ImapLoginTest::conversations()
{
    QFETCH(QByteArrayList, script);
    QFETCH(AuthMethod, method);
    QFETCH(QString, code);
    for (const int chunk : {0, 1}) {
        ScriptedServer server(script, {{}, false, chunk});
        Opened opened(server);
        opened.login.server.auth = method;
        QCOMPARE(opened.open(), code);
        QCOMPARE(opened.client.isOpen(), code.isEmpty());
        QVERIFY2(server.waitUntilDone(), server.problem().constData());
        QCOMPARE(opened.answer.count(), 1);
    }
}

void ImapLoginTest::startTls()
{
    ScriptedServer server({"S: * OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] hi", "C: A1 STARTTLS", "S: A1 OK go",
                           "X: starttls", "C: A2 CAPABILITY", "S: * CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR",
                           "S: A2 OK", "C: A3 AUTHENTICATE PLAIN " + plainResponse, "S: A3 OK", "C: A4 CAPABILITY",
                           "S: * CAPABILITY IMAP4rev1 IDLE", "S: A4 OK"},
                          {m_authority->good(), false, 0});
    Opened opened(server);
    opened.login.server.security = Security::StartTls;
    opened.login.extraCaPem = m_authority->caPem();
    QCOMPARE(opened.open(), QString());
    QVERIFY(opened.client.capabilities().has("IDLE"));
}

// No way back to the clear: whatever the server (or who is in front of it) says, no password goes out.
void ImapLoginTest::startTlsFailures_data()
{
    QTest::addColumn<QByteArrayList>("script");
    QTest::addColumn<QString>("code");
    using L = QByteArrayList;
    QTest::newRow("not offered") << L{"S: * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] hi", "X: closed"}
                                 << QStringLiteral("starttls-missing");
    QTest::newRow("refused") << L{"S: * OK [CAPABILITY IMAP4rev1 STARTTLS] hi", "C: A1 STARTTLS", "S: A1 NO not now",
                                  "X: closed"}
                             << QStringLiteral("starttls-refused");
    QTest::newRow("refused by BAD") << L{"S: * OK [CAPABILITY IMAP4rev1 STARTTLS] hi", "C: A1 STARTTLS",
                                         "S: A1 BAD what", "X: closed"}
                                    << QStringLiteral("starttls-refused");
    QTest::newRow("already logged in") << L{"S: * PREAUTH hello", "X: closed"} << QStringLiteral("preauth-refused");
    QTest::newRow("unknown authority") << L{"S: * OK [CAPABILITY IMAP4rev1 STARTTLS] hi", "C: A1 STARTTLS", "S: A1 OK",
                                            "X: starttls", "X: closed"}
                                       << QStringLiteral("certificate-unknown-ca");
}

void ImapLoginTest::startTlsFailures()
{
    QFETCH(QByteArrayList, script);
    QFETCH(QString, code);
    ScriptedServer server(script, {m_authority->good(), false, 0});
    Opened opened(server);
    opened.login.server.security = Security::StartTls;
    QCOMPARE(opened.open(), code);
    QCOMPARE(opened.answer.error().domain, ErrorDomain::Tls);
}

void ImapLoginTest::startTlsInjection()
{
    ScriptedServer server({"S: * OK [CAPABILITY IMAP4rev1 STARTTLS] hi", "C: A1 STARTTLS",
                           "s: A1 OK go\r\n* CAPABILITY IMAP4rev1 AUTH=LOGIN TRAP\r\nA2 OK trap\r\n", "X: starttls",
                           "C: A2 CAPABILITY", "S: * CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR", "S: A2 OK",
                           "C: A3 AUTHENTICATE PLAIN " + plainResponse, "S: A3 OK", "C: A4 CAPABILITY",
                           "S: * CAPABILITY IMAP4rev1", "S: A4 OK"},
                          {m_authority->good(), false, 0});
    Opened opened(server);
    opened.login.server.security = Security::StartTls;
    opened.login.extraCaPem = m_authority->caPem();
    QCOMPARE(opened.open(), QString());
    QVERIFY(!opened.client.capabilities().has("TRAP"));
}

void ImapLoginTest::implicitTlsPreauth()
{
    ScriptedServer server({"S: * PREAUTH hello", "C: A1 CAPABILITY", "S: * CAPABILITY IMAP4rev1", "S: A1 OK"},
                          {m_authority->good(), true, 0});
    Opened opened(server);
    opened.login.server.security = Security::Tls;
    opened.login.extraCaPem = m_authority->caPem();
    QCOMPARE(opened.open(), QString());
}

// Many servers offer CRAM-MD5 and have only hashes that fit PLAIN.
void ImapLoginTest::fallsBackToPlainInsideTls()
{
    ScriptedServer server({"S: * OK [CAPABILITY IMAP4rev1 AUTH=CRAM-MD5 AUTH=PLAIN SASL-IR] hi",
                           "C: A1 AUTHENTICATE CRAM-MD5", "S: + PDEuMkBoPg==", "C* *",
                           "S: A1 NO [AUTHENTICATIONFAILED] no", "C: A2 AUTHENTICATE PLAIN " + plainResponse,
                           "S: A2 OK", "C: A3 CAPABILITY", "S: * CAPABILITY IMAP4rev1", "S: A3 OK"},
                          {m_authority->good(), true, 0});
    Opened opened(server);
    opened.login.server.security = Security::Tls;
    opened.login.extraCaPem = m_authority->caPem();
    QCOMPARE(opened.open(), QString());
    // In the clear the password stays at home.
    ScriptedServer clear({"S: * OK [CAPABILITY IMAP4rev1 AUTH=CRAM-MD5 AUTH=PLAIN SASL-IR] hi",
                          "C: A1 AUTHENTICATE CRAM-MD5", "S: + PDEuMkBoPg==", "C* *",
                          "S: A1 NO [AUTHENTICATIONFAILED] no", "X: closed"});
    Opened refused(clear);
    QCOMPARE(refused.open(), QStringLiteral("login-refused"));
}

void ImapLoginTest::netEase()
{
    const QByteArray capabilities =
        "IMAP4rev1 XLIST SPECIAL-USE ID LITERAL+ STARTTLS APPENDLIMIT=71680000 UIDPLUS UNSELECT";
    ScriptedServer server({"S: * OK Coremail System IMap Server Ready(163com[10774b260cc7a37d26d71b52404dcf5c])",
                           "C: A1 CAPABILITY", "S: * CAPABILITY " + capabilities, "S: A1 OK CAPABILITY completed",
                           "C* A2 LOGIN *", "S: A2 OK LOGIN completed", "C: A3 CAPABILITY",
                           "C* A4 ID (\"name\" \"Postrider\" \"version\" \"0.1\" \"vendor\" *)",
                           "S: * CAPABILITY " + capabilities, "S: A3 OK CAPABILITY completed",
                           "S: * ID (\"vendor\" \"Netease,Inc\" \"TransID\" \"x\")", "S: A4 OK ID completed",
                           "C: A5 SELECT \"INBOX\"",
                           "S: A5 NO SELECT Unsafe Login. Please contact kefu@188.com for help"});
    Opened opened(server);
    QCOMPARE(opened.open(), QString());
    QVERIFY(opened.client.quirks().needsId);
    QCOMPARE(opened.client.capabilities().appendLimit(), 71680000U);
    Answer<SelectData> selected;
    opened.client.run(command::Select("INBOX"), selected.continuation());
    QCOMPARE(selected.code(), QStringLiteral("client-id-refused"));
    QVERIFY(selected.error().needsUser());
}

void ImapLoginTest::refusedConnection()
{
    SystemClock clock;
    ImapClient client(clock);
    ServerLogin login;
    login.server.host = QStringLiteral("127.0.0.1");
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        login.server.port = server.serverPort();
    }
    Answer<Capabilities> opened;
    client.open(login, testClientId(), opened.continuation());
    QCOMPARE(opened.count(), 0);
    QCOMPARE(opened.code(), QStringLiteral("connection-refused"));
}

void ImapLoginTest::quirksHideCapabilities()
{
    ScriptedServer server({"S: * OK [CAPABILITY IMAP4rev1 ID] Cyrus IMAP v2.3.7 server ready", "C* A1 LOGIN *",
                           "S: A1 OK", "C: A2 CAPABILITY", "C* A3 ID *",
                           "S: * CAPABILITY IMAP4rev1 ID ENABLE CONDSTORE QRESYNC", "S: A2 OK", "S: * ID NIL",
                           "S: A3 OK", "C: A4 ENABLE CONDSTORE", "S: * ENABLED CONDSTORE", "S: A4 OK"});
    Opened opened(server);
    QCOMPARE(opened.open(), QString());
    QVERIFY(opened.client.quirks().noQresync);
    QVERIFY(opened.client.capabilities().has("CONDSTORE"));
    QVERIFY(!opened.client.capabilities().has("QRESYNC"));
}

namespace {

const QByteArray compressing = "IMAP4rev1 COMPRESS=DEFLATE";

QByteArrayList compressedLogin()
{
    return {"S: * OK [CAPABILITY " + compressing + "] hi",
            "C* A1 LOGIN *",
            "S: A1 OK",
            "C: A2 CAPABILITY",
            "S: * CAPABILITY " + compressing,
            "S: A2 OK",
            "C: A3 COMPRESS DEFLATE"};
}

} // namespace

void ImapLoginTest::compresses()
{
    for (const int chunk : {0, 1}) {
        net::Deflater fromClient;
        net::Deflater fromServer;
        const QByteArray early = fromServer.compress("* OK with the answer\r\n");
        const QByteArray answer = fromServer.compress("* 172 EXISTS\r\n* OK [UIDVALIDITY 7]\r\nA4 OK\r\n");
        ScriptedServer server(compressedLogin() + QByteArrayList{"s: A3 OK DEFLATE active\r\n" + early,
                                                                 "c: " + fromClient.compress("A4 SELECT \"INBOX\"\r\n"),
                                                                 "s: " + answer},
                              {{}, false, chunk});
        Opened opened(server);
        opened.client.setCompression(ImapClient::Compression::Always);
        QCOMPARE(opened.open(), QString());
        QVERIFY(opened.client.isCompressed());
        Answer<SelectData> selected;
        opened.client.run(command::Select("INBOX"), selected.continuation());
        QVERIFY2(selected.ok(), server.problem().constData());
        QCOMPARE(selected.value().exists, 172U);
    }
    // on the loopback it only costs time
    ScriptedServer plain(compressedLogin().mid(0, 6));
    Opened opened(plain);
    QCOMPARE(opened.open(), QString());
    QVERIFY(!opened.client.isCompressed());
}

void ImapLoginTest::compressionRefused()
{
    ScriptedServer server(compressedLogin() +
                          QByteArrayList{"S: A3 NO not now", "C: A4 SELECT \"INBOX\"", "S: * 1 EXISTS", "S: A4 OK"});
    Opened opened(server);
    opened.client.setCompression(ImapClient::Compression::Always);
    QCOMPARE(opened.open(), QString());
    QVERIFY(!opened.client.isCompressed());
    Answer<SelectData> selected;
    opened.client.run(command::Select("INBOX"), selected.continuation());
    QVERIFY(selected.ok());
}

// A megabyte that stands for a gigabyte of one line: the limit of a line ends it, long before memory does.
void ImapLoginTest::compressionBomb()
{
    net::Deflater fromServer;
    ScriptedServer server(compressedLogin() +
                          QByteArrayList{"S: A3 OK", "X: hold",
                                         "s: " + fromServer.compress("* OK " + QByteArray(200'000'000, 'x')),
                                         "X: closed"});
    Opened opened(server);
    opened.client.setCompression(ImapClient::Compression::Always);
    QCOMPARE(opened.open(), QString());
    QSignalSpy lost(&opened.client, &ImapClient::disconnected);
    server.release();
    QVERIFY(lost.wait(10'000));
    QCOMPARE(lost.first().first().value<Error>().code, QStringLiteral("line-too-long"));
}

void ImapLoginTest::brokenCompression()
{
    ScriptedServer server(compressedLogin() +
                          QByteArrayList{"S: A3 OK", "X: hold", "s: \xFF\xFF\xFF\xFF\xFF", "X: closed"});
    Opened opened(server);
    opened.client.setCompression(ImapClient::Compression::Always);
    QCOMPARE(opened.open(), QString());
    QSignalSpy lost(&opened.client, &ImapClient::disconnected);
    server.release();
    QVERIFY(lost.wait(10'000));
    QCOMPARE(lost.first().first().value<Error>().code, QStringLiteral("compression-broken"));
}

QTEST_GUILESS_MAIN(ImapLoginTest)
#include "ImapLoginTest.moc"
