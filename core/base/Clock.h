// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <memory>

#include <QDateTime>

class QObject;

namespace postrider {

/// Time as a dependency, so that tests decide what time it is and nothing sleeps. Thread-safe.
class Clock
{
public:
    virtual ~Clock();

    [[nodiscard]] virtual QDateTime nowUtc() const = 0;

    /// Calls `function` once after `delay` in the thread of `context`; never after `context` has died.
    virtual void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> function) = 0;
};

/// The real time.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override;
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> function) override;
};

} // namespace postrider
