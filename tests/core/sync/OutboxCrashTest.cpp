// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A child process empties an Outbox into a server of this one, and is killed (SIGKILL) at every point where a state
// changes, here and there: no message arrives twice, and none is lost.
#include "CountingSink.h"
#include "smtp/Submission.h"
#include "store/AccountRepo.h"
#include "store/OutboxRepo.h"
#include "store/Store.h"
#include "store/WriteTransaction.h"
#include "sync/OutboxFiler.h"
#include "sync/OutboxRunner.h"

#include <cstdio>

#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

using namespace postrider;
using store::OutboxState;
using test::CountingSink;

namespace {

/// So many a kill leaves in doubt at most: held by the client, and answered but not on disk yet.
constexpr int mostDoubtful = 2 * static_cast<int>(smtp::mostTaken);
constexpr int messages = 2 * mostDoubtful + 44; // more than two kills can leave in doubt

std::unique_ptr<store::Store> openStore(const QString &directory)
{
    Result<std::unique_ptr<store::Store>> opened = store::Store::open(directory);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().code));
    return std::move(opened).value();
}

QString idOf(int number)
{
    return QStringLiteral("crash-%1@example.com").arg(number);
}

AccountId fill(store::Store &mail)
{
    AccountId account;
    const Result<void> filled = mail.writeNow([&](store::WriteTransaction &transaction) {
        account = store::AccountRepo::insert(transaction, {{}, QStringLiteral("jane@example.com"), {}, 0});
        for (int i = 0; i < messages; ++i) {
            store::OutboxEntry entry;
            entry.account = account;
            entry.messageIdHeader = idOf(i);
            entry.sender = QStringLiteral("jane@example.com");
            entry.recipients = {QStringLiteral("bob@example.com")};
            entry.createdAt = QDateTime::currentDateTimeUtc();
            store::OutboxRepo::insert(
                transaction, entry,
                store::BlobRepo::prepare("Subject: x\r\nMessage-ID: <" + idOf(i).toUtf8() + ">\r\n\r\nx\r\n"));
        }
        return transaction.result();
    });
    if (!filled)
        qFatal("%s", qPrintable(filled.error().code));
    return account;
}

sync::Task<sync::Done> emptyOutbox(sync::OutboxRunner &runner, sync::OutboxFiler &filer, quint16 port)
{
    ServerLogin login;
    login.server = {QStringLiteral("127.0.0.1"), port, Security::None, {}, AuthMethod::Auto};
    sync::SyncReport report;
    (void)co_await filer.recover();
    (void)co_await runner.run(login, report);
    (void)co_await filer.fileAccepted(true);
    QCoreApplication::quit();
    co_return sync::Done{};
}

int child(const QString &directory, quint16 port)
{
    const std::unique_ptr<store::Store> mail = openStore(directory);
    const std::vector<store::AccountRow> accounts = store::AccountRepo(mail->reader()).all();
    // what is due at once in a test would wait a minute
    (void)mail->writeNow([&](store::WriteTransaction &transaction) {
        for (const store::OutboxEntry &entry : store::OutboxRepo(transaction.database()).all())
            if (entry.state == OutboxState::Waiting)
                store::OutboxRepo::release(transaction, entry.id);
        return transaction.result();
    });
    QObject context;
    QObject::connect(
        mail.get(), &store::Store::changed, &context,
        [] {
            std::printf("change\n");
            std::fflush(stdout);
        },
        Qt::DirectConnection);
    SystemClock clock;
    QThreadPool pool;
    sync::TaskScope scope(clock);
    sync::SyncContext sync(accounts.front().id, *mail, scope, pool);
    sync::OutboxRunner runner(sync);
    sync::OutboxFiler filer(sync);
    // Inside the loop: an Outbox with nothing to do is done at once, and quit() before exec() is forgotten.
    QMetaObject::invokeMethod(
        &context, [&] { scope.start(emptyOutbox(runner, filer, port)); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

class OutboxCrashTest : public QObject
{
    Q_OBJECT

private:
    /// Runs the child once; kills it at the sink's trigger or at its n-th change of the store, unless it is done
    /// before.
    static void runChild(const QString &directory, CountingSink &sink, int killAtChange)
    {
        QProcess process;
        int changes = 0;
        QObject::connect(&process, &QProcess::readyReadStandardOutput, &process, [&] {
            changes += static_cast<int>(process.readAllStandardOutput().count('\n'));
            if (killAtChange > 0 && changes >= killAtChange)
                process.kill();
        });
        const auto connection = QObject::connect(&sink, &CountingSink::reached, &process, &QProcess::kill);
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--child"), directory, QString::number(sink.port())});
        QVERIFY(process.waitForStarted());
        QEventLoop loop; // QTest::qWaitFor sleeps between looks: a sink that slow has no message under way but one
        QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
        if (process.state() != QProcess::NotRunning)
            loop.exec();
        QCOMPARE(process.state(), QProcess::NotRunning);
        QObject::disconnect(connection);
    }

    static void check(const QString &directory, const CountingSink &sink)
    {
        const std::unique_ptr<store::Store> mail = openStore(directory);
        std::map<QString, OutboxState> left;
        for (const store::OutboxEntry &entry : store::OutboxRepo(mail->reader()).all())
            left[entry.messageIdHeader] = entry.state;
        int doubtful = 0;
        for (int i = 0; i < messages; ++i) {
            const int arrived = sink.arrivals(idOf(i).toUtf8());
            QVERIFY2(arrived <= 1, qPrintable(QStringLiteral("%1 arrived %2 times").arg(idOf(i)).arg(arrived)));
            const auto row = left.find(idOf(i));
            QVERIFY2(arrived == 1 || row != left.end(), qPrintable(idOf(i) + u" is lost"_qs));
            if (row != left.end()) {
                QCOMPARE(row->second, OutboxState::Unknown); // asked about, never sent again by itself
                ++doubtful;
            }
        }
        QVERIFY(doubtful <= 2 * mostDoubtful); // the rest has gone its way
        QCOMPARE(sink.total(), messages - doubtful + sink.arrivedAmong(left));
    }

private Q_SLOTS:
    void neverTwiceNeverLost_data()
    {
        QTest::addColumn<bool>("chunking");
        QTest::addColumn<int>("point");
        QTest::addColumn<int>("change");
        for (const bool chunking : {false, true}) {
            for (const CountingSink::Point point : CountingSink::points())
                QTest::addRow("%s at %s", chunking ? "BDAT" : "DATA", CountingSink::nameOf(point))
                    << chunking << static_cast<int>(point) << 0;
            for (int change = 1; change <= 5; ++change)
                QTest::addRow("%s at change %d", chunking ? "BDAT" : "DATA", change)
                    << chunking << static_cast<int>(CountingSink::Point::Never) << change;
        }
    }

    void anEmptyOutboxEndsAtOnce()
    {
        QTemporaryDir temporary;
        const QString directory = temporary.filePath(QStringLiteral("profile"));
        fill(*openStore(directory));
        CountingSink sink(true);
        for (int run = 0; run < 2 && !QTest::currentTestFailed(); ++run)
            runChild(directory, sink, 0); // the second finds nothing to do
        QCOMPARE(sink.total(), messages);
    }

    void neverTwiceNeverLost()
    {
        QFETCH(bool, chunking);
        QFETCH(int, point);
        QFETCH(int, change);
        QTemporaryDir temporary;
        const QString directory = temporary.filePath(QStringLiteral("profile"));
        fill(*openStore(directory));
        CountingSink sink(chunking);
        // twice: what the first kill has left is met by the second, when more is held ready
        for (const auto &[nth, changesMore] : {std::pair(1, 0), std::pair(90, 2)}) {
            sink.setTrigger(static_cast<CountingSink::Point>(point), nth);
            runChild(directory, sink, change == 0 ? 0 : change + changesMore);
            if (QTest::currentTestFailed())
                return;
        }
        sink.setTrigger(CountingSink::Point::Never, 0);
        runChild(directory, sink, 0);
        if (!QTest::currentTestFailed())
            check(directory, sink);
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--child"))
        return child(arguments.value(2), arguments.value(3).toUShort());
    OutboxCrashTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "OutboxCrashTest.moc"
