// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An import that is killed, and stopped by Ctrl-C, again and again, and goes on each time: in the end every message of
// the file is there, as often as the file has it. By hand, for more of it: POSTRIDER_ROUNDS=100 ImportKilledTest
#include "e2e/TestProfile.h"

#include <algorithm>
#include <csignal>
#include <random>

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace postrider::test;

namespace {

constexpr int mails = 2000;
constexpr int fewRounds = 4; // what every build can afford
constexpr unsigned usualSeed = 20261126;
constexpr int everyTwice = 50; // one in so many is in the file twice
const QString folder = QStringLiteral("Old");

int rounds()
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue("POSTRIDER_ROUNDS", &isNumber);
    return isNumber ? number : fewRounds;
}

QByteArray mail(int number)
{
    const QByteArray name = QByteArray::number(number);
    return "From: bob@example.com\nTo: jane@example.com\nDate: Mon, 2 Mar 2026 10:00:00 +0000\nMessage-ID: <" + name +
           "@example.com>\nSubject: " + name + "\n\n" + QByteArray("word " + name + "\n").repeated(100);
}

/// Of an mbox that was exported; none of them has a line that is quoted.
QByteArrayList messagesIn(const QString &path)
{
    QByteArrayList messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (line.startsWith("From postrider "))
            messages += QByteArray();
        else if (!messages.isEmpty())
            messages.last() += line;
    }
    for (QByteArray &message : messages)
        message.chop(1); // the empty line between two
    return messages;
}

} // namespace

class ImportKilledTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingIsMissingAndNothingDouble_data();
    void nothingIsMissingAndNothingDouble();

private:
    [[nodiscard]] QStringList importInto(const TestProfile &profile) const;

    QTemporaryDir m_files;
    QString m_mbox;
    QByteArrayList m_sent;
    int m_usualTime = 0; ///< ms
};

void ImportKilledTest::initTestCase()
{
    m_mbox = m_files.filePath(QStringLiteral("old.mbox"));
    QFile file(m_mbox);
    QVERIFY(file.open(QIODevice::WriteOnly));
    while (m_sent.size() < mails) {
        const int number = static_cast<int>(m_sent.size());
        m_sent += mail(number % everyTwice == 1 ? number - 1 : number);
        const QByteArray entry = "From bob@example.com Mon Mar  2 10:00:00 2026\n" + m_sent.last() + '\n';
        QCOMPARE(file.write(entry), entry.size());
    }
    file.close();
    std::sort(m_sent.begin(), m_sent.end());
    const TestProfile profile;
    QElapsedTimer timer;
    timer.start();
    QProcess whole;
    whole.start(programPath(), importInto(profile));
    QVERIFY(whole.waitForFinished(-1));
    QCOMPARE(whole.exitCode(), 0);
    m_usualTime = static_cast<int>(timer.elapsed());
}

QStringList ImportKilledTest::importInto(const TestProfile &profile) const
{
    return {QStringLiteral("--profile"), profile.directory(),
            QStringLiteral("import"),    m_mbox,
            QStringLiteral("--folder"),  folder,
            QStringLiteral("--json")};
}

void ImportKilledTest::nothingIsMissingAndNothingDouble_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("killed") << SIGKILL;
    QTest::newRow("stopped") << SIGINT;
}

void ImportKilledTest::nothingIsMissingAndNothingDouble()
{
    QFETCH(const int, signal);
    const TestProfile profile;
    std::mt19937 random(usualSeed);
    for (int round = 0; round < rounds(); ++round) {
        QProcess import;
        import.start(programPath(), importInto(profile));
        QVERIFY(import.waitForStarted());
        import.waitForFinished(static_cast<int>(random() % static_cast<unsigned>(m_usualTime))); // or it is stopped
        if (import.state() == QProcess::Running) {
            ::kill(static_cast<pid_t>(import.processId()), signal);
            QVERIFY(import.waitForFinished());
        }
        if (import.exitStatus() == QProcess::CrashExit) // as it does when Ctrl-C comes before anybody listens
            continue;
        const QByteArray out = import.readAllStandardOutput();
        const CommandRun run{import.exitCode(), out, import.readAllStandardError()};
        if (run.exitCode != 0 && out.isEmpty()) // stopped before it had begun
            continue;
        QCOMPARE(run.last().value(u"imported").toInt() + run.last().value(u"duplicates").toInt(),
                 run.last().value(u"found").toInt());
    }
    const CommandRun rest = profile.json({QStringLiteral("import"), m_mbox, QStringLiteral("--folder"), folder});
    QVERIFY2(rest.exitCode == 0, rest.story());
    QCOMPARE(rest.last().value(u"found").toInt(), mails);
    QCOMPARE(rest.last().value(u"imported").toInt() + rest.last().value(u"duplicates").toInt(), mails);

    const QString out = m_files.filePath(QStringLiteral("out%1").arg(signal));
    QCOMPARE(profile.run({QStringLiteral("export"), folder, QStringLiteral("--mbox"), out}).exitCode, 0);
    QByteArrayList there = messagesIn(out);
    std::sort(there.begin(), there.end());
    QCOMPARE(there.size(), m_sent.size());
    QVERIFY(there == m_sent);
    QCOMPARE(profile.run({QStringLiteral("store"), QStringLiteral("check")}).exitCode, 0);
}

QTEST_GUILESS_MAIN(ImportKilledTest)
#include "ImportKilledTest.moc"
