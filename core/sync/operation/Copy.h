// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/operation/Copying.h"
#include "sync/operation/Intent.h"

namespace postrider::sync {

/// Copies messages to another folder of the account by COPY. The copies are shown at once; they are the messages of the
/// journal row, their sources stand in its payload.
class Copy final : public CopyingOperation
{
public:
    static constexpr QLatin1String kind{"copy"};

    explicit Copy(const store::JournalEntry &entry);

    /// Answers the copies.
    static std::vector<MessageId> apply(store::WriteTransaction &transaction, const Intent &intent, FolderId target);
    /// What a pending entry copies, while its messages are the copies; of another kind: nothing. Its order with what
    /// changes these messages counts.
    [[nodiscard]] static std::vector<MessageId> sourcesOf(const store::JournalEntry &entry);

    [[nodiscard]] bool merge(const store::JournalEntry &) override { return false; }
    [[nodiscard]] QByteArray likeness() const override { return {}; }
    Task<ReplayOutcome> replay(SyncContext &context, ImapLink &link) override;
    void revert(store::WriteTransaction &transaction) const override;
    [[nodiscard]] QString label() const override;

private:
    Task<Result<void>> replayFrom(SyncContext &context, ImapLink &link, const PlacedGroup &group,
                                  const store::Folder &target, ReplayOutcome &outcome);
    /// Between labels of one mailbox.
    Task<Result<void>> byLabel(ImapLink &link, const store::Folder &source, const PlacedGroup &group,
                               const store::Folder &target, ReplayOutcome &outcome);
    [[nodiscard]] std::vector<MessageId> sources() const;

    FolderId m_target;
    std::map<MessageId, MessageId> m_copies; ///< source → copy
};

} // namespace postrider::sync
