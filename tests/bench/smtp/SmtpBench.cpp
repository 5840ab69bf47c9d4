// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
// SmtpBench engine|outbox PORT COUNT BYTES: seconds from the first command to the last reply, for COUNT messages on one
// connection. `engine`: the client alone. `outbox`: with every state on disk, as in the program. See smtp-throughput.
#include "smtp/SmtpClient.h"
#include "store/AccountRepo.h"
#include "store/OutboxRepo.h"
#include "store/Store.h"
#include "store/WriteTransaction.h"
#include "sync/OutboxRunner.h"

#include <cstdio>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QThreadPool>

using namespace postrider;

namespace {

QByteArray message(int number, int bytes)
{
    QByteArray text = "From: ann@example.org\r\nTo: bob@example.net\r\nSubject: bench\r\nMessage-ID: <" +
                      QByteArray::number(number) + "@example.org>\r\n\r\n";
    const QByteArray line(76, 'x');
    while (text.size() + line.size() + 2 <= bytes)
        text += line + "\r\n";
    return text;
}

ServerLogin loginTo(quint16 port)
{
    ServerLogin login;
    login.server = {QStringLiteral("127.0.0.1"), port, Security::None, {}, AuthMethod::Auto};
    return login;
}

/// Feeds the client as fast as it takes.
class Feeder : public QObject
{
public:
    Feeder(quint16 port, int count, int bytes)
        : m_client(m_clock)
        , m_count(count)
        , m_bytes(bytes)
    {
        connect(&m_client, &smtp::SmtpClient::aboutToCommit, &m_client, &smtp::SmtpClient::proceed);
        m_client.open(loginTo(port), {this, [this](const Result<void> &opened) {
                                          if (!opened)
                                              qFatal("%s", qPrintable(opened.error().serverText));
                                          m_timer.start();
                                          feed();
                                      }});
    }

private:
    void feed()
    {
        while (m_given < m_count && m_client.canSend())
            m_client.send({"ann@example.org", {"bob@example.net"}, message(m_given++, m_bytes)},
                          {this, [this](const Result<smtp::SendReport> &sent) {
                               if (!sent)
                                   qFatal("%s", qPrintable(sent.error().code));
                               if (++m_done < m_count)
                                   return feed();
                               std::printf("%.3f\n", static_cast<double>(m_timer.nsecsElapsed()) / 1e9);
                               QCoreApplication::quit();
                           }});
    }

    SystemClock m_clock;
    smtp::SmtpClient m_client;
    QElapsedTimer m_timer;
    int m_count;
    int m_bytes;
    int m_given = 0;
    int m_done = 0;
};

sync::Task<sync::Done> sendAll(sync::OutboxRunner &runner, quint16 port, int count)
{
    sync::SyncReport report;
    int sent = 0;
    QObject::connect(&runner, &sync::OutboxRunner::sent, &runner, [&sent] { ++sent; });
    QElapsedTimer timer;
    timer.start();
    const Result<void> result = co_await runner.run(loginTo(port), report);
    if (!result || sent != count)
        qFatal("%d of %d sent", sent, count);
    std::printf("%.3f\n", static_cast<double>(timer.nsecsElapsed()) / 1e9);
    QCoreApplication::quit();
    co_return sync::Done{};
}

int runOutbox(quint16 port, int count, int bytes)
{
    const QTemporaryDir directory;
    auto store = store::Store::open(directory.filePath(QStringLiteral("profile")));
    if (!store)
        qFatal("%s", qPrintable(store.error().code));
    AccountId account;
    const Result<void> filled = (*store)->writeNow([&](store::WriteTransaction &transaction) {
        account = store::AccountRepo::insert(transaction, {{}, QStringLiteral("ann@example.org"), {}, 0});
        for (int i = 0; i < count; ++i) {
            store::OutboxEntry entry;
            entry.account = account;
            entry.sender = QStringLiteral("ann@example.org");
            entry.recipients = {QStringLiteral("bob@example.net")};
            entry.createdAt = QDateTime::currentDateTimeUtc();
            store::OutboxRepo::insert(transaction, entry, store::BlobRepo::prepare(message(i, bytes)));
        }
        return transaction.result();
    });
    if (!filled)
        qFatal("%s", qPrintable(filled.error().code));
    SystemClock clock;
    QThreadPool pool;
    sync::TaskScope scope(clock);
    sync::SyncContext context(account, **store, scope, pool);
    sync::OutboxRunner runner(context);
    scope.start(sendAll(runner, port, count));
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5) {
        std::fprintf(stderr, "SmtpBench engine|outbox PORT COUNT BYTES\n");
        return 64;
    }
    const auto port = arguments[2].toUShort();
    const int count = arguments[3].toInt();
    const int bytes = arguments[4].toInt();
    if (arguments[1] == u"outbox")
        return runOutbox(port, count, bytes);
    const Feeder feeder(port, count, bytes);
    return QCoreApplication::exec();
}
