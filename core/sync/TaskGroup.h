// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/TaskScope.h"

#include <optional>

namespace postrider::sync {

/// Tasks at work beside the one that started them: the stages of a pipeline. Whoever owns the group awaits its end
/// (`co_await group.shrinkTo(0)`) before it ends itself.
class TaskGroup final
{
public:
    explicit TaskGroup(TaskScope &scope)
        : m_scope(scope)
    {
    }

    void start(Task<Done> task);
    [[nodiscard]] int running() const { return m_running; }
    /// Waits until no more than so many are at work: the bound of a pipeline.
    Task<Done> shrinkTo(int count);

private:
    Task<Done> run(Task<Done> task);

    TaskScope &m_scope;
    int m_running = 0;
    int m_target = 0;
    std::optional<Reply<void>> m_waiting;
};

} // namespace postrider::sync
