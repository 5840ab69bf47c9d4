// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/operation/FolderOperation.h"

namespace postrider::sync {

/// Deletes a folder with its messages and everything below it, a journal row each, the deepest first. Hidden at once,
/// gone here when the server has said so. One that messages have come into since it was last looked at is not deleted
/// with them: it comes back ("mailbox-has-new-mail").
class DeleteFolder final : public FolderOperation
{
public:
    static constexpr QLatin1String kind{"delete-folder"};

    using FolderOperation::FolderOperation;

    /// Fails the transaction with "folder-gone" or "inbox-fixed".
    static void apply(store::WriteTransaction &transaction, FolderId folder, const QDateTime &at);

    Task<ReplayOutcome> replay(SyncContext &context, ImapLink &link) override;
    void revert(store::WriteTransaction &transaction) const override;
    [[nodiscard]] QString label() const override;

private:
    static void applyOne(store::WriteTransaction &transaction, const store::Folder &folder, const QDateTime &at);
    /// IMAP has no "delete if unchanged"; what comes between this question and the DELETE goes with it.
    static Task<Result<void>> checkForNewMail(SyncContext &context, ImapLink &link, const store::Folder &folder);
    Task<Result<void>> remove(ImapLink &link, const store::Folder &folder);
};

} // namespace postrider::sync
