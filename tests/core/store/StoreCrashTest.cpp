// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A child process writes, the parent kills it (SIGKILL) in the middle, again and again on one profile: each transaction
// must be there in whole or not at all, and every one that was reported done must be there.
#include "StoreFixture.h"
#include "store/BlobRepo.h"
#include "store/Connection.h"
#include "store/JournalRepo.h"
#include "store/OutboxRepo.h"

#include <cstdio>
#include <random>
#include <set>

#include <QProcess>
#include <QTest>

using namespace postrider;
using namespace postrider::store;

namespace {

constexpr int rounds = 20;
constexpr unsigned seed = 20240601; // the same run every time

QByteArray bytesOf(int number)
{
    return QByteArray("Subject: crash\r\n\r\n") + QByteArray::number(number).repeated(2'000);
}

/// One user action with all that belongs to it: a message with its bytes, an operation on it, a mail in the Outbox.
void act(StoreFixture &f, int number)
{
    f.write([&](WriteTransaction &t) {
        const std::vector<MessageId> ids = MessageRepo::insert(
            t, f.inbox,
            std::vector{StoreFixture::message(static_cast<std::uint32_t>(number), QString::number(number))});
        BlobRepo::storeBody(t, ids[0], BlobRepo::prepare(bytesOf(number)), {QStringLiteral("text"), {}, {}, false});
        JournalEntry entry;
        entry.account = f.account;
        entry.folder = f.inbox;
        entry.payload = {{QStringLiteral("number"), number}};
        entry.messages = ids;
        JournalRepo::append(t, entry, {MailFlag::Seen, {}, number % 2 == 0 ? f.archive : FolderId(), false});
        OutboxEntry mail;
        mail.account = f.account;
        mail.subject = QString::number(number);
        OutboxRepo::insert(t, mail, BlobRepo::prepare(bytesOf(-number)));
    });
}

int child(const QString &directory)
{
    StoreFixture f(directory);
    int number = static_cast<int>(OutboxRepo(f.reader()).all().size());
    while (true) {
        act(f, ++number);
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
}

std::set<int> numbersIn(StoreFixture &f, FolderId folder)
{
    std::set<int> numbers;
    for (const MessageSummary &row : MessageRepo(f.reader()).summaries(MessageRepo(f.reader()).idsInFolder(folder)))
        numbers.insert(row.subject.toInt());
    return numbers;
}

} // namespace

class StoreCrashTest : public QObject
{
    Q_OBJECT

    /// Starts the child, kills it after it has reported `commits` writes; answers the last that it reported.
    static int runAndKill(const QString &directory, int commits)
    {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--child"), directory});
        int last = 0;
        while (commits > 0 && process.waitForReadyRead(30'000)) {
            while (process.canReadLine()) {
                last = process.readLine().trimmed().toInt();
                --commits;
            }
        }
        process.kill();
        process.waitForFinished();
        while (process.canReadLine())
            last = process.readLine().trimmed().toInt();
        return last;
    }

    static void checkWhole(StoreFixture &f, int reported)
    {
        const std::vector<JournalEntry> journal = JournalRepo(f.reader()).byAccount(f.account);
        QVERIFY(journal.size() >= static_cast<size_t>(reported));
        std::set<int> numbers;
        for (const JournalEntry &entry : journal) {
            const int number = entry.payload.value(QStringLiteral("number")).toInt();
            numbers.insert(number);
            QCOMPARE(entry.messages.size(), size_t(1));
            QCOMPARE(*BlobRepo(f.reader()).raw(entry.messages[0]), bytesOf(number));
            QVERIFY(!f.summary(entry.messages[0]).isUnread());
        }
        std::set<int> shown = numbersIn(f, f.inbox);
        shown.merge(numbersIn(f, f.archive));
        QCOMPARE(shown, numbers);
        QCOMPARE(numbers.size(), journal.size());
        const std::vector<OutboxEntry> outbox = OutboxRepo(f.reader()).all();
        QCOMPARE(outbox.size(), journal.size());
        QCOMPARE(*OutboxRepo(f.reader()).bytes(outbox.back().id), bytesOf(-outbox.back().subject.toInt()));
        QVERIFY2(!f.counts(f.inbox).contains(u' '), qPrintable(f.counts(f.inbox)));
        QVERIFY2(!f.counts(f.archive).contains(u' '), qPrintable(f.counts(f.archive)));
        for (Connection *connection : {&f.reader().mail(), &f.reader().bodies()})
            QCOMPARE(connection->sqlite().execAndGet("PRAGMA integrity_check").getString(), std::string("ok"));
    }

private Q_SLOTS:
    void allOrNothing()
    {
        QTemporaryDir temporary;
        const QString directory = temporary.filePath(QStringLiteral("profile"));
        std::mt19937 random(seed);
        for (int round = 0; round < rounds; ++round) {
            const int reported = runAndKill(directory, 1 + static_cast<int>(random() % 25));
            QVERIFY(reported > 0);
            StoreFixture f(directory);
            QVERIFY(f.store().wasLeftOpen());
            checkWhole(f, reported);
            if (QTest::currentTestFailed())
                return;
        }
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--child"))
        return child(arguments.value(2));
    StoreCrashTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "StoreCrashTest.moc"
