// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/LaunchOptions.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using app::LaunchOptions;

class LaunchOptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsTheWindow();
    void everything();
    void relativePathsAreOfTheCaller();
    void refused_data();
    void refused();
};

void LaunchOptionsTest::nothingIsTheWindow()
{
    const Result<LaunchOptions> options = LaunchOptions::parse({}, QStringLiteral("/"));
    QVERIFY(options.ok());
    QVERIFY(options->profile.isEmpty() && !options->offline && !options->hidden && !options->demo);
    QVERIFY(options->mailtos.isEmpty() && options->files.isEmpty());
}

void LaunchOptionsTest::everything()
{
    const Result<LaunchOptions> options = LaunchOptions::parse(
        {QStringLiteral("--profile"), QStringLiteral("/p"), QStringLiteral("--offline"), QStringLiteral("--hidden"),
         QStringLiteral("--demo"), QStringLiteral("mailto:a@b.c?subject=x%20y"), QStringLiteral("MAILTO:d@e.f")},
        QStringLiteral("/"));
    QVERIFY(options.ok());
    QCOMPARE(options->profile, QStringLiteral("/p"));
    QVERIFY(options->offline && options->hidden && options->demo);
    QCOMPARE(options->mailtos.size(), 2);
    QCOMPARE(options->mailtos.first().path(), QStringLiteral("a@b.c"));
}

void LaunchOptionsTest::relativePathsAreOfTheCaller()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("letter.eml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Result<LaunchOptions> options =
        LaunchOptions::parse({QStringLiteral("--profile=p"), QStringLiteral("letter.eml")}, dir.path());
    QVERIFY(options.ok());
    QCOMPARE(options->profile, dir.filePath(QStringLiteral("p")));
    QCOMPARE(options->files, QStringList{file.fileName()});
}

void LaunchOptionsTest::refused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList{QStringLiteral("--what")};
    QTest::newRow("no value") << QStringList{QStringLiteral("--profile")};
    QTest::newRow("no file") << QStringList{QStringLiteral("/no/such/file.eml")};
    QTest::newRow("another scheme") << QStringList{QStringLiteral("https://example.com/")};
}

void LaunchOptionsTest::refused()
{
    QFETCH(const QStringList, arguments);
    const Result<LaunchOptions> options = LaunchOptions::parse(arguments, QStringLiteral("/"));
    QVERIFY(!options.ok());
    QCOMPARE(options.error().code, QStringLiteral("usage"));
    QVERIFY(!options.error().text.isEmpty());
}

QTEST_GUILESS_MAIN(LaunchOptionsTest)
#include "LaunchOptionsTest.moc"
