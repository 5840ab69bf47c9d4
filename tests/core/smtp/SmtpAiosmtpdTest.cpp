// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Clock.h"
#include "servers/AiosmtpdServer.h"
#include "smtp/SmtpClient.h"

#include <QJsonArray>
#include <QTest>

using namespace postrider;
using namespace postrider::smtp;

namespace {

const QByteArray jane = "jane@example.com";
const QByteArray bob = "bob@example.com";

QByteArray letter(const QByteArray &text)
{
    return "From: jane@example.com\r\nSubject: x\r\nContent-Type: text/plain; charset=utf-8\r\n"
           "Content-Transfer-Encoding: 8bit\r\n\r\n" +
           text;
}

} // namespace

/// The client against a real aiosmtpd: what Postfix does differently is that it has PIPELINING.
class SmtpAiosmtpdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bytesArriveAsTheyAre_data();
    void bytesArriveAsTheyAre();
    void internationalAddresses();
    void oneOfThreeRefused();
    void tooLargeIsToldBeforeTheUpload();
    void wrongPassword();
    void noPasswordWithoutTls();
    void questions();

private:
    [[nodiscard]] ServerLogin login() const;
    [[nodiscard]] Result<void> open(SmtpClient &client, const ServerLogin &with);
    [[nodiscard]] Result<SendReport> send(SmtpClient &client, const Submission &submission);

    SystemClock m_clock;
    std::unique_ptr<test::AiosmtpdServer> m_server;
};

void SmtpAiosmtpdTest::initTestCase()
{
    if (const QString obstacle = test::AiosmtpdServer::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    m_server = std::make_unique<test::AiosmtpdServer>();
    QVERIFY2(m_server->start(), qPrintable(m_server->log()));
}

ServerLogin SmtpAiosmtpdTest::login() const
{
    ServerLogin login;
    login.server = {QStringLiteral("localhost"), m_server->port(), Security::StartTls, QString::fromLatin1(jane),
                    AuthMethod::Auto};
    login.password = Secret(QByteArray("secret"));
    login.extraCaPem = m_server->caPem();
    return login;
}

Result<void> SmtpAiosmtpdTest::open(SmtpClient &client, const ServerLogin &with)
{
    connect(&client, &SmtpClient::aboutToCommit, &client, &SmtpClient::proceed);
    std::optional<Result<void>> answer;
    client.open(with, {this, [&answer](Result<void> result) { answer = std::move(result); }});
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 30000);
    return answer.value_or(Error{ErrorDomain::Internal, ErrorKind::Permanent, u"no-answer"_qs, {}, {}});
}

Result<SendReport> SmtpAiosmtpdTest::send(SmtpClient &client, const Submission &submission)
{
    std::optional<Result<SendReport>> answer;
    client.send(submission, {this, [&answer](Result<SendReport> result) { answer = std::move(result); }});
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 30000);
    return answer.value_or(Error{ErrorDomain::Internal, ErrorKind::Permanent, u"no-answer"_qs, {}, {}});
}

void SmtpAiosmtpdTest::bytesArriveAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("eightBit");
    QTest::newRow("plain") << QByteArray("Hello\r\n") << false;
    QTest::newRow("letters") << QByteArray("Gr\xc3\xbc\xc3\x9f"
                                           "e\r\n")
                             << true;
    QTest::newRow("dots") << QByteArray(".\r\n..\r\n.x\r\nFrom here\r\n\r\n.\r\n") << false;
    QTest::newRow("long lines") << QByteArray(QByteArray(998, 'x') + "\r\n").repeated(100) << false;
}

void SmtpAiosmtpdTest::bytesArriveAsTheyAre()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, eightBit);
    SmtpClient client(m_clock);
    const auto opened = open(client, login());
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().code + opened.error().serverText));
    QVERIFY(client.capabilities().eightBitMime);
    const auto before = m_server->taken().size();
    const auto sent = send(client, {jane, {bob}, letter(text)});
    QVERIFY2(sent.ok(), sent.ok() ? "" : qPrintable(sent.error().serverText));
    QVERIFY(sent->acceptedByAll());
    QVERIFY(sent->serverReply.contains(u"kept as"));
    const auto taken = m_server->taken();
    QCOMPARE(taken.size(), before + 1);
    QCOMPARE(taken.back().bytes, letter(text));
    QCOMPARE(taken.back().envelope.value(u"sender").toString().toUtf8(), jane);
    const QJsonArray options = taken.back().envelope.value(u"options").toArray();
    QCOMPARE(options.contains(QStringLiteral("BODY=8BITMIME")), eightBit);
    QVERIFY(options.contains(QStringLiteral("SIZE=%1").arg(letter(text).size())));
    QVERIFY(!taken.back().envelope.value(u"utf8").toBool());
}

void SmtpAiosmtpdTest::internationalAddresses()
{
    SmtpClient client(m_clock);
    QVERIFY(open(client, login()).ok());
    QVERIFY(client.capabilities().smtpUtf8);
    const QByteArray sender = "用户@example.com";
    const QByteArray recipient = "bjørn@example.com";
    const QByteArray bytes = "From: " + sender +
                             "\r\nSubject: Gr\xc3\xbc\xc3\x9f"
                             "e\r\n\r\nx\r\n";
    const auto sent = send(client, {sender, {recipient, bob}, bytes});
    QVERIFY2(sent.ok(), sent.ok() ? "" : qPrintable(sent.error().serverText));
    const auto taken = m_server->taken();
    QCOMPARE(taken.back().bytes, bytes);
    QVERIFY(taken.back().envelope.value(u"utf8").toBool());
    QCOMPARE(taken.back().envelope.value(u"sender").toString().toUtf8(), sender);
    const QJsonArray recipients = taken.back().envelope.value(u"recipients").toArray();
    QCOMPARE(recipients, (QJsonArray{QString::fromUtf8(recipient), QString::fromUtf8(bob)}));
}

void SmtpAiosmtpdTest::oneOfThreeRefused()
{
    SmtpClient client(m_clock);
    QVERIFY(open(client, login()).ok());
    const auto sent = send(client, {jane, {bob, "refuse@example.com", "later@example.com"}, letter("x\r\n")});
    QVERIFY2(sent.ok(), sent.ok() ? "" : qPrintable(sent.error().serverText));
    QVERIFY(sent->recipients[0].accepted);
    QCOMPARE(sent->recipients[1].error->kind, ErrorKind::Permanent);
    QVERIFY(sent->recipients[1].error->serverText.startsWith(u"550 5.1.1"));
    QCOMPARE(sent->recipients[2].error->kind, ErrorKind::Transient);
    const auto taken = m_server->taken();
    QCOMPARE(taken.back().envelope.value(u"recipients").toArray(), QJsonArray{QString::fromUtf8(bob)});

    const auto refused = send(client, {jane, {"refuse@example.com"}, letter("y\r\n")});
    QVERIFY(!refused.ok());
    QVERIFY(send(client, {jane, {bob}, letter("z\r\n")}).ok()); // the connection is still good
    QCOMPARE(m_server->taken().size(), taken.size() + 1);
}

void SmtpAiosmtpdTest::tooLargeIsToldBeforeTheUpload()
{
    SmtpClient client(m_clock);
    QVERIFY(open(client, login()).ok());
    QCOMPARE(client.capabilities().maximumSize, qint64(200'000));
    QByteArrayList said;
    client.setTrace([&said](bool fromServer, const QByteArray &line) {
        if (!fromServer)
            said += line;
    });
    const auto sent = send(client, {jane, {bob}, letter(QByteArray("0123456789\r\n").repeated(20'000))});
    QVERIFY(!sent.ok());
    QCOMPARE(sent.error().code, QStringLiteral("message-too-large"));
    QVERIFY(said.isEmpty());
    QVERIFY(send(client, {jane, {bob}, letter(QByteArray("0123456789\r\n").repeated(16'000))}).ok());
}

void SmtpAiosmtpdTest::wrongPassword()
{
    SmtpClient client(m_clock);
    ServerLogin with = login();
    with.password = Secret(QByteArray("wrong"));
    const auto opened = open(client, with);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, QStringLiteral("login-refused"));
    QVERIFY(opened.error().needsUser());
}

/// It offers no AUTH before TLS, and the client must not try one.
void SmtpAiosmtpdTest::noPasswordWithoutTls()
{
    SmtpClient client(m_clock);
    ServerLogin with = login();
    with.server.security = Security::None;
    bool authenticated = false;
    client.setTrace([&authenticated](bool fromServer, const QByteArray &line) {
        authenticated = authenticated || (!fromServer && line.startsWith("AUTH"));
    });
    QVERIFY(!open(client, with).ok());
    QVERIFY(!authenticated);
}

void SmtpAiosmtpdTest::questions()
{
    SmtpClient client(m_clock);
    QVERIFY(open(client, login()).ok());
    for (const Question question : {Question::Verify, Question::Expand, Question::Help, Question::Noop}) {
        std::optional<Result<Reply>> answer;
        const QByteArray about = question == Question::Help ? QByteArray() : bob;
        client.ask(question, about, {this, [&answer](Result<Reply> reply) { answer = std::move(reply); }});
        QTRY_VERIFY(answer);
        QVERIFY(answer->ok());
        QVERIFY((*answer)->code() >= 250);
    }
    QVERIFY(send(client, {jane, {bob}, letter("x\r\n")}).ok());
}

QTEST_GUILESS_MAIN(SmtpAiosmtpdTest)
#include "SmtpAiosmtpdTest.moc"
