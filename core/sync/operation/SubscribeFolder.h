// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/operation/FolderOperation.h"

#include <span>

namespace postrider::store {
struct ServerFolder;
}

namespace postrider::sync {

/// Subscribes to a folder or ends the subscription.
class SubscribeFolder final : public FolderOperation
{
public:
    static constexpr QLatin1String kind{"subscribe-folder"};

    using FolderOperation::FolderOperation;

    /// Takes back a wish for the opposite that has not been sent. Fails the transaction with "folder-gone".
    static void apply(store::WriteTransaction &transaction, FolderId folder, bool on, const QDateTime &at);

    /// What the server's list says, with what it does not know yet.
    static void overlay(store::Database &database, AccountId account, std::span<store::ServerFolder> listed);

    Task<ReplayOutcome> replay(SyncContext &context, ImapLink &link) override;
    void revert(store::WriteTransaction &transaction) const override;
    [[nodiscard]] QString label() const override;

private:
    [[nodiscard]] bool isOn() const;
    static void set(store::WriteTransaction &transaction, FolderId folder, bool on);
};

} // namespace postrider::sync
