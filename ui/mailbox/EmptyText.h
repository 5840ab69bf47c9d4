// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/FolderNode.h"

#include <QDateTime>
#include <QString>

namespace postrider::ui::mailbox {

/// What a person can do next when there is nothing to show.
enum class EmptyAction { None, AddAccount, SyncNow, GoOnline, ClearFilter, SearchEverywhere };

/// Why the list is empty, as far as the list knows.
struct EmptySituation
{
    bool hasAccounts = true;
    bool folderChosen = true;
    bool scanning = false; ///< a filter is still looking
    bool filtered = false;
    QString query; ///< of a search; empty: none
    bool searchesEverywhere = false;
    QString folderName;
    QDateTime syncedAt; ///< invalid: never
    models::AccountLink link = models::AccountLink::Online;
    QString problem; ///< of the account
};

/// What stands in place of rows: a heading, a sentence with the next step, the verb of its button.
struct EmptyText
{
    QString icon; ///< a name in resources/icons
    QString title;
    QString text;
    EmptyAction action = EmptyAction::None;
    QString verb;
    bool operator==(const EmptyText &) const = default;
};

[[nodiscard]] EmptyText emptyTextFor(const EmptySituation &situation, const QDateTime &now);

} // namespace postrider::ui::mailbox
