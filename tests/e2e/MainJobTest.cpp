// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The main job, as a person does it: a real Dovecot, a real Postfix, a real window driven from outside. A message is
// opened and answered; the answer is in the other mailbox and in Sent; the servers go; all of it is read again.
#include "e2e/TestProfile.h"
#include "servers/ChildProcess.h"
#include "servers/DovecotServer.h"
#include "servers/MailServerProcess.h"
#include "servers/PostfixServer.h"

#include <QTest>

using namespace postrider::test;

namespace {

const QString jane = QStringLiteral("jane@example.com");
const QString bob = QStringLiteral("bob@example.com");

QString obstacle()
{
    for (const QString &reason : {DovecotServer::obstacle(), PostfixServer::obstacle()})
        if (!reason.isEmpty())
            return reason;
    for (const QString &program : {QStringLiteral("Xvfb"), QStringLiteral("openbox"), QStringLiteral("xdotool"),
                                   QStringLiteral("dbus-daemon"), QStringLiteral("import")})
        if (!MailServerProcess::isInstalled(program))
            return program + QStringLiteral(" is not installed");
    return {};
}

/// Drives the window through one half of the job; answers what was said when it failed.
QByteArray play(const TestProfile &profile, const QString &half)
{
    constexpr int patience = 180000; // ten steps of thirty seconds at the very worst would be more; a hang is a failure
    ChildProcess desktop;
    desktop.process().setProcessChannelMode(QProcess::MergedChannels);
    const QString tests = QStringLiteral(POSTRIDER_SOURCE_DIR "/tests/");
    if (!desktop.start(tests + QStringLiteral("support/desktop/with-desktop"),
                       {tests + QStringLiteral("e2e/main_job"), programPath(), profile.directory(), half}))
        return "the desktop does not start";
    if (!desktop.process().waitForFinished(patience))
        return "no end: " + desktop.process().readAll();
    return desktop.process().exitCode() == 0 ? QByteArray() : desktop.process().readAll();
}

} // namespace

class MainJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readAnswerAndReadAgainOffline();
};

void MainJobTest::readAnswerAndReadAgainOffline()
{
    if (const QString reason = obstacle(); !reason.isEmpty())
        QSKIP(qPrintable(reason));
    DovecotServer dovecot;
    QVERIFY2(dovecot.start(), qPrintable(dovecot.log()));
    PostfixServer postfix(dovecot);
    QVERIFY2(postfix.start(), qPrintable(postfix.log()));
    QVERIFY(dovecot.deliver(jane, "From: Bob <bob@example.com>\r\nTo: jane@example.com\r\nSubject: The plan\r\n"
                                  "Message-ID: <plan@example.com>\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\n\r\n"
                                  "Shall we meet at noon?\r\n"));
    const TestProfile profile;
    TestServers servers = TestProfile::serversOf(dovecot);
    servers.smtp = QStringLiteral("localhost:%1").arg(postfix.submissionsPort());
    const CommandRun added = profile.addJane(servers);
    QVERIFY2(added.exitCode == 0, added.story());

    const QByteArray online = play(profile, QStringLiteral("online"));
    QVERIFY2(online.isEmpty(), online);
    QTRY_COMPARE_WITH_TIMEOUT(dovecot.messages(bob, QStringLiteral("INBOX")).size(), 1, 20000);
    const QByteArray received = dovecot.messages(bob, QStringLiteral("INBOX")).first();
    QVERIFY2(received.contains("Subject: Re: The plan"), received);
    QVERIFY2(received.contains("In-Reply-To: <plan@example.com>"), received);
    QVERIFY2(received.contains("Noon it is."), received);
    QTRY_COMPARE_WITH_TIMEOUT(dovecot.messages(jane, QStringLiteral("Sent")).size(), 1, 20000);
    QVERIFY(dovecot.messages(jane, QStringLiteral("Sent")).first().contains("Noon it is."));
    QTRY_VERIFY_WITH_TIMEOUT(dovecot.flags(jane, QStringLiteral("INBOX")).first().contains(u'R'), 20000);

    postfix.stop();
    dovecot.stop();
    const QByteArray offline = play(profile, QStringLiteral("offline"));
    QVERIFY2(offline.isEmpty(), offline);
}

QTEST_GUILESS_MAIN(MainJobTest)
#include "MainJobTest.moc"
