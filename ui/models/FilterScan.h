// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/QuickFilter.h"

#include <functional>
#include <vector>

#include <QObject>

namespace postrider::store {
class Store;
}

namespace postrider::ui::models {

/// Finds the messages of a long list that pass a quick filter, a slice at a time between events, so that typing stays
/// smooth in a folder of any size. Results come in the order of the list.
class FilterScan final : public QObject
{
    Q_OBJECT

public:
    FilterScan(store::Store &store, std::vector<MessageId> candidates, QuickFilter filter, QObject *parent = nullptr);

    /// Runs the first slice at once, the others from the event loop.
    void start();

Q_SIGNALS:
    void found(const std::vector<postrider::MessageId> &ids);
    void finished();

private:
    void scanSlice();

    store::Store &m_store;
    std::vector<MessageId> m_candidates;
    QuickFilter m_filter;
    std::size_t m_next = 0;
};

} // namespace postrider::ui::models
