// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/operation/Intent.h"
#include "sync/operation/Operation.h"
#include "sync/operation/PlacedGroup.h"

namespace postrider::sync {

/// Removes messages from the server: \Deleted and UID EXPUNGE. Hidden at once, gone here when the server has said so.
class DeleteForever final : public Operation
{
public:
    static constexpr QLatin1String kind{"delete-forever"};

    explicit DeleteForever(const store::JournalEntry &entry)
        : Operation(entry)
    {
    }

    static void apply(store::WriteTransaction &transaction, const Intent &intent);

    Task<ReplayOutcome> replay(SyncContext &context, ImapLink &link) override;
    [[nodiscard]] QString label() const override;

private:
    /// Where folders are labels an expunge takes a label off and no more: only what lies in the Trash goes for ever.
    Task<Result<bool>> throughTrash(SyncContext &context, ImapLink &link, const PlacedGroup &group,
                                    const store::Folder &trash);
    Task<Result<bool>> expunge(SyncContext &context, ImapLink &link, const store::Folder &folder,
                               const PlacedGroup &group);
    /// Messages that the server has others for leave `group` and go to `others`.
    Task<Result<bool>> replayIn(SyncContext &context, ImapLink &link, PlacedGroup &group,
                                std::vector<MessageId> &others);
};

} // namespace postrider::sync
