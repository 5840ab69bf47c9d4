// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Result.h"
#include "sync/Reply.h"
#include "sync/Task.h"

#include <chrono>

#include <QObject>

namespace postrider::sync {

/// The life of the tasks of one account: starts them, knows when the last has ended, and carries the wish to stop. It
/// is the context of their replies; destroy it only when isIdle(). Lives in the account's thread.
class TaskScope final : public QObject
{
    Q_OBJECT

public:
    explicit TaskScope(Clock &clock, QObject *parent = nullptr);

    /// Starts a task that nobody awaits.
    void start(Task<Done> task);
    [[nodiscard]] bool isIdle() const { return m_running == 0; }

    /// Ends every wait; tasks are to look at isStopping() and end. Sockets are closed by who owns them.
    void stop();
    /// After a stop: new tasks may run again.
    void restart() { m_stopping = false; }
    [[nodiscard]] bool isStopping() const { return m_stopping; }

    /// Waits; true when the time has passed, false when it was cut short by stop() or wake().
    Task<bool> sleep(std::chrono::milliseconds delay);
    /// Ends every sleep() that is under way.
    void wake();

    [[nodiscard]] Clock &clock() const { return m_clock; }
    /// The error that ends what is under way when the user or the program stops it.
    [[nodiscard]] static Error cancelled();

Q_SIGNALS:
    void idle();
    void woken();
    /// stop() was called.
    void stopping();

private:
    struct Detached;
    static Detached run(TaskScope *scope, Task<Done> task);

    Clock &m_clock;
    int m_running = 0;
    bool m_stopping = false;
};

} // namespace postrider::sync
