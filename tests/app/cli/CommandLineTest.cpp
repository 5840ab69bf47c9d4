// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CommandLine.h"
#include "account/MemoryCredentials.h"
#include "base/Clock.h"
#include "cli/Environment.h"
#include "cli/Interrupt.h"
#include "cli/Terminal.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void windowOrCommand_data();
    void windowOrCommand();
    void helpNamesEveryCommand();
    void optionsMayStandBeforeTheCommand();
    void accountOptions_data();
    void accountOptions();

private:
    int run(const QStringList &arguments);

    QBuffer m_out;
    QBuffer m_err;
    QTemporaryDir m_profile;
};

void CommandLineTest::init()
{
    for (QBuffer *buffer : {&m_out, &m_err}) {
        buffer->close();
        buffer->setData({});
        QVERIFY(buffer->open(QIODevice::ReadWrite));
    }
    m_profile = QTemporaryDir();
}

int CommandLineTest::run(const QStringList &arguments)
{
    cli::Terminal terminal(m_out, m_err, -1);
    cli::Interrupt interrupt;
    SystemClock clock;
    const cli::Environment environment{terminal, interrupt, clock,
                                       [] { return std::make_unique<account::MemoryCredentials>(); }, m_profile.path()};
    return static_cast<int>(cli::CommandLine(environment).run(arguments));
}

void CommandLineTest::windowOrCommand_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("headless");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("profile") << QStringLiteral("--profile sync") << false;
    QTest::newRow("profile and command") << QStringLiteral("--profile sync sync") << true;
    QTest::newRow("mailto") << QStringLiteral("mailto:a@b.c") << false;
    QTest::newRow("demo") << QStringLiteral("--demo") << false;
    QTest::newRow("command") << QStringLiteral("folders") << true;
    QTest::newRow("not built yet") << QStringLiteral("import x") << true;
    QTest::newRow("offline command") << QStringLiteral("--offline list inbox") << true;
    QTest::newRow("help") << QStringLiteral("--help") << true;
    QTest::newRow("version") << QStringLiteral("--version") << true;
}

void CommandLineTest::windowOrCommand()
{
    QFETCH(const QString, line);
    QFETCH(const bool, headless);
    QCOMPARE(cli::CommandLine::isHeadless(line.split(u' ', Qt::SkipEmptyParts)), headless);
}

void CommandLineTest::helpNamesEveryCommand()
{
    QCOMPARE(run({QStringLiteral("--help")}), 0);
    for (const char *words :
         {"account add", "account list", "account remove", "folders", "sync", "list", "show", "message", "search",
          "flag", "move", "archive", "delete", "pending", "send", "outbox", "store check"}) {
        QVERIFY2(m_out.data().contains(QByteArray("\n  ") + words + ' '), words);
        QCOMPARE(run(QString::fromLatin1(words).split(u' ') << QStringLiteral("--help")), 0);
    }
    QVERIFY(m_err.data().isEmpty());
}

void CommandLineTest::optionsMayStandBeforeTheCommand()
{
    const QTemporaryDir other;
    QCOMPARE(run({QStringLiteral("--profile"), other.path(), QStringLiteral("--json"), QStringLiteral("account"),
                  QStringLiteral("list")}),
             0);
    QVERIFY(QFile::exists(other.filePath(QStringLiteral("mail.sqlite"))));
    QVERIFY(!QFile::exists(m_profile.filePath(QStringLiteral("mail.sqlite"))));
}

void CommandLineTest::accountOptions_data()
{
    QTest::addColumn<QString>("servers");
    QTest::addColumn<QString>("incoming");
    QTest::addColumn<QString>("outgoing");
    QTest::newRow("usual ports") << QStringLiteral("--imap mail.example.com --smtp mail.example.com")
                                 << QStringLiteral("mail.example.com:993 tls")
                                 << QStringLiteral("mail.example.com:465 tls");
    QTest::newRow("ports tell") << QStringLiteral("--imap a:143 --smtp b:587") << QStringLiteral("a:143 starttls")
                                << QStringLiteral("b:587 starttls");
    QTest::newRow("security for both") << QStringLiteral("--imap 127.0.0.1:1143 --smtp 127.0.0.1:1025 --security none")
                                       << QStringLiteral("127.0.0.1:1143 none")
                                       << QStringLiteral("127.0.0.1:1025 none");
    QTest::newRow("a port of its own") << QStringLiteral("--imap a:993 --smtp b:587 --security tls")
                                       << QStringLiteral("a:993 tls") << QStringLiteral("b:587 starttls");
    QTest::newRow("each its own") << QStringLiteral("--imap a:1 --smtp b:2 --security tls --smtp-security starttls")
                                  << QStringLiteral("a:1 tls") << QStringLiteral("b:2 starttls");
    QTest::newRow("IPv6") << QStringLiteral("--imap [::1]:1143 --smtp [::1] --security starttls")
                          << QStringLiteral("::1:1143 starttls") << QStringLiteral("::1:587 starttls");
    QTest::newRow("pop3") << QStringLiteral("--pop3 a --smtp b") << QStringLiteral("a:995 tls")
                          << QStringLiteral("b:465 tls");
    QTest::newRow("port zero") << QStringLiteral("--imap a:0 --smtp b") << QString() << QString();
    QTest::newRow("port too large") << QStringLiteral("--imap a:65536 --smtp b") << QString() << QString();
    QTest::newRow("no smtp") << QStringLiteral("--imap a") << QString() << QString();
    QTest::newRow("security unknown") << QStringLiteral("--imap a --smtp b --security ssl") << QString() << QString();
}

void CommandLineTest::accountOptions()
{
    QFETCH(const QString, servers);
    QFETCH(const QString, incoming);
    QFETCH(const QString, outgoing);
    const QStringList arguments = QStringList{QStringLiteral("account"),
                                              QStringLiteral("add"),
                                              QStringLiteral("--email"),
                                              QStringLiteral("a@example.com"),
                                              QStringLiteral("--password-command"),
                                              QStringLiteral("echo x"),
                                              QStringLiteral("--json")} +
                                  servers.split(u' ');
    const int code = run(arguments);
    if (incoming.isEmpty()) {
        QCOMPARE(code, 64);
        return;
    }
    QVERIFY2(code == 0, m_err.data());
    const QJsonObject account = QJsonDocument::fromJson(m_out.data()).object();
    const auto text = [&account](const QString &key) {
        const QJsonObject server = account.value(key).toObject();
        return QStringLiteral("%1:%2 %3")
            .arg(server.value(u"host").toString(), QString::number(server.value(u"port").toInt()),
                 server.value(u"security").toString());
    };
    QCOMPARE(text(QStringLiteral("incoming")), incoming);
    QCOMPARE(text(QStringLiteral("outgoing")), outgoing);
    QCOMPARE(account.value(u"incoming").toObject().value(u"user").toString(), QStringLiteral("a@example.com"));
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "CommandLineTest.moc"
