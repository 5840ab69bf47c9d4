// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/MessageRow.h"
#include "sync/AsyncLock.h"
#include "sync/SyncContext.h"
#include "sync/Task.h"

#include <vector>

namespace postrider::sync {

/// New messages of one folder on their way into the store. While one write runs, what comes meanwhile waits for the
/// next: a store that is slower than the wire gets few large transactions (each writes the same scattered pages of the
/// indexes again), a faster one gets every batch at once.
class RowWriter final
{
public:
    using Rows = std::vector<store::MessageRow>;

    RowWriter(SyncContext &context, FolderId folder);

    /// Until these are committed. After an error nothing more is written, and all who write get it.
    Task<Result<void>> write(Rows rows);

private:
    [[nodiscard]] Rows takeWaiting();
    Task<Result<void>> writeWaiting();

    SyncContext &m_context;
    FolderId m_folder;
    AsyncLock m_turn;
    Rows m_waiting;
    std::size_t m_came = 0;
    std::size_t m_written = 0; ///< of those that came, first come first written
    Result<void> m_result;
};

} // namespace postrider::sync
