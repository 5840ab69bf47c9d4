// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/MemoryCredentials.h"
#include "base/Clock.h"
#include "cli/CommandLine.h"
#include "cli/Environment.h"
#include "cli/Interrupt.h"
#include "cli/Terminal.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;

/// `send` and `outbox` without a server: what waits, and what a person does about it.
class OutboxCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void waitsPausedAndTakenOut();
    void sentLater();
    void wishes_data();
    void wishes();

private:
    int run(const QString &words);
    [[nodiscard]] QJsonObject outbox();

    QByteArray m_out;
    QTemporaryDir m_profile;
};

void OutboxCommandTest::init()
{
    m_profile = QTemporaryDir();
    QFile letter(m_profile.filePath(QStringLiteral("letter.eml")));
    QVERIFY(letter.open(QIODevice::WriteOnly));
    letter.write("From: ann@example.org\r\nTo: bob@example.net\r\nSubject: hi\r\n\r\nhello\r\n");
    letter.close();
    QCOMPARE(run(QStringLiteral("account add --email ann@example.org --imap localhost:1 --smtp localhost:1 --security "
                                "none --password-command echo")),
             0);
}

int OutboxCommandTest::run(const QString &words)
{
    QBuffer out;
    QBuffer err;
    out.open(QIODevice::ReadWrite);
    err.open(QIODevice::ReadWrite);
    cli::Terminal terminal(out, err, -1);
    cli::Interrupt interrupt;
    SystemClock clock;
    const cli::Environment environment{terminal, interrupt, clock,
                                       [] { return std::make_unique<account::MemoryCredentials>(); }, m_profile.path()};
    QStringList arguments = words.split(u' ');
    for (QString &argument : arguments)
        if (argument == u"LETTER")
            argument = m_profile.filePath(QStringLiteral("letter.eml"));
    const int code = static_cast<int>(cli::CommandLine(environment).run(arguments));
    m_out = out.data();
    return code;
}

QJsonObject OutboxCommandTest::outbox()
{
    (void)run(QStringLiteral("outbox --json"));
    return QJsonDocument::fromJson(m_out).object();
}

void OutboxCommandTest::waitsPausedAndTakenOut()
{
    QCOMPARE(run(QStringLiteral("--offline send LETTER")), 75);
    const QString id = outbox().value(u"outbox").toString();
    QVERIFY(!id.isEmpty());
    QCOMPARE(outbox().value(u"state").toString(), QStringLiteral("queued"));
    QCOMPARE(run(QStringLiteral("outbox --pause ") + id), 0);
    QCOMPARE(outbox().value(u"state").toString(), QStringLiteral("paused"));
    QCOMPARE(run(QStringLiteral("outbox --pause 999")), 65);
    QCOMPARE(run(QStringLiteral("outbox --cancel ") + id), 0);
    QVERIFY(outbox().isEmpty());
    QCOMPARE(run(QStringLiteral("outbox --retry ") + id), 65);
}

void OutboxCommandTest::sentLater()
{
    QCOMPARE(run(QStringLiteral("--offline send LETTER --at 2099-03-01T12:00Z")), 75);
    QVERIFY(outbox().value(u"notBefore").toString().startsWith(QStringLiteral("2099-03-01T12:00")));
    (void)run(QStringLiteral("outbox"));
    QVERIFY(m_out.contains("not before 2099-03-0"));
    QCOMPARE(run(QStringLiteral("--offline send LETTER --at tomorrow")), 64);
}

void OutboxCommandTest::wishes_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("code");
    QTest::newRow("reports") << QStringLiteral("--notify success,failure,delay") << 75;
    QTest::newRow("no reports") << QStringLiteral("--notify never") << 75;
    QTest::newRow("both") << QStringLiteral("--notify never,success") << 64;
    QTest::newRow("nonsense") << QStringLiteral("--notify sometimes") << 64;
    QTest::newRow("encrypted") << QStringLiteral("--require-tls") << 75;
}

void OutboxCommandTest::wishes()
{
    QFETCH(QString, options);
    QFETCH(int, code);
    QCOMPARE(run(QStringLiteral("--offline send LETTER ") + options), code);
    QCOMPARE(outbox().isEmpty(), code != 75);
}

QTEST_GUILESS_MAIN(OutboxCommandTest)
#include "OutboxCommandTest.moc"
