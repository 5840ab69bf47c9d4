// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/operation/Intent.h"
#include "sync/operation/Operation.h"
#include "sync/operation/PlacedGroup.h"

namespace postrider::sync {

/// Moves messages to another folder: by MOVE (RFC 6851), else by COPY, then \Deleted, then UID EXPUNGE, in this order,
/// so that no message is ever without a place. Never a plain EXPUNGE, which would take what others have marked: on a
/// server without UIDPLUS the old copies stay, marked as deleted.
class Move final : public Operation
{
public:
    static constexpr QLatin1String kind{"move"};

    explicit Move(const store::JournalEntry &entry);

    static void apply(store::WriteTransaction &transaction, const Intent &intent, FolderId target);

    Task<ReplayOutcome> replay(SyncContext &context, ImapLink &link) override;
    [[nodiscard]] QString label() const override;

private:
    /// Source UID → UID in the target; none where the server did not say.
    using NewUids = std::map<Uid, Uid>;

    Task<Result<NewUids>> replayFrom(SyncContext &context, ImapLink &link, const PlacedGroup &group,
                                     const store::Folder &target);
    Task<Result<NewUids>> byMove(ImapLink &link, const UidSet &uids, const store::Folder &target);
    Task<Result<NewUids>> byCopy(SyncContext &context, ImapLink &link, const store::Folder &source,
                                 const PlacedGroup &group, const store::Folder &target);
    /// Those of a try that was cut, which the target has already.
    Task<Result<NewUids>> copiedBefore(SyncContext &context, ImapLink &link, const PlacedGroup &group,
                                       const store::Folder &target);

    FolderId m_target;
};

} // namespace postrider::sync
