// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/SyncContext.h"

#include <vector>

#include <QObject>

namespace postrider::sync {

/// Durable writes of one moment in one transaction: the disk takes as long for many as for one, and what comes while it
/// is busy goes together with the next. Lives in the account's thread.
class WriteBatch final : public QObject
{
    Q_OBJECT

public:
    explicit WriteBatch(SyncContext &context, QObject *parent = nullptr);

    /// Answered when it is on disk. When one of a moment fails, none of them is written.
    [[nodiscard]] Reply<void> add(store::Store::Write write);

private:
    struct Item
    {
        store::Store::Write write;
        Reply<void> done;
    };

    Task<Done> flush();

    SyncContext &m_context;
    std::vector<Item> m_items;
    bool m_flushing = false;
};

} // namespace postrider::sync
