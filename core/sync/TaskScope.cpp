// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/TaskScope.h"

#include <QCoreApplication>

namespace postrider::sync {

/// A coroutine that owns itself.
struct TaskScope::Detached
{
    struct promise_type
    {
        Detached get_return_object() const { return {}; }
        std::suspend_never initial_suspend() const noexcept { return {}; }
        std::suspend_never final_suspend() const noexcept { return {}; }
        void return_void() const {}
        [[noreturn]] void unhandled_exception() const noexcept { std::terminate(); }
    };
};

TaskScope::TaskScope(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

TaskScope::Detached TaskScope::run(TaskScope *scope, Task<Done> task)
{
    co_await task;
    if (--scope->m_running == 0)
        Q_EMIT scope->idle();
}

void TaskScope::start(Task<Done> task)
{
    ++m_running;
    run(this, std::move(task));
}

void TaskScope::stop()
{
    m_stopping = true;
    Q_EMIT stopping();
    wake();
}

void TaskScope::wake()
{
    Q_EMIT woken();
}

Task<bool> TaskScope::sleep(std::chrono::milliseconds delay)
{
    if (m_stopping)
        co_return false;
    Reply<bool> reply(this);
    m_clock.after(delay, this, [reply] { reply.answer(true); });
    const QMetaObject::Connection connection = connect(this, &TaskScope::woken, this, [reply] { reply.answer(false); });
    const Result<bool> passed = co_await reply;
    disconnect(connection);
    co_return passed.value();
}

Error TaskScope::cancelled()
{
    return {
        ErrorDomain::Network,
        ErrorKind::Transient,
        QStringLiteral("cancelled"),
        QCoreApplication::translate("postrider::sync", "This was stopped. It goes on the next time you are online."),
        {}};
}

} // namespace postrider::sync
