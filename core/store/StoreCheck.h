// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <functional>
#include <vector>

#include <QString>

namespace postrider::store {

class Store;

/// One thing that is not as it should be.
struct StoreProblem
{
    QString code; ///< stable: "database-damaged", "count-wrong", "body-missing", "body-damaged", "overlay-orphaned" …
    QString text; ///< one translated sentence
    bool repaired = false;
};

/// Verifies database, bodies, counts, overlays and index against each other (`postrider store check`).
class StoreCheck final
{
public:
    explicit StoreCheck(Store &store)
        : m_store(store)
    {
    }

    /// Called now and then with how far it is, in messages.
    using Progress = std::function<void(int done, int total)>;

    /// Waits until it is done: never from the GUI thread. With `repair` counts and shown columns are computed anew,
    /// bodies that are missing or damaged become absent (to be fetched again), the index is rebuilt from the bytes.
    /// Of one kind of problem at most 100 are told one by one.
    [[nodiscard]] Result<std::vector<StoreProblem>> check(bool repair, const Progress &progress = {});

    /// What a process that was killed may have left wrong, looked for and mended where Store::wasLeftOpen(): the parts
    /// that are quick, so that it may run at every start. Returns at once; `done` is told what was mended, also when it
    /// is nothing.
    static void afterUncleanEnd(Store &store, Continuation<std::vector<StoreProblem>> done);

private:
    Store &m_store;
};

} // namespace postrider::store
