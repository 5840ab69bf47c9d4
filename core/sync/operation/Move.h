// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/operation/Copying.h"
#include "sync/operation/Intent.h"
#include "sync/operation/Labelling.h"

namespace postrider::sync {

/// Moves messages to another folder: by MOVE (RFC 6851), else by COPY, then \Deleted, then UID EXPUNGE, in this order,
/// so that no message is ever without a place. Never a plain EXPUNGE, which would take what others have marked: on a
/// server without UIDPLUS the old copies stay, marked as deleted.
class Move final : public CopyingOperation
{
public:
    static constexpr QLatin1String kind{"move"};

    explicit Move(const store::JournalEntry &entry);

    static void apply(store::WriteTransaction &transaction, const Intent &intent, FolderId target);

    Task<ReplayOutcome> replay(SyncContext &context, ImapLink &link) override;
    [[nodiscard]] QString label() const override;

private:
    struct Moved
    {
        MessageId id;
        store::ServerPlace place;
        LabelChange labels;
    };
    /// What the folders that were moved from leave behind.
    struct Replayed
    {
        bool mustLook = false;
        std::vector<MessageId> others; ///< the server has other messages under their UIDs: not touched
        std::map<Uid, store::MessageRepo::Placed> unspoken; ///< of the last folder: not there any more
        LabelChange labels;                                 ///< of the last folder: instead of a move
    };
    Task<Result<CopiedUids>> replayFrom(SyncContext &context, ImapLink &link, PlacedGroup &group,
                                        const store::Folder &target, Replayed &replayed);
    Task<Result<void>> check(SyncContext &context, ImapLink &link, const store::Folder &source, PlacedGroup &group,
                             Replayed &replayed);
    Task<Result<CopiedUids>> byLabels(ImapLink &link, const store::Folder &source, const PlacedGroup &group,
                                      const LabelChange &labels);
    Task<Result<CopiedUids>> byMove(ImapLink &link, const UidSet &uids, const store::Folder &target);
    Task<Result<CopiedUids>> byCopy(SyncContext &context, ImapLink &link, const store::Folder &source,
                                    const PlacedGroup &group, const store::Folder &target, bool &mustLook);

    FolderId m_target;
};

} // namespace postrider::sync
