// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/UidSet.h"
#include "store/FolderRepo.h"
#include "store/MessageRow.h"

#include <span>
#include <vector>

namespace postrider::store {

class Database;
class WriteTransaction;

/// Folders that are labels of Gmail: views of the mailbox of all mail. Each of their messages is a row of its own with
/// the UID that All Mail has for it; whatever comes for a row there (headers, flags, labels, its end) is passed on to
/// the rows that show the same message, in the same transaction. So nobody has to select the folder of a label.
class LabelViews final
{
public:
    explicit LabelViews(Database &database)
        : m_database(database)
    {
    }

    /// What is selected for a folder: the mailbox it is a view of, else the folder itself.
    [[nodiscard]] FolderId mailboxOf(FolderId folder) const;
    [[nodiscard]] Folder mailboxOf(const Folder &folder) const;
    /// The views of a mailbox; empty: it has none, or is one.
    [[nodiscard]] std::vector<Folder> of(FolderId mailbox) const;
    /// The mailbox of all mail that the account's labels are views of; none: it has no views.
    [[nodiscard]] FolderId mailboxIn(AccountId account) const;
    /// What of the mailbox is known here to have the view's label, whether the view shows it yet or not.
    [[nodiscard]] UidSet labelled(const Folder &view) const;
    /// The rows of one message: of the mailbox and of its views, whichever of them `folder` is.
    [[nodiscard]] std::vector<MessageId> rowsOf(FolderId folder, Uid uid) const;

    /// Makes views of the listed folders that have a label, and mailboxes of those that have none (any more). What
    /// begins to be one of them keeps its rows, without UIDs, until what is told of the messages claims them.
    static void list(WriteTransaction &transaction, AccountId account, std::span<const ServerFolder> listed);
    /// The label of a view has a new name; nothing happens to a folder that is none.
    static void relabel(WriteTransaction &transaction, FolderId view, const QString &label);
    /// Headers that have just been stored in a mailbox: their rows in its views.
    static void insert(WriteTransaction &transaction, FolderId mailbox, std::span<const MessageRow> messages);
    /// The labels of a row have changed: its message is shown where they say, and all its rows have the same. A message
    /// that has left the mailbox's own list by a move inside it gets its row there again.
    static void settle(WriteTransaction &transaction, FolderId folder, Uid uid);
    /// The messages of the view, all of them: those of the mailbox that the server has found by the label. Answers how
    /// many rows had other labels before.
    static int assign(WriteTransaction &transaction, const Folder &view, const UidSet &uids);
    /// The mailbox has these no more. Rows with pending operations lose their UID, the others go.
    static void vanished(WriteTransaction &transaction, FolderId mailbox, const UidSet &uids);

    /// These rows are about to leave their mailbox for another folder (none: for ever), as the server has confirmed:
    /// the other rows of the same messages go as with vanished(). Nothing happens to rows that stay inside their
    /// mailbox.
    static void left(WriteTransaction &transaction, std::span<const MessageId> ids, FolderId target = {});

private:
    Database &m_database;
};

} // namespace postrider::store
