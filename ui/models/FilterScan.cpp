// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/FilterScan.h"

#include "store/MessageRepo.h"
#include "store/Store.h"

#include <algorithm>
#include <span>

namespace postrider::ui::models {

namespace {

constexpr std::size_t SliceRows = 500; // about 5 ms of reading: well below a frame

} // namespace

FilterScan::FilterScan(store::Store &store, std::vector<MessageId> candidates, QuickFilter filter, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_candidates(std::move(candidates))
    , m_filter(std::move(filter))
{
}

void FilterScan::start()
{
    scanSlice();
}

void FilterScan::scanSlice()
{
    const std::size_t count = std::min(SliceRows, m_candidates.size() - m_next);
    const auto slice = std::span(m_candidates).subspan(m_next, count);
    m_next += count;
    std::vector<MessageId> passed;
    for (const store::MessageSummary &summary : store::MessageRepo(m_store.reader()).summaries(slice)) {
        if (m_filter.matches(summary))
            passed.push_back(summary.id);
    }
    if (!passed.empty())
        Q_EMIT found(passed);
    if (m_next < m_candidates.size())
        QMetaObject::invokeMethod(this, &FilterScan::scanSlice, Qt::QueuedConnection);
    else
        Q_EMIT finished();
}

} // namespace postrider::ui::models
