// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/message/WorkerQueue.h"

namespace postrider::ui::reader {

WorkerQueue::WorkerQueue(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1); // order is kept, and one reader connection is enough
    m_pool.setExpiryTimeout(-1); // the connection lives as long as its thread
}

WorkerQueue::~WorkerQueue()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void WorkerQueue::run(std::function<Answer()> work)
{
    const quint64 generation = m_generation;
    m_pool.start([this, generation, work = std::move(work)] {
        Answer answer = work();
        const auto deliver = [this, generation, answer = std::move(answer)] {
            if (generation == m_generation && answer)
                answer();
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
}

void WorkerQueue::forget()
{
    ++m_generation;
    m_pool.clear();
}

} // namespace postrider::ui::reader
