// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreWriter.h"

#include "store/BlobGarbage.h"
#include "store/Guard.h"
#include "store/Query.h"

#include <sqlite3.h>

namespace postrider::store {

namespace {

/// Tidying starts after this much quiet: longer than the gaps between the batches of a running sync.
constexpr std::chrono::milliseconds quietTime{1500};

/// Moves the log into the file and cuts it to nothing, if no reader is in the middle of something: user actions do not
/// wait for readers.
void checkpoint(Connection &connection)
{
    sqlite3_busy_timeout(connection.handle(), 0);
    sqlite3_wal_checkpoint_v2(connection.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    sqlite3_wal_checkpoint_v2(connection.handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    sqlite3_busy_timeout(connection.handle(), Connection::busyTimeoutMs);
}

/// Gives free pages at the end of the file back to the disk, a step at a time; answers whether there is more. Some are
/// left for what comes next.
bool giveBackSpace(Connection &connection)
{
    constexpr int keptPages = 1024; // 4 or 8 MiB
    qint64 freePages = 0;
    if (Query query(connection, "PRAGMA freelist_count"); query.next())
        freePages = query.number(0);
    if (freePages <= keptPages)
        return false;
    execute(connection, "PRAGMA incremental_vacuum(500)"); // some ten milliseconds
    return true;
}

} // namespace

StoreWriter::StoreWriter(std::unique_ptr<Database> database, Changed changed)
    : m_database(std::move(database))
    , m_changed(std::move(changed))
    , m_thread([this] { run(); })
{
}

StoreWriter::~StoreWriter()
{
    finish();
}

void StoreWriter::finish()
{
    if (!m_thread.joinable())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void StoreWriter::enqueue(Store::Priority priority, Store::Write write, Done done)
{
    {
        const std::scoped_lock lock(m_mutex);
        auto &queue = priority == Store::Priority::User ? m_user : m_sync;
        queue.push_back({std::move(write), std::move(done)});
    }
    m_wake.notify_one();
}

void StoreWriter::run()
{
    bool untidy = true; // what a process before this one may have left
    std::unique_lock lock(m_mutex);
    while (true) {
        const auto wanted = [this] { return m_stop || hasWork(); };
        if (!untidy)
            m_wake.wait(lock, wanted);
        else if (!m_wake.wait_for(lock, quietTime, wanted)) {
            for (untidy = true; untidy && !wanted();) {
                lock.unlock();
                untidy = tidy();
                lock.lock();
            }
            continue;
        }
        if (!hasWork())
            return;
        const auto priority = m_user.empty() ? Store::Priority::Sync : Store::Priority::User;
        auto &queue = m_user.empty() ? m_sync : m_user;
        const Job job = std::move(queue.front());
        queue.pop_front();
        lock.unlock();
        carryOut(job, priority);
        untidy = true;
        lock.lock();
    }
}

void StoreWriter::carryOut(const Job &job, Store::Priority priority)
{
    setDurable(priority == Store::Priority::User);
    Result<StoreChange> change = transact(job.write);
    if (change && !change->isEmpty())
        m_changed(*change);
    if (job.done)
        job.done(change ? Result<void>() : Result<void>(change.error()));
}

Result<StoreChange> StoreWriter::transact(const Store::Write &write)
{
    m_database->takeError();
    WriteTransaction transaction(*m_database);
    if (transaction.failed())
        return transaction.commit(); // rolls back and answers the error
    if (const Result<void> answer = write(transaction); !answer)
        transaction.fail(answer.error());
    return transaction.commit();
}

void StoreWriter::setDurable(bool durable)
{
    if (durable == m_durable)
        return;
    // A user's action must be on disk when it says 'done'. A sync batch that a power cut takes back is fetched again;
    // it is never half there. Bodies are always durable: rows refer to them.
    reading(*m_database, [this, durable] {
        m_database->mail().sqlite().exec(durable ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
        m_durable = durable;
    });
}

bool StoreWriter::tidy()
{
    const bool more = reading(*m_database, [this] {
        return BlobGarbage::collect(*m_database) || giveBackSpace(m_database->bodies()) ||
               giveBackSpace(m_database->mail());
    });
    m_database->takeError();
    if (more)
        return true;
    for (Connection *connection : {&m_database->mail(), &m_database->bodies()})
        checkpoint(*connection);
    return false;
}

} // namespace postrider::store
