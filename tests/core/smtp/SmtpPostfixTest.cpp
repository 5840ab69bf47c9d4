// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Clock.h"
#include "mime/Message.h"
#include "mime/MessageBuilder.h"
#include "servers/DovecotServer.h"
#include "servers/PostfixServer.h"
#include "smtp/SmtpClient.h"

#include <QFile>
#include <QTest>

using namespace postrider;
using namespace postrider::smtp;

namespace {

const QString jane = QStringLiteral("jane@example.com");
const QString bob = QStringLiteral("bob@example.com");

Result<QByteArray> letter(const QString &subject, const QString &text)
{
    mime::MessageBuilder builder;
    builder.from({u"Jane Müller"_qs, jane}).to({{u"Bob"_qs, bob}}).subject(subject).text(text);
    builder.attach({u"年度报告.pdf"_qs, "application/pdf", QByteArray(200000, '\xff'), {}, false});
    return builder.build();
}

} // namespace

/// The client against a real Postfix with a Dovecot behind it.
class SmtpPostfixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void delivers_data();
    void delivers();
    void recipientsOneByOne();
    void wrongPassword();
    void manyOverOneConnection();

private:
    [[nodiscard]] ServerLogin login(Security security) const;
    [[nodiscard]] Result<void> open(SmtpClient &client, const ServerLogin &with);
    [[nodiscard]] Result<SendReport> send(SmtpClient &client, const Submission &submission);

    SystemClock m_clock;
    std::unique_ptr<test::DovecotServer> m_dovecot;
    std::unique_ptr<test::PostfixServer> m_postfix;
};

void SmtpPostfixTest::initTestCase()
{
    for (const QString &obstacle : {test::DovecotServer::obstacle(), test::PostfixServer::obstacle()})
        if (!obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
    m_dovecot = std::make_unique<test::DovecotServer>();
    QVERIFY2(m_dovecot->start(), qPrintable(m_dovecot->log()));
    m_postfix = std::make_unique<test::PostfixServer>(*m_dovecot);
    QVERIFY2(m_postfix->start(), qPrintable(m_postfix->log()));
}

ServerLogin SmtpPostfixTest::login(Security security) const
{
    ServerLogin login;
    const quint16 port = security == Security::Tls ? m_postfix->submissionsPort() : m_postfix->submissionPort();
    login.server = {QStringLiteral("localhost"), port, security, jane, AuthMethod::Auto};
    login.password = Secret(test::DovecotServer::passwordOf(jane));
    QFile ca(m_dovecot->caFile());
    if (ca.open(QIODevice::ReadOnly))
        login.extraCaPem = ca.readAll();
    return login;
}

Result<void> SmtpPostfixTest::open(SmtpClient &client, const ServerLogin &with)
{
    std::optional<Result<void>> answer;
    client.open(with, {this, [&answer](Result<void> result) { answer = std::move(result); }});
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 30000);
    return answer.value_or(Error{ErrorDomain::Internal, ErrorKind::Permanent, u"no-answer"_qs, {}, {}});
}

Result<SendReport> SmtpPostfixTest::send(SmtpClient &client, const Submission &submission)
{
    std::optional<Result<SendReport>> answer;
    client.send(submission, {this, [&answer](Result<SendReport> result) { answer = std::move(result); }});
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 30000);
    return answer.value_or(Error{ErrorDomain::Internal, ErrorKind::Permanent, u"no-answer"_qs, {}, {}});
}

void SmtpPostfixTest::delivers_data()
{
    QTest::addColumn<int>("security");
    QTest::newRow("tls") << int(Security::Tls);
    QTest::newRow("starttls") << int(Security::StartTls);
}

void SmtpPostfixTest::delivers()
{
    QFETCH(int, security);
    SmtpClient client(m_clock);
    connect(&client, &SmtpClient::aboutToCommit, &client, &SmtpClient::proceed);
    const auto opened = open(client, login(Security(security)));
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().code + opened.error().serverText));
    QVERIFY(client.capabilities().pipelining);
    const QString subject = QStringLiteral("Grüße %1").arg(security);
    const QString text = u"Hallo\n.\n.. Punkte\nFrom here\nEnde\n"_qs;
    const auto sent = send(client, {jane.toUtf8(), {bob.toUtf8()}, letter(subject, text).value()});
    QVERIFY2(sent.ok(), sent.ok() ? "" : qPrintable(sent.error().serverText));
    QVERIFY(sent->acceptedByAll());
    QVERIFY(sent->serverReply.contains(u"queued"));
    const auto arrived = [&]() -> mime::Message {
        for (const QByteArray &raw : m_dovecot->messages(bob, QStringLiteral("INBOX")))
            if (const auto message = mime::Message::fromServer(raw); message.subject() == subject)
                return message;
        return {};
    };
    QTRY_COMPARE_WITH_TIMEOUT(arrived().subject(), subject, 20000);
    const mime::Message message = arrived();
    QCOMPARE(message.plainText(), text);
    QCOMPARE(message.from().at(0).name, u"Jane Müller"_qs);
    QCOMPARE(message.attachments().at(0).name, u"年度报告.pdf"_qs);
    QCOMPARE(message.attachmentData(0).value(), QByteArray(200000, '\xff'));
    QVERIFY(!message.raw().contains(QSysInfo::machineHostName().toUtf8() + " ([127"));
}

void SmtpPostfixTest::recipientsOneByOne()
{
    SmtpClient client(m_clock);
    connect(&client, &SmtpClient::aboutToCommit, &client, &SmtpClient::proceed);
    QVERIFY(open(client, login(Security::Tls)).ok());
    const QByteArray bytes = letter(u"three"_qs, u"x\n"_qs).value();
    const auto sent = send(client, {jane.toUtf8(), {bob.toUtf8(), "refuse@example.com", "later@example.com"}, bytes});
    QVERIFY2(sent.ok(), sent.ok() ? "" : qPrintable(sent.error().serverText));
    QVERIFY(sent->recipients[0].accepted);
    QCOMPARE(sent->recipients[1].error->kind, ErrorKind::Permanent);
    QCOMPARE(sent->recipients[2].error->kind, ErrorKind::Transient);
    const auto refused = send(client, {jane.toUtf8(), {"refuse@example.com"}, bytes});
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().serverText.startsWith(u"550"));
    QVERIFY(send(client, {jane.toUtf8(), {bob.toUtf8()}, bytes}).ok()); // the connection is still good
}

void SmtpPostfixTest::wrongPassword()
{
    SmtpClient client(m_clock);
    ServerLogin with = login(Security::StartTls);
    with.password = Secret(QByteArray("wrong"));
    const auto opened = open(client, with);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, QStringLiteral("login-refused"));
    QVERIFY(opened.error().needsUser());
}

void SmtpPostfixTest::manyOverOneConnection()
{
    SmtpClient client(m_clock);
    connect(&client, &SmtpClient::aboutToCommit, &client, &SmtpClient::proceed);
    QVERIFY(open(client, login(Security::Tls)).ok());
    const auto before = m_dovecot->messages(jane, QStringLiteral("INBOX")).size();
    for (int i = 0; i < 20; ++i)
        QVERIFY(send(client, {jane.toUtf8(), {jane.toUtf8()}, "Subject: x\r\n\r\n" + QByteArray::number(i)}).ok());
    QTRY_COMPARE_WITH_TIMEOUT(m_dovecot->messages(jane, QStringLiteral("INBOX")).size(), before + 20, 30000);
}

QTEST_GUILESS_MAIN(SmtpPostfixTest)
#include "SmtpPostfixTest.moc"
