// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <coroutine>
#include <deque>
#include <utility>

#include <QObject>

namespace postrider::sync {

/// One task at a time, of the tasks of one thread. Whoever waits gets it in the order of asking; urgent ones first.
class AsyncLock final
{
public:
    enum class Urgency { Normal, Urgent };

    /// Holds the lock until it dies.
    class Held
    {
    public:
        Held() = default;
        explicit Held(AsyncLock *lock)
            : m_lock(lock)
        {
        }
        Held(Held &&other) noexcept
            : m_lock(std::exchange(other.m_lock, nullptr))
        {
        }
        Held &operator=(Held &&other) noexcept
        {
            std::swap(m_lock, other.m_lock);
            return *this;
        }
        ~Held() { release(); }
        void release()
        {
            if (m_lock)
                std::exchange(m_lock, nullptr)->unlock();
        }

    private:
        AsyncLock *m_lock = nullptr;
    };

    class Acquisition
    {
    public:
        Acquisition(AsyncLock &lock, Urgency urgency)
            : m_lock(lock)
            , m_urgency(urgency)
        {
        }
        [[nodiscard]] bool await_ready() const noexcept { return !std::exchange(m_lock.m_taken, true); }
        void await_suspend(std::coroutine_handle<> awaiter)
        {
            (m_urgency == Urgency::Urgent ? m_lock.m_urgent : m_lock.m_normal).push_back(awaiter);
        }
        [[nodiscard]] Held await_resume() const noexcept { return Held(&m_lock); }

    private:
        AsyncLock &m_lock;
        Urgency m_urgency;
    };

    /// `context` lives as long as tasks may wait; each goes on by an event of its own.
    explicit AsyncLock(QObject *context)
        : m_context(context)
    {
    }

    /// `const auto held = co_await lock.acquire();`
    [[nodiscard]] Acquisition acquire(Urgency urgency = Urgency::Normal) { return {*this, urgency}; }
    [[nodiscard]] bool isTaken() const { return m_taken; }
    /// Whether somebody urgent waits: a long work at its convenience lets go and asks again.
    [[nodiscard]] bool isWantedUrgently() const { return !m_urgent.empty(); }
    [[nodiscard]] bool isWanted() const { return !m_urgent.empty() || !m_normal.empty(); }

private:
    void unlock()
    {
        auto &queue = m_urgent.empty() ? m_normal : m_urgent;
        if (queue.empty()) {
            m_taken = false;
            return;
        }
        const std::coroutine_handle<> next = queue.front();
        queue.pop_front();
        QMetaObject::invokeMethod(
            m_context, [next] { next.resume(); }, Qt::QueuedConnection);
    }

    QObject *m_context;
    bool m_taken = false;
    std::deque<std::coroutine_handle<>> m_urgent;
    std::deque<std::coroutine_handle<>> m_normal;
};

} // namespace postrider::sync
