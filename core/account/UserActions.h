// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountConfig.h"
#include "base/MailFlags.h"
#include "store/WriteTransaction.h"
#include "sync/operation/Intent.h"

namespace postrider::account {

/// What a user does that takes several operations, or one that depends on the folders of the account: each is made of
/// operations in the transaction given. What is not possible fails the transaction, also what the server is known to
/// forbid: "folder-right-missing".
namespace actions {

/// Where folders are labels, tags are labels, too.
void setFlags(store::WriteTransaction &transaction, const sync::Intent &intent, const MailFlags &add,
              const MailFlags &remove);
/// Errors: "folder-of-other-account".
void move(store::WriteTransaction &transaction, const sync::Intent &intent, FolderId target);
/// Answers the copies.
std::vector<MessageId> copy(store::WriteTransaction &transaction, const sync::Intent &intent, FolderId target);
/// Trash, or for ever: what lies in the Trash already, what is not in a folder of the server, and everything where
/// there is no Trash.
void remove(store::WriteTransaction &transaction, const sync::Intent &intent, bool forEver);
/// To the archive folder, or the folder of their year or month in it, by the account's rule. What is missing is made:
/// an archive where there is none, and folders for years. Gmail's messages lose the label of the inbox instead.
void archive(store::WriteTransaction &transaction, const sync::Intent &intent, ArchiveRule rule);
/// To the junk folder and marked $Junk, or back to the inbox and marked $NotJunk. Errors: "folder-missing".
void markJunk(store::WriteTransaction &transaction, const sync::Intent &intent, bool junk);
/// Deletes for ever everything that is shown in the folder.
void empty(store::WriteTransaction &transaction, const sync::Intent &intent, FolderId folder);
/// Puts a message that was removed on the server back, into its folder or the inbox. Error: "message-not-found".
void restore(store::WriteTransaction &transaction, const sync::Intent &intent, qint64 removed);
void markFolderRead(store::WriteTransaction &transaction, const sync::Intent &intent, FolderId folder);

} // namespace actions

} // namespace postrider::account
