// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/TaskGroup.h"

namespace postrider::sync {

void TaskGroup::start(Task<Done> task)
{
    ++m_running;
    m_scope.start(run(std::move(task)));
}

Task<Done> TaskGroup::run(Task<Done> task)
{
    co_await task;
    if (--m_running <= m_target && m_waiting)
        m_waiting->answer({});
    co_return Done{};
}

Task<Done> TaskGroup::shrinkTo(int count)
{
    m_target = count;
    while (m_running > count) {
        m_waiting.emplace(&m_scope);
        Reply<void> shrunk = *m_waiting;
        const Result<void> answered = co_await shrunk;
        Q_UNUSED(answered)
    }
    m_waiting.reset();
    co_return Done{};
}

} // namespace postrider::sync
