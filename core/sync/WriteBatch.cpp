// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/WriteBatch.h"

#include "store/WriteTransaction.h"

#include <utility>

namespace postrider::sync {

WriteBatch::WriteBatch(SyncContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

Reply<void> WriteBatch::add(store::Store::Write write)
{
    Reply<void> reply(&m_context.scope());
    m_items.push_back({std::move(write), reply});
    if (!std::exchange(m_flushing, true)) // later, so that what comes in the same turn of the event loop goes along
        QMetaObject::invokeMethod(
            this, [this] { m_context.scope().start(flush()); }, Qt::QueuedConnection);
    return reply;
}

Task<Done> WriteBatch::flush()
{
    while (!m_items.empty()) {
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
    }
    m_flushing = false;
    co_return Done{};
}

} // namespace postrider::sync
