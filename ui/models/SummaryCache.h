// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/MessageSummary.h"

#include <span>

#include <QCache>

namespace postrider::store {
class Store;
}

namespace postrider::ui::models {

/// The rows a list shows or has just shown, by message and not by row, so that nothing is lost when rows shift. What is
/// longest unused goes first.
class SummaryCache
{
public:
    explicit SummaryCache(store::Store &store);

    /// The summary of ids[row]; reads its whole page from the store when it is not here. A message that the store no
    /// longer has gives a summary without an id. The reference holds until the next call.
    const store::MessageSummary &at(std::span<const MessageId> ids, int row);
    /// The message has changed: read it again when it is asked for.
    void forget(MessageId id) { m_summaries.remove(id); }
    void clear() { m_summaries.clear(); }

private:
    void readPage(std::span<const MessageId> page);

    store::Store &m_store;
    QCache<MessageId, store::MessageSummary> m_summaries;
    store::MessageSummary m_gone;
};

} // namespace postrider::ui::models
