// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/RowWriter.h"

#include "store/MessageRepo.h"
#include "store/WriteTransaction.h"

#include <iterator>

namespace postrider::sync {

namespace {

/// About 50 ms of the writer, which is what an action of the user may have to wait (ARCHITECTURE §3).
constexpr std::size_t mostRows = 3000;

} // namespace

RowWriter::RowWriter(SyncContext &context, FolderId folder)
    : m_context(context)
    , m_folder(folder)
    , m_turn(&context.scope())
{
}

Task<Result<void>> RowWriter::write(Rows rows)
{
    m_came += rows.size();
    const std::size_t last = m_came;
    if (m_waiting.empty())
        m_waiting = std::move(rows);
    else
        m_waiting.insert(m_waiting.end(), std::move_iterator(rows.begin()), std::move_iterator(rows.end()));

    const AsyncLock::Held held = co_await m_turn.acquire();
    while (m_result && m_written < last) // else somebody before took them along
        m_result = co_await writeWaiting();
    co_return m_result;
}

RowWriter::Rows RowWriter::takeWaiting()
{
    if (m_waiting.size() <= mostRows)
        return std::exchange(m_waiting, {});
    const auto rest = m_waiting.begin() + mostRows;
    Rows taken(std::move_iterator(m_waiting.begin()), std::move_iterator(rest));
    m_waiting.erase(m_waiting.begin(), rest);
    return taken;
}

Task<Result<void>> RowWriter::writeWaiting()
{
    const auto rows = std::make_shared<Rows>(takeWaiting());
    m_written += rows->size();
    Reply<void> writing = m_context.write([folder = m_folder, rows](store::WriteTransaction &transaction) {
        store::MessageRepo::insertRows(transaction, folder, *rows);
        return transaction.result();
    });
    const Result<void> written = co_await writing;
    m_context.freeInPool(rows); // nor would the writer be free for the next
    co_return written;
}

} // namespace postrider::sync
