// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/MessageSummary.h"
#include "store/RefusedRepo.h"
#include "sync/SyncContext.h"

#include <chrono>

namespace postrider::sync {

/// What the server of a folder refuses to give: skipped, marked in the store, and asked for again later.
class Refusals
{
public:
    using Kind = store::RefusedRepo::Kind;

    Refusals(SyncContext &context, FolderId folder, Kind kind)
        : m_context(context)
        , m_folder(folder)
        , m_kind(kind)
    {
    }

    /// An hour for a server that is in trouble, doubling up to a day for a message that is damaged.
    [[nodiscard]] static std::chrono::seconds delay(int attempts);

    [[nodiscard]] UidSet known() const;
    [[nodiscard]] UidSet due() const;
    /// Refused once more.
    Task<Result<void>> note(const UidSet &uids);
    /// Given after all, or gone. Costs nothing when none of them was refused.
    Task<Result<void>> forget(const UidSet &uids);
    /// Bodies that do not come: shown with this state. What is unavailable is asked for again later.
    Task<Result<void>> giveUpBodies(const UidSet &uids, store::BodyState state);
    /// Bodies whose time has come count as absent again, so that they are fetched with the others.
    Task<Result<void>> reviveBodies();

private:
    SyncContext &m_context;
    FolderId m_folder;
    Kind m_kind;
};

} // namespace postrider::sync
