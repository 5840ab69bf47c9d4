// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/FolderActions.h"

#include "account/ActionRights.h"
#include "store/FolderRepo.h"
#include "sync/operation/CreateFolder.h"
#include "sync/operation/DeleteFolder.h"
#include "sync/operation/FolderNaming.h"
#include "sync/operation/RenameFolder.h"

#include <algorithm>
#include <optional>

namespace postrider::account::actions {

namespace {

/// Whether a folder may be made at the path; a path that is none is told by the operation.
bool allowsAt(store::WriteTransaction &transaction, const sync::FolderNaming &naming, const QString &path)
{
    const Result<QString> name = naming.normalised(path);
    const store::Folder *parent = name ? naming.byPath(name->section(u'/', 0, -2)) : nullptr;
    return !parent || allows(transaction, parent->id, Deed::CreateBelow);
}

} // namespace

void createFolder(store::WriteTransaction &transaction, AccountId account, const QString &path, const QDateTime &at)
{
    if (allowsAt(transaction, {transaction.database(), account}, path))
        sync::CreateFolder::apply(transaction, account, path, at);
}

void renameFolder(store::WriteTransaction &transaction, FolderId id, const QString &path, const QDateTime &at)
{
    const std::optional<store::Folder> folder = store::FolderRepo(transaction.database()).byId(id);
    if (folder && !allows(transaction, id, Deed::RenameOrDelete))
        return;
    const bool staysThere = folder && folder->path.section(u'/', 0, -2) == path.section(u'/', 0, -2);
    if (folder && !staysThere && !allowsAt(transaction, {transaction.database(), folder->account}, path))
        return;
    sync::RenameFolder::apply(transaction, id, path, at);
}

void deleteFolder(store::WriteTransaction &transaction, FolderId id, const QDateTime &at)
{
    if (const std::optional<store::Folder> folder = store::FolderRepo(transaction.database()).byId(id)) {
        const std::vector<store::Folder> all =
            sync::FolderNaming(transaction.database(), folder->account).subtree(*folder);
        if (!std::all_of(all.begin(), all.end(), [&transaction](const store::Folder &one) {
                return allows(transaction, one.id, Deed::RenameOrDelete);
            }))
            return;
    }
    sync::DeleteFolder::apply(transaction, id, at);
}

} // namespace postrider::account::actions
