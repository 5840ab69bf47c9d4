// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/operation/FolderOperation.h"

namespace postrider::sync {

/// Makes a folder. It is there at once; messages can be moved into it before the server has it.
class CreateFolder final : public FolderOperation
{
public:
    static constexpr QLatin1String kind{"create-folder"};

    using FolderOperation::FolderOperation;

    /// Fails the transaction with "folder-name-invalid", "folders-unknown" or "mailbox-exists".
    /// `role`: what it is for; told to servers that keep it (CREATE-SPECIAL-USE, RFC 6154 §3).
    static FolderId apply(store::WriteTransaction &transaction, AccountId account, const QString &path,
                          const QDateTime &at, store::FolderRole role = store::FolderRole::None);

    Task<ReplayOutcome> replay(SyncContext &context, ImapLink &link) override;
    void revert(store::WriteTransaction &transaction) const override;
    [[nodiscard]] QString label() const override;

private:
    Task<Result<void>> create(ImapLink &link, const store::Folder &made);
};

} // namespace postrider::sync
