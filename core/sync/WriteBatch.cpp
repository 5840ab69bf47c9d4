// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/WriteBatch.h"

#include "store/WriteTransaction.h"

#include <utility>

namespace postrider::sync {

namespace {

constexpr std::chrono::milliseconds longestMoment{2}; // what a fast disk takes for one transaction

} // namespace

WriteBatch::WriteBatch(SyncContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_patience.setSingleShot(true);
    m_patience.setTimerType(Qt::PreciseTimer);
    m_patience.setInterval(longestMoment);
    connect(&m_patience, &QTimer::timeout, this, &WriteBatch::flushLater);
}

Reply<void> WriteBatch::add(store::Store::Write write, std::size_t enough)
{
    Reply<void> reply(&m_context.scope());
    m_items.push_back({std::move(write), reply});
    m_enough = enough;
    if (m_items.size() >= m_enough)
        flushLater();
    else if (!m_flushing && !m_patience.isActive())
        m_patience.start();
    return reply;
}

/// So that what comes in the same turn of the event loop goes along.
void WriteBatch::flushLater()
{
    m_patience.stop();
    if (!std::exchange(m_flushing, true))
        QMetaObject::invokeMethod(
            this, [this] { m_context.scope().start(flush()); }, Qt::QueuedConnection);
}

Task<Done> WriteBatch::flush()
{
    do {
        std::vector<Item> items = std::exchange(m_items, {});
        std::vector<store::Store::Write> writes;
        writes.reserve(items.size());
        for (Item &item : items)
            writes.push_back(std::move(item.write));
        const auto all = [writes = std::move(writes)](store::WriteTransaction &transaction) -> Result<void> {
            for (const store::Store::Write &write : writes)
                if (const Result<void> written = write(transaction); !written)
                    return written;
            return transaction.result();
        };
        Reply<void> reply = m_context.write(store::Store::Priority::User, all);
        const Result<void> written = co_await reply;
        for (const Item &item : items)
            item.done.answer(written);
    } while (!m_items.empty() && m_items.size() >= m_enough);
    m_flushing = false;
    if (!m_items.empty())
        m_patience.start();
    co_return Done{};
}

} // namespace postrider::sync
