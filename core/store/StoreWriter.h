// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace postrider::store {

/// The one thread that writes: takes writes from two queues, user actions first, each in a transaction of its own;
/// tidies up when there has been nothing to do for a while.
class StoreWriter final
{
public:
    using Changed = std::function<void(const StoreChange &)>;
    using Done = std::function<void(Result<void>)>;

    /// `changed` is called in the writing thread.
    StoreWriter(std::unique_ptr<Database> database, Changed changed);
    ~StoreWriter();
    /// Carries out what is queued, then ends the thread.
    void finish();
    StoreWriter(const StoreWriter &) = delete;
    StoreWriter &operator=(const StoreWriter &) = delete;

    /// `done` is called in the writing thread.
    void enqueue(Store::Priority priority, Store::Write write, Done done);
    [[nodiscard]] bool isThisThread() const { return std::this_thread::get_id() == m_thread.get_id(); }

private:
    struct Job
    {
        Store::Write write;
        Done done;
    };

    void run();
    [[nodiscard]] bool hasWork() const { return !m_user.empty() || !m_sync.empty(); }
    void carryOut(const Job &job, Store::Priority priority);
    [[nodiscard]] Result<StoreChange> transact(const Store::Write &write);
    void setDurable(bool durable);
    /// Answers whether there is more to tidy up.
    bool tidy();

    std::unique_ptr<Database> m_database;
    Changed m_changed;
    bool m_durable = true;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_user;
    std::deque<Job> m_sync;
    bool m_stop = false;
    std::thread m_thread; ///< last: it uses the rest
};

} // namespace postrider::store
