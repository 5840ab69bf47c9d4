// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The starters themselves: when this is green, a red test with a real server tells of Postrider.
#include "servers/CyrusServer.h"
#include "servers/DovecotServer.h"
#include "servers/PostfixServer.h"

#include <memory>

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTest>

using namespace postrider::test;

namespace {
const QString jane = QStringLiteral("jane@example.com");
const QString bob = QStringLiteral("bob@example.com");

QByteArray exchange(QTcpSocket &socket, const QByteArray &line, const QByteArray &until)
{
    socket.write(line + "\r\n");
    QByteArray answer;
    while (!answer.contains(until) && socket.waitForReadyRead(5000))
        answer += socket.readAll();
    return answer;
}
} // namespace

class ServersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dovecotSpeaksTlsAndKeepsMail();
    void postfixDeliversIntoDovecot();
    void cyrusEndsAlone();
};

void ServersTest::dovecotSpeaksTlsAndKeepsMail()
{
    if (const QString obstacle = DovecotServer::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    DovecotServer dovecot;
    QVERIFY2(dovecot.start(), qPrintable(dovecot.log()));
    QVERIFY(dovecot.deliver(jane, "Subject: one\r\n\r\nHello\r\n"));
    QCOMPARE(dovecot.messages(jane, QStringLiteral("INBOX")).size(), 1);

    QSslSocket socket;
    QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
    trust.setCaCertificates(QSslCertificate::fromPath(dovecot.caFile()));
    socket.setSslConfiguration(trust);
    socket.connectToHostEncrypted(QStringLiteral("localhost"), dovecot.imapsPort());
    QVERIFY2(socket.waitForEncrypted(5000), qPrintable(socket.errorString()));
    QVERIFY(exchange(socket, "a LOGIN jane@example.com secret", "a ").contains("a OK"));
    QVERIFY(exchange(socket, "b SELECT INBOX", "b ").contains("* 1 EXISTS"));
    QVERIFY(exchange(socket, "c STORE 1 +FLAGS (\\Flagged)", "c ").contains("c OK"));
    QCOMPARE(dovecot.flags(jane, QStringLiteral("INBOX")), QStringList{QStringLiteral("F")});
}

void ServersTest::postfixDeliversIntoDovecot()
{
    for (const QString &obstacle : {DovecotServer::obstacle(), PostfixServer::obstacle()})
        if (!obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
    DovecotServer dovecot;
    QVERIFY2(dovecot.start(), qPrintable(dovecot.log()));
    PostfixServer postfix(dovecot);
    QVERIFY2(postfix.start(), qPrintable(postfix.log()));

    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), postfix.smtpPort());
    QVERIFY(exchange(socket, "EHLO localhost", "250 ").contains("STARTTLS"));
    QVERIFY(exchange(socket, "MAIL FROM:<jane@example.com>", "\r\n").startsWith("250"));
    QVERIFY(exchange(socket, "RCPT TO:<refuse@example.com>", "\r\n").startsWith("550"));
    QVERIFY(exchange(socket, "RCPT TO:<bob@example.com>", "\r\n").startsWith("250"));
    QVERIFY(exchange(socket, "DATA", "\r\n").startsWith("354"));
    QVERIFY(exchange(socket, "Subject: two\r\n\r\nHello\r\n.", "\r\n").startsWith("250"));
    QTRY_COMPARE(dovecot.messages(bob, QStringLiteral("INBOX")).size(), 1);
    QVERIFY(dovecot.messages(bob, QStringLiteral("INBOX")).first().contains("Subject: two"));
}

/// Its master sends SIGTERM to its whole process group, and both servers run as the same user.
void ServersTest::cyrusEndsAlone()
{
    for (const QString &obstacle : {DovecotServer::obstacle(), CyrusServer::obstacle()})
        if (!obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
    DovecotServer dovecot;
    QVERIFY2(dovecot.start(), qPrintable(dovecot.log()));
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), dovecot.imapPort());
    QVERIFY(exchange(socket, "a LOGIN jane@example.com secret", "a ").contains("a OK"));
    auto cyrus = std::make_unique<CyrusServer>();
    QVERIFY2(cyrus->start(), qPrintable(cyrus->log()));
    cyrus.reset();
    QVERIFY2(exchange(socket, "b NOOP", "b ").contains("b OK"), qPrintable(dovecot.log()));
}

QTEST_GUILESS_MAIN(ServersTest)
#include "ServersTest.moc"
