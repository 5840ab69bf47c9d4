// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "base/Ids.h"

#include <functional>
#include <set>
#include <vector>

namespace postrider::sync {

/// What a sync did.
struct SyncReport
{
    int folders = 0;
    int newMessages = 0;
    int updated = 0;
    int removed = 0;
    /// What went wrong with single folders, messages or operations and did not stop the rest.
    std::vector<Error> problems;
    /// Accounts whose journal goes on now: something of theirs waited for what was done here.
    std::set<AccountId> woken;

    void add(const SyncReport &other)
    {
        folders += other.folders;
        newMessages += other.newMessages;
        updated += other.updated;
        removed += other.removed;
        problems.insert(problems.end(), other.problems.begin(), other.problems.end());
        woken.insert(other.woken.begin(), other.woken.end());
    }
};

/// Messages done of all in a folder; total 0: finished.
using SyncProgress = std::function<void(FolderId folder, int done, int total)>;

} // namespace postrider::sync
