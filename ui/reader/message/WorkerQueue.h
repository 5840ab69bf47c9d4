// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QObject>
#include <QThreadPool>

namespace postrider::ui::reader {

/// One thread for work that would hold up the window. Answers come back by events; when the queue dies, it waits for
/// the job that runs and drops the rest, and no answer comes.
class WorkerQueue final : public QObject
{
    Q_OBJECT

public:
    explicit WorkerQueue(QObject *parent = nullptr);
    ~WorkerQueue() override;

    /// `work` runs in the worker; what it returns runs afterwards in the queue's thread, unless forget() was called in
    /// between.
    using Answer = std::function<void()>;
    void run(std::function<Answer()> work);
    /// Nobody waits for anything asked so far.
    void forget();

private:
    QThreadPool m_pool;
    quint64 m_generation = 0;
};

} // namespace postrider::ui::reader
