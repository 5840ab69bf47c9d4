// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/PasswordCommand.h"

#include <optional>

#include <QTest>

using namespace postrider;
using namespace postrider::account;

class PasswordCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstLineIsThePassword_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("one line") << QStringLiteral("echo secret") << QByteArray("secret");
        QTest::newRow("more lines") << QStringLiteral("printf 'pässwört\\nuser: jane\\n'") << QByteArray("pässwört");
        QTest::newRow("no newline") << QStringLiteral("printf 'x y'") << QByteArray("x y");
        QTest::newRow("CRLF") << QStringLiteral("printf 'x\\r\\n'") << QByteArray("x");
        QTest::newRow("a space at the end is part of it") << QStringLiteral("printf 'x \\n'") << QByteArray("x ");
    }
    void firstLineIsThePassword()
    {
        QFETCH(QString, command);
        QFETCH(QByteArray, password);
        std::optional<Result<Secret>> answer;
        runPasswordCommand(command, {this, [&](Result<Secret> result) { answer = std::move(result); }});
        QTRY_VERIFY(answer);
        QVERIFY(answer->ok());
        QCOMPARE(answer->value().revealBytes(), password);
    }

    void failures_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("told");
        QTest::newRow("exit code") << QStringLiteral("echo hush; echo 'no such entry' >&2; exit 3")
                                   << QStringLiteral("exit 3: no such entry");
        QTest::newRow("not found") << QStringLiteral("/nonexistent/pass") << QStringLiteral("exit 127");
        QTest::newRow("nothing printed") << QStringLiteral("true") << QStringLiteral("nothing");
        QTest::newRow("empty first line") << QStringLiteral("printf '\\nsecret'") << QStringLiteral("nothing");
    }
    void failures()
    {
        QFETCH(QString, command);
        QFETCH(QString, told);
        std::optional<Result<Secret>> answer;
        runPasswordCommand(command, {this, [&](Result<Secret> result) { answer = std::move(result); }});
        QTRY_VERIFY(answer);
        QVERIFY(!answer->ok());
        QCOMPARE(answer->error().code, QStringLiteral("password-command-failed"));
        QVERIFY(answer->error().needsUser());
        QVERIFY2(answer->error().serverText.contains(told), qPrintable(answer->error().serverText));
        QVERIFY(!answer->error().serverText.contains(QStringLiteral("hush")));
    }
};

QTEST_GUILESS_MAIN(PasswordCommandTest)
#include "PasswordCommandTest.moc"
