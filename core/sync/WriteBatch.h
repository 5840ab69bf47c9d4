// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/SyncContext.h"

#include <vector>

#include <QObject>
#include <QTimer>

namespace postrider::sync {

/// Durable writes of one moment in one transaction: the disk takes as long for many as for one, and what comes while it
/// is busy goes together with the next. Where more are known to be on their way, a moment is a little longer. Lives in
/// the account's thread.
class WriteBatch final : public QObject
{
    Q_OBJECT

public:
    explicit WriteBatch(SyncContext &context, QObject *parent = nullptr);

    /// Answered when it is on disk. When one of a moment fails, none of them is written. `enough`: with so many there
    /// is nothing to wait for; fewer wait for the rest, 2 ms at most.
    [[nodiscard]] Reply<void> add(store::Store::Write write, std::size_t enough = 1);

private:
    struct Item
    {
        store::Store::Write write;
        Reply<void> done;
    };

    void flushLater();
    Task<Done> flush();

    SyncContext &m_context;
    std::vector<Item> m_items;
    std::size_t m_enough = 1;
    QTimer m_patience;
    bool m_flushing = false;
};

} // namespace postrider::sync
