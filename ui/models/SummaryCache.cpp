// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/SummaryCache.h"

#include "store/MessageRepo.h"
#include "store/Store.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace postrider::ui::models {

namespace {

constexpr int PageRows = 100;   // two or three screens: one read, about a millisecond
constexpr int KeptRows = 2'000; // about 1 MB; scrolling back and forth costs no read

} // namespace

SummaryCache::SummaryCache(store::Store &store)
    : m_store(store)
    , m_summaries(KeptRows)
{
}

const store::MessageSummary &SummaryCache::at(std::span<const MessageId> ids, int row)
{
    const MessageId id = ids[static_cast<std::size_t>(row)];
    if (const store::MessageSummary *known = m_summaries.object(id))
        return *known;
    const auto first = static_cast<std::size_t>(row) / PageRows * PageRows;
    readPage(ids.subspan(first, std::min<std::size_t>(PageRows, ids.size() - first)));
    const store::MessageSummary *read = m_summaries.object(id);
    return read ? *read : m_gone;
}

void SummaryCache::readPage(std::span<const MessageId> page)
{
    std::vector<MessageId> missing;
    std::copy_if(page.begin(), page.end(), std::back_inserter(missing),
                 [this](MessageId id) { return !m_summaries.contains(id); });
    for (store::MessageSummary &summary : store::MessageRepo(m_store.reader()).summaries(missing)) {
        const MessageId id = summary.id;
        m_summaries.insert(id, std::make_unique<store::MessageSummary>(std::move(summary)).release());
    }
}

} // namespace postrider::ui::models
