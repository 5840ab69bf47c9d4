// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/operation/Append.h"

namespace postrider::sync {

/// Puts a draft into the Drafts folder in place of the state of it that was there before: in one step where the server
/// can (RFC 8508), else the new one first and then the old one goes. Each state has a Message-ID of its own, so that a
/// try that was cut is found again. The draft itself stays in the store, whatever the server says.
class SaveDraft final : public Operation
{
public:
    static constexpr QLatin1String kind{"save-draft"};

    explicit SaveDraft(const store::JournalEntry &entry);

    /// `wish` of the draft as it was at `updatedAt`; its folder and flags are not used. Does nothing when the draft has
    /// gone meanwhile (sent or discarded) or the account has no Drafts folder. What no server has heard of yet gives
    /// way at once.
    static void apply(store::WriteTransaction &transaction, const AppendWish &wish, DraftId draft,
                      const QDateTime &updatedAt);
    /// Sent or thrown away: the draft goes, and what the Drafts folder has of it.
    static void discard(store::WriteTransaction &transaction, DraftId draft, const QDateTime &at);

    Task<ReplayOutcome> replay(SyncContext &context, ImapLink &link) override;
    void revert(store::WriteTransaction &transaction) const override;
    [[nodiscard]] bool merge(const store::JournalEntry &) override { return false; }
    [[nodiscard]] QByteArray likeness() const override { return {}; }
    [[nodiscard]] bool repeatsSafely() const override { return false; }
    [[nodiscard]] QString label() const override;

private:
    struct Placing
    {
        Uid uid;               ///< none: the server did not say
        bool replaced = false; ///< the old one went in the same step
    };

    Task<Result<Placing>> place(SyncContext &context, ImapLink &link, const store::Folder &folder);
    Task<Result<Placing>> send(SyncContext &context, ImapLink &link, const store::Folder &folder);
    Task<Result<void>> removeOld(SyncContext &context, ImapLink &link, ReplayOutcome &outcome);

    FolderId m_folder;
    DraftId m_draft;
    MessageId m_fresh;
    MessageId m_old; ///< none: the first state that goes to the server
};

} // namespace postrider::sync
