// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeClock.h"

#include <algorithm>

#include <QThread>

namespace postrider::test {

FakeClock::FakeClock(const QDateTime &start)
    : m_now(start)
{
}

QDateTime FakeClock::nowUtc() const
{
    const std::scoped_lock lock(m_mutex);
    return m_now;
}

void FakeClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> function)
{
    const std::scoped_lock lock(m_mutex);
    m_entries.push_back({m_now.addMSecs(delay.count()), context, std::move(function)});
}

void FakeClock::advance(std::chrono::milliseconds by)
{
    const QDateTime end = nowUtc().addMSecs(by.count());
    for (;;) {
        Entry due;
        {
            const std::scoped_lock lock(m_mutex);
            const auto next = std::min_element(m_entries.begin(), m_entries.end(),
                                               [](const Entry &a, const Entry &b) { return a.due < b.due; });
            if (next == m_entries.end() || next->due > end) {
                m_now = end;
                return;
            }
            m_now = std::max(m_now, next->due);
            due = std::move(*next);
            m_entries.erase(next);
        }
        if (!due.context)
            continue;
        if (due.context->thread() == QThread::currentThread())
            due.function();
        else
            QMetaObject::invokeMethod(due.context.data(), due.function, Qt::QueuedConnection);
    }
}

int FakeClock::pending() const
{
    const std::scoped_lock lock(m_mutex);
    return static_cast<int>(
        std::count_if(m_entries.begin(), m_entries.end(), [](const Entry &entry) { return !entry.context.isNull(); }));
}

} // namespace postrider::test
