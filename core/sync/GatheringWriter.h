// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "store/WriteTransaction.h"
#include "sync/AsyncLock.h"
#include "sync/SyncContext.h"
#include "sync/Task.h"

#include <functional>
#include <iterator>
#include <memory>
#include <vector>

namespace postrider::sync {

/// Things on their way into the store. While one write runs, what comes meanwhile waits for the next: a store that is
/// slower than the wire gets few large transactions (each writes the same scattered pages of the indexes again, and
/// waits for the disk), a faster one gets every batch at once. In the order in which they come.
template <typename Item>
class GatheringWriter final
{
public:
    using Items = std::vector<Item>;
    /// In the writing thread. May move from the items, but what is left of them is freed in the worker pool, where
    /// there is time for it.
    using Write = std::function<void(store::WriteTransaction &, Items &)>;

    /// `most`: in one transaction; what the writer takes in 50 ms, for a user's action may have to wait that long
    /// (ARCHITECTURE §3).
    GatheringWriter(SyncContext &context, std::size_t most, Write write)
        : m_context(context)
        , m_most(static_cast<std::ptrdiff_t>(most))
        , m_write(std::move(write))
        , m_turn(&context.scope())
    {
    }

    /// Until these are committed. After an error nothing more is written, and all who write get it.
    Task<Result<void>> write(Items items)
    {
        m_came += items.size();
        const std::size_t last = m_came;
        std::move(items.begin(), items.end(), std::back_inserter(m_waiting));

        const AsyncLock::Held held = co_await m_turn.acquire();
        while (m_result && m_written < last) // else somebody before took them along
            m_result = co_await writeWaiting();
        co_return m_result;
    }

private:
    [[nodiscard]] Items takeWaiting()
    {
        if (std::ssize(m_waiting) <= m_most)
            return std::exchange(m_waiting, {});
        const auto rest = m_waiting.begin() + m_most;
        Items taken(std::move_iterator(m_waiting.begin()), std::move_iterator(rest));
        m_waiting.erase(m_waiting.begin(), rest);
        return taken;
    }

    Task<Result<void>> writeWaiting()
    {
        const auto items = std::make_shared<Items>(takeWaiting());
        m_written += items->size();
        Reply<void> writing = m_context.write([write = m_write, items](store::WriteTransaction &transaction) {
            write(transaction, *items);
            return transaction.result();
        });
        const Result<void> written = co_await writing;
        m_context.freeInPool(items);
        co_return written;
    }

    SyncContext &m_context;
    std::ptrdiff_t m_most;
    Write m_write;
    AsyncLock m_turn;
    Items m_waiting;
    std::size_t m_came = 0;
    std::size_t m_written = 0; ///< of those that came, first come first written
    Result<void> m_result;
};

} // namespace postrider::sync
