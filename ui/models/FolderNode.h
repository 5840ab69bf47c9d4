// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/Folder.h"
#include "store/ServerFactsRepo.h"

#include <memory>
#include <optional>
#include <vector>

#include <QString>

namespace postrider::ui::models {

/// What a row of the folder pane stands for. Favourites: the heading of those; its rows are folders that stand in their
/// accounts, too. The last three are the program's own, shown while they hold anything.
enum class FolderKind { Account, Folder, Favourites, Drafts, Outbox, Pending };

/// How an account stands with its server, as its row shows it. Offline is the user's wish; NoNetwork passes by itself.
enum class AccountLink { Offline, Connecting, Online, Problem, NoNetwork };

/// A row of the folder pane with the rows below it.
struct FolderNode
{
    FolderKind kind = FolderKind::Account;
    AccountId account;
    /// Folder rows: the folder. One without id stands for a level that the server does not list.
    store::Folder folder;
    QString title;
    /// What the badge says: unread messages, or how many things wait.
    int badge = 0;
    AccountLink link = AccountLink::Offline;
    /// What is wrong with the account, for the tool tip; empty: nothing.
    QString problem;
    /// Account rows: how much room there is on the server, where it tells.
    std::optional<store::QuotaRow> room;

    FolderNode *parent = nullptr;
    std::vector<std::unique_ptr<FolderNode>> children;

    FolderNode *append(std::unique_ptr<FolderNode> child);
    [[nodiscard]] int row() const;
    /// The same thing in two trees has the same key, whatever it shows.
    [[nodiscard]] bool isSameThing(const FolderNode &other) const;
    /// Whether a view would show both alike; children do not count.
    [[nodiscard]] bool looksLike(const FolderNode &other) const;
    void takeLookOf(const FolderNode &other);
    [[nodiscard]] bool isSelectable() const;
};

} // namespace postrider::ui::models
