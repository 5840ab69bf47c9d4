// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Rights.h"

#include <optional>

#include <QChar>
#include <QDateTime>
#include <QString>

namespace postrider::store {

/// What a folder is for (RFC 6154 and its relatives). The numbers are stored: never renumber.
enum class FolderRole : int {
    None = 0,
    Inbox = 1,
    Sent = 2,
    Drafts = 3,
    Trash = 4,
    Junk = 5,
    Archive = 6,
    All = 7,
    Flagged = 8
};

/// "inbox", "sent" …; empty for None. The words of the command line.
[[nodiscard]] QString folderRoleName(FolderRole role);
[[nodiscard]] std::optional<FolderRole> folderRoleFromName(const QString &name);

/// A mailbox as the store knows it.
struct Folder
{
    FolderId id;
    AccountId account;
    FolderRole role = FolderRole::None;
    /// Decoded for people, levels separated by '/': "Projects/旅行". A '/' inside a level is shown as U+2215.
    QString path;
    /// The server's own name, byte for byte.
    QByteArray wireName;
    /// The server's separator; null where the server has none (NIL).
    QChar separator;
    bool subscribed = true;
    bool selectable = true;

    /// What the user wants it to be for; none: what the server says counts.
    std::optional<FolderRole> chosenRole;
    bool favourite = false;
    /// The mailbox of all mail, for a folder that is a label (LabelViews.h): it is never selected, its messages have
    /// the UIDs of there. None: a mailbox of its own.
    FolderId viewOf;
    /// The label it stands for; empty for others.
    QString label;
    /// What the server lets the user do in it, and when it was asked (invalid: never).
    Rights rights;
    QDateTime rightsAskedAt;

    /// Server state of the last sync.
    UidValidity uidValidity;
    Uid uidNext;
    ModSeq highestModSeq;

    /// Counts of what is shown, pending operations included.
    int total = 0;
    int unread = 0;
    /// When the folder was last in step with its server; invalid: never.
    QDateTime syncedAt;

    /// The last level of the path, or a translated name for a role.
    [[nodiscard]] QString name() const { return path.section(QLatin1Char('/'), -1); }
};

} // namespace postrider::store
