// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <mutex>
#include <vector>

#include <QPointer>

namespace postrider::test {

/// Time that stands still until a test moves it. Callbacks run in the context's thread: at once when that is the
/// thread that advances, else by a queued event.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(const QDateTime &start = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC));

    [[nodiscard]] QDateTime nowUtc() const override;
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> function) override;

    /// Moves on and runs what falls due, in order of time, also what is scheduled meanwhile.
    void advance(std::chrono::milliseconds by);
    /// Callbacks not yet run whose context is alive.
    [[nodiscard]] int pending() const;

private:
    struct Entry
    {
        QDateTime due;
        QPointer<QObject> context;
        std::function<void()> function;
    };

    mutable std::recursive_mutex m_mutex;
    QDateTime m_now;
    std::vector<Entry> m_entries;
};

} // namespace postrider::test
