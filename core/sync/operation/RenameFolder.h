// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/operation/FolderOperation.h"

#include <span>

namespace postrider::store {
struct ServerFolder;
}

namespace postrider::sync {

/// Gives a folder another name or another place, with everything below it. The paths change at once; the names of the
/// server (wire names) when it has said so.
class RenameFolder final : public FolderOperation
{
public:
    static constexpr QLatin1String kind{"rename-folder"};

    using FolderOperation::FolderOperation;

    /// Fails the transaction with "folder-gone", "inbox-fixed", "folder-name-invalid" or "mailbox-exists".
    static void apply(store::WriteTransaction &transaction, FolderId folder, const QString &path, const QDateTime &at);

    /// What the server's list says, with the renames that it does not know yet: never a step back in the window.
    static void overlay(store::Database &database, AccountId account, std::span<store::ServerFolder> listed);

    /// For an account whose folders no server has: the new name is the only one from now on.
    void settle(store::WriteTransaction &transaction) const;

    Task<ReplayOutcome> replay(SyncContext &context, ImapLink &link) override;
    void revert(store::WriteTransaction &transaction) const override;
    [[nodiscard]] QString label() const override;

private:
    /// The server's names of the folder, before and after.
    struct Names
    {
        QByteArray from;
        QByteArray to;
        /// The new name of what is at or below `from`.
        [[nodiscard]] QByteArray moved(const QByteArray &wireName) const;
    };

    [[nodiscard]] Names names(store::Database &database) const;
    Task<Result<void>> rename(ImapLink &link, const Names &wireNames);
    Task<Done> moveSubscriptions(SyncContext &context, ImapLink &link, const Names &wireNames);
    static void confirm(store::WriteTransaction &transaction, FolderId id, const Names &wireNames);
};

} // namespace postrider::sync
