// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/SmtpClient.h"
#include "base/Clock.h"
#include "scripted/ScriptedServer.h"
#include "scripted/TestAuthority.h"
#include "support/FakeClock.h"

#include <QSignalSpy>
#include <QTest>

using namespace postrider;
using namespace postrider::smtp;
using test::ScriptedServer;

namespace {

ServerLogin loginTo(const ScriptedServer &server, const QString &user = {}, Security security = Security::None)
{
    ServerLogin login;
    login.server = {QStringLiteral("127.0.0.1"), server.port(), security, user, AuthMethod::Auto};
    login.password = Secret(QByteArray("secret"));
    return login;
}

const QByteArrayList opening{"S: 220 hi", "C: EHLO [127.0.0.1]", "S: 250-mx", "S: 250 PIPELINING"};
const QByteArrayList envelope{
    "C: MAIL FROM:<ann@example.org>", "C: RCPT TO:<bob@example.net>", "C: DATA", "S: 250 a", "S: 250 b", "S: 354 go"};
const QByteArrayList content{"C: Subject: x", "C: ", "C: ..", "C: hi"};

Submission submission()
{
    return {"ann@example.org", {"bob@example.net"}, "Subject: x\r\n\r\n.\r\nhi\r\n"};
}

/// Counts the answers, so that a second one is seen.
template <typename T>
struct Answers
{
    QObject context;
    QList<Result<T>> all;
    Continuation<T> continuation()
    {
        return {&context, [this](Result<T> result) { all += std::move(result); }};
    }
};

} // namespace

class SmtpClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsAndQuits();
    void waitsForProceed();
    void startTlsAndLogin();
    void wrongPassword();
    void certificateNotTrusted();
    void connectionRefused();
    void cut_data();
    void cut();
    void abortAnswersOnce_data();
    void abortAnswersOnce();
    void tenMinutesAfterTheDot();
    void quitWithoutAnswer();
    void progressOfALargeMessage();
    void notOpen();
    void serverClosesIdleConnection();
    void destroyedWhileSending();

private:
    SystemClock m_clock;
};

void SmtpClientTest::sendsAndQuits()
{
    ScriptedServer server(opening + envelope + content +
                          QByteArrayList{"C: .", "S: 250 queued", "C: QUIT", "S: 221 bye", "X: close"});
    SmtpClient client(m_clock);
    Answers<void> opened;
    Answers<SendReport> sent;
    Answers<void> quit;
    client.open(loginTo(server), opened.continuation());
    QTRY_COMPARE(opened.all.size(), 1);
    QVERIFY(opened.all[0].ok());
    QVERIFY(client.isOpen() && !client.isSending());
    connect(&client, &SmtpClient::aboutToCommit, &client, &SmtpClient::proceed);
    client.send(submission(), sent.continuation());
    QVERIFY(sent.all.isEmpty() && client.isSending());
    QTRY_COMPARE(sent.all.size(), 1);
    QVERIFY2(sent.all[0].ok(), "not sent");
    QCOMPARE(sent.all[0]->serverReply, QStringLiteral("250 queued"));
    client.quit(quit.continuation());
    QTRY_COMPARE(quit.all.size(), 1);
    QVERIFY(server.waitUntilDone());
    QVERIFY(!client.isOpen());
}

void SmtpClientTest::waitsForProceed()
{
    ScriptedServer server(opening + envelope + content + QByteArrayList{"C: .", "S: 250 queued"});
    SmtpClient client(m_clock);
    Answers<void> opened;
    Answers<SendReport> sent;
    QSignalSpy commit(&client, &SmtpClient::aboutToCommit);
    client.open(loginTo(server), opened.continuation());
    QTRY_COMPARE(opened.all.size(), 1);
    client.proceed(1); // nobody waits for it
    client.send(submission(), sent.continuation());
    QVERIFY(commit.wait());
    const auto withContent = int((opening + envelope + content).size());
    QTRY_COMPARE(server.position(), withContent); // everything is there but the dot
    QVERIFY(sent.all.isEmpty());
    client.proceed(commit.first().first().value<Ticket>());
    QTRY_COMPARE(sent.all.size(), 1);
    QCOMPARE(commit.size(), 1);
}

void SmtpClientTest::startTlsAndLogin()
{
    const test::TestAuthority authority;
    if (!authority.obstacle().isEmpty())
        QSKIP(qPrintable(authority.obstacle()));
    test::ScriptOptions options;
    options.certificate = authority.good();
    ScriptedServer server({"S: 220 hi", "C: EHLO [127.0.0.1]", "S: 250-mx", "S: 250 STARTTLS", "C: STARTTLS",
                           "S: 220 go", "X: starttls", "C: EHLO [127.0.0.1]", "S: 250-mx", "S: 250 AUTH PLAIN",
                           "C: AUTH PLAIN " + QByteArray("\0ann\0secret", 11).toBase64(), "S: 235 in"},
                          options);
    SmtpClient client(m_clock);
    Answers<void> opened;
    ServerLogin login = loginTo(server, u"ann"_qs, Security::StartTls);
    login.extraCaPem = authority.caPem();
    client.open(login, opened.continuation());
    QTRY_COMPARE(opened.all.size(), 1);
    QVERIFY2(opened.all[0].ok(), opened.all[0].ok() ? "" : qPrintable(opened.all[0].error().code));
    QCOMPARE(client.capabilities().mechanisms, QByteArrayList{"PLAIN"});
}

void SmtpClientTest::wrongPassword()
{
    ScriptedServer server({"S: 220 hi", "C: EHLO [127.0.0.1]", "S: 250-mx", "S: 250 AUTH PLAIN", "C* AUTH PLAIN *",
                           "S: 535 5.7.8 no", "X: closed"});
    SmtpClient client(m_clock);
    Answers<void> opened;
    client.open(loginTo(server, u"ann"_qs), opened.continuation());
    QTRY_COMPARE(opened.all.size(), 1);
    QCOMPARE(opened.all[0].error().code, QStringLiteral("login-refused"));
    QCOMPARE(opened.all[0].error().domain, ErrorDomain::Authentication);
    QVERIFY(opened.all[0].error().needsUser());
    QVERIFY(!opened.all[0].error().text.contains(u"secret"));
    QVERIFY(server.waitUntilDone());
}

void SmtpClientTest::certificateNotTrusted()
{
    const test::TestAuthority authority;
    if (!authority.obstacle().isEmpty())
        QSKIP(qPrintable(authority.obstacle()));
    test::ScriptOptions options;
    options.certificate = authority.good();
    ScriptedServer server(
        {"S: 220 hi", "C: EHLO [127.0.0.1]", "S: 250-mx", "S: 250 STARTTLS", "C: STARTTLS", "S: 220 go", "X: starttls"},
        options);
    server.expectProblem();
    SmtpClient client(m_clock);
    Answers<void> opened;
    client.open(loginTo(server, u"ann"_qs, Security::StartTls), opened.continuation());
    QTRY_COMPARE(opened.all.size(), 1);
    QCOMPARE(opened.all[0].error().domain, ErrorDomain::Tls);
    QVERIFY(opened.all[0].error().code.startsWith(u"certificate-"));
}

void SmtpClientTest::connectionRefused()
{
    quint16 port = 0;
    {
        const ScriptedServer gone({});
        port = gone.port();
    }
    SmtpClient client(m_clock);
    Answers<void> opened;
    ServerLogin login;
    login.server = {QStringLiteral("127.0.0.1"), port, Security::None, {}, AuthMethod::Auto};
    client.open(login, opened.continuation());
    QVERIFY(opened.all.isEmpty());
    QTRY_COMPARE(opened.all.size(), 1);
    QCOMPARE(opened.all[0].error().code, QStringLiteral("connection-refused"));
}

void SmtpClientTest::cut_data()
{
    QTest::addColumn<QByteArrayList>("script");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("answers"); // 1: open() fails, 2: send() does
    const auto row = [](const char *name, const QByteArrayList &script, const char *code, int answers) {
        QTest::newRow(name) << script << QString::fromLatin1(code) << answers;
    };
    for (const char *end : {"X: close", "X: reset"}) {
        const QByteArray how(end);
        row("ehlo " + how, {"S: 220 hi", "C: EHLO [127.0.0.1]", "s: 250-m", how}, "connection-lost", 1);
        row("mail " + how, opening + QByteArrayList{"C: MAIL FROM:<ann@example.org>", how}, "connection-lost", 2);
        row("rcpt " + how, opening + envelope.mid(0, 4) + QByteArrayList{how}, "connection-lost", 2);
        row("data " + how, opening + envelope.mid(0, 5) + QByteArrayList{how}, "connection-lost", 2);
        row("content " + how, opening + envelope + content.mid(0, 1) + QByteArrayList{how}, "", 2);
        row("dot " + how, opening + envelope + content + QByteArrayList{"C: .", how}, "outcome-unknown", 2);
        row("half a reply " + how, opening + envelope + content + QByteArrayList{"C: .", "s: 250", how},
            "outcome-unknown", 2);
    }
    // not "X: reset" here: one that comes before the connection is seen makes QAbstractSocket wait for its deadline
    row("greeting", {"X: close"}, "connection-lost", 1);
    row("421 instead of data", opening + envelope.mid(0, 5) + QByteArrayList{"S: 421 down", "X: close"},
        "service-unavailable", 2);
    row("421 after the dot", opening + envelope + content + QByteArrayList{"C: .", "S: 421 down", "X: close"},
        "service-unavailable", 2);
    row("nonsense", opening + envelope.mid(0, 3) + QByteArrayList{"S: hello", "X: closed"}, "protocol-error", 2);
}

void SmtpClientTest::cut()
{
    QFETCH(QByteArrayList, script);
    QFETCH(QString, code);
    QFETCH(int, answers);
    ScriptedServer server(script);
    server.expectProblem(); // a reset may come before all is read
    SmtpClient client(m_clock);
    connect(&client, &SmtpClient::aboutToCommit, &client, &SmtpClient::proceed);
    Answers<void> opened;
    Answers<SendReport> sent;
    client.open(loginTo(server), opened.continuation());
    QTRY_COMPARE(opened.all.size(), 1);
    QCOMPARE(opened.all[0].ok(), answers == 2);
    if (answers == 2) {
        client.send(submission(), sent.continuation());
        QTRY_COMPARE(sent.all.size(), 1);
        QVERIFY(!sent.all[0].ok());
    }
    const Error error = answers == 1 ? opened.all[0].error() : sent.all[0].error();
    if (!code.isEmpty())
        QCOMPARE(error.code, code);
    else // small messages are written with their dot at once, so the cut may come before or after it
        QVERIFY(error.code == u"connection-lost" || error.code == u"outcome-unknown");
    QVERIFY(!error.text.isEmpty());
    QTRY_VERIFY(!client.isOpen());
    client.abort();
    QCoreApplication::processEvents();
    QCOMPARE(opened.all.size(), 1);
    QCOMPARE(sent.all.size(), answers - 1);
}

void SmtpClientTest::abortAnswersOnce_data()
{
    QTest::addColumn<QByteArrayList>("script");
    QTest::addColumn<QString>("code");
    QTest::newRow("opening") << QByteArrayList{"X: closed"} << u"cancelled"_qs;
    QTest::newRow("envelope") << opening + envelope.mid(0, 3) + QByteArrayList{"X: closed"} << u"cancelled"_qs;
    QTest::newRow("before the dot") << opening + envelope + content + QByteArrayList{"X: closed"} << u"cancelled"_qs;
    QTest::newRow("after the dot") << opening + envelope + content + QByteArrayList{"C: .", "X: closed"}
                                   << u"outcome-unknown"_qs;
}

void SmtpClientTest::abortAnswersOnce()
{
    QFETCH(QByteArrayList, script);
    QFETCH(QString, code);
    ScriptedServer server(script);
    SmtpClient client(m_clock);
    if (code == u"outcome-unknown")
        connect(&client, &SmtpClient::aboutToCommit, &client, &SmtpClient::proceed);
    Answers<void> opened;
    Answers<SendReport> sent;
    client.open(loginTo(server), opened.continuation());
    if (script.size() > 1) {
        QTRY_COMPARE(opened.all.size(), 1);
        client.send(submission(), sent.continuation());
    }
    QTRY_COMPARE(server.position(), int(script.size()) - 1);
    client.abort();
    client.abort();
    QVERIFY(sent.all.isEmpty());
    const bool sending = script.size() > 1;
    QTRY_COMPARE(sending ? sent.all.size() : opened.all.size(), 1);
    QCOMPARE(sending ? sent.all[0].error().code : opened.all[0].error().code, code);
    QVERIFY(server.waitUntilDone());
    QCOMPARE(opened.all.size() + sent.all.size(), sending ? 2 : 1);
}

void SmtpClientTest::tenMinutesAfterTheDot()
{
    test::FakeClock clock;
    ScriptedServer server(opening + envelope + content + QByteArrayList{"C: .", "X: closed"});
    SmtpClient client(clock);
    connect(&client, &SmtpClient::aboutToCommit, &client, &SmtpClient::proceed);
    Answers<void> opened;
    Answers<SendReport> sent;
    client.open(loginTo(server), opened.continuation());
    QTRY_COMPARE(opened.all.size(), 1);
    client.send(submission(), sent.continuation());
    QTRY_COMPARE(server.position(), int((opening + envelope + content).size()) + 1);
    clock.advance(std::chrono::minutes(9));
    QCoreApplication::processEvents();
    QVERIFY(sent.all.isEmpty());
    clock.advance(std::chrono::minutes(2));
    QTRY_COMPARE(sent.all.size(), 1);
    QCOMPARE(sent.all[0].error().code, QStringLiteral("outcome-unknown"));
}

void SmtpClientTest::quitWithoutAnswer()
{
    test::FakeClock clock;
    ScriptedServer server(opening + QByteArrayList{"C: QUIT", "X: closed"});
    SmtpClient client(clock);
    Answers<void> opened;
    Answers<void> quit;
    client.open(loginTo(server), opened.continuation());
    QTRY_COMPARE(opened.all.size(), 1);
    client.quit(quit.continuation());
    QTRY_COMPARE(server.position(), int(opening.size()) + 1);
    clock.advance(std::chrono::seconds(6));
    QTRY_COMPARE(quit.all.size(), 1);
    QVERIFY(quit.all[0].ok());
}

void SmtpClientTest::progressOfALargeMessage()
{
    const QByteArray line(76, 'x');
    const QByteArray message = "Subject: x\r\n\r\n" + (line + "\r\n").repeated(100000);
    ScriptedServer server(opening + envelope + QByteArrayList{"c: " + message, "C: .", "S: 250 queued"});
    SmtpClient client(m_clock);
    connect(&client, &SmtpClient::aboutToCommit, &client, &SmtpClient::proceed);
    QSignalSpy progress(&client, &SmtpClient::progress);
    Answers<void> opened;
    Answers<SendReport> sent;
    client.open(loginTo(server), opened.continuation());
    QTRY_COMPARE(opened.all.size(), 1);
    client.send({"ann@example.org", {"bob@example.net"}, message}, sent.continuation());
    QTRY_COMPARE_WITH_TIMEOUT(sent.all.size(), 1, 30000);
    QVERIFY(sent.all[0].ok());
    QVERIFY(progress.size() > 5);
    qint64 last = 0;
    for (const QList<QVariant> &step : progress) {
        QVERIFY(step[1].toLongLong() >= last);
        last = step[1].toLongLong();
        QCOMPARE(step[2].toLongLong(), message.size());
    }
    QVERIFY(last <= message.size());
}

void SmtpClientTest::notOpen()
{
    SmtpClient client(m_clock);
    Answers<SendReport> sent;
    Answers<void> quit;
    client.send(submission(), sent.continuation());
    client.quit(quit.continuation());
    QVERIFY(sent.all.isEmpty() && quit.all.isEmpty());
    QTRY_COMPARE(sent.all.size(), 1);
    QCOMPARE(sent.all[0].error().code, QStringLiteral("connection-lost"));
    QTRY_COMPARE(quit.all.size(), 1);
    client.abort();
    client.proceed(1);
}

void SmtpClientTest::serverClosesIdleConnection()
{
    ScriptedServer server(opening + QByteArrayList{"X: hold", "S: 421 idle", "X: close"});
    SmtpClient client(m_clock);
    QSignalSpy closed(&client, &SmtpClient::closed);
    Answers<void> opened;
    client.open(loginTo(server), opened.continuation());
    QTRY_COMPARE(opened.all.size(), 1);
    QCOMPARE(closed.size(), 0);
    server.release();
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(!client.isOpen());
}

void SmtpClientTest::destroyedWhileSending()
{
    ScriptedServer server(opening + envelope + content + QByteArrayList{"X: closed"});
    auto client = std::make_unique<SmtpClient>(m_clock);
    Answers<void> opened;
    Answers<SendReport> sent;
    client->open(loginTo(server), opened.continuation());
    QTRY_COMPARE(opened.all.size(), 1);
    client->send(submission(), sent.continuation());
    QTRY_COMPARE(server.position(), int((opening + envelope + content).size()));
    client.reset();
    QTRY_COMPARE(sent.all.size(), 1);
    QCOMPARE(sent.all[0].error().code, QStringLiteral("cancelled"));
}

QTEST_GUILESS_MAIN(SmtpClientTest)
#include "SmtpClientTest.moc"
