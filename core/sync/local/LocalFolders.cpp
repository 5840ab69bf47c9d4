// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/local/LocalFolders.h"

#include "store/FolderRepo.h"
#include "store/WriteTransaction.h"

#include <array>

#include <QCoreApplication>
#include <QStringList>

namespace postrider::sync {

namespace {

struct RoleFolder
{
    store::FolderRole role;
    QLatin1String path; ///< English as on servers; the window shows the role in the user's language
};
constexpr std::array roleFolders{
    RoleFolder{store::FolderRole::Inbox, QLatin1String("INBOX")},
    RoleFolder{store::FolderRole::Drafts, QLatin1String("Drafts")},
    RoleFolder{store::FolderRole::Sent, QLatin1String("Sent")},
    RoleFolder{store::FolderRole::Archive, QLatin1String("Archive")},
    RoleFolder{store::FolderRole::Junk, QLatin1String("Junk")},
    RoleFolder{store::FolderRole::Trash, QLatin1String("Trash")},
};

constexpr qsizetype longestPath = 1000; // as IMAP servers have it; nobody types more

store::ServerFolder folderAt(const QString &path, store::FolderRole role = store::FolderRole::None)
{
    store::ServerFolder folder;
    folder.wireName = path.toUtf8();
    folder.path = path;
    folder.separator = u'/';
    folder.role = role;
    return folder;
}

bool isPath(const QString &path)
{
    if (path.isEmpty() || path.size() > longestPath)
        return false;
    for (const QString &level : path.split(u'/'))
        if (level.trimmed().isEmpty())
            return false;
    for (const QChar c : path)
        if (c.category() == QChar::Other_Control)
            return false;
    return true;
}

Error invalidPath()
{
    return {ErrorDomain::Configuration,
            ErrorKind::NeedsUser,
            QStringLiteral("folder-name-invalid"),
            QCoreApplication::translate("postrider::sync", "This cannot be the name of a folder. Choose another one."),
            {}};
}

} // namespace

void LocalFolders::ensure(store::WriteTransaction &transaction, AccountId account)
{
    const store::FolderRepo folders(transaction.database());
    for (const RoleFolder &wanted : roleFolders) {
        if (folders.byRole(account, wanted.role))
            continue;
        if (const auto same = folders.byPath(account, wanted.path))
            store::FolderRepo::update(transaction, same->id, folderAt(wanted.path, wanted.role));
        else
            store::FolderRepo::insert(transaction, account, folderAt(wanted.path, wanted.role));
    }
}

FolderId LocalFolders::make(store::WriteTransaction &transaction, AccountId account, const QString &path)
{
    if (!isPath(path)) {
        transaction.fail(invalidPath());
        return {};
    }
    const store::FolderRepo folders(transaction.database());
    if (const auto there = folders.byPath(account, path))
        return there->id;
    const qsizetype parent = path.lastIndexOf(u'/');
    if (parent > 0)
        make(transaction, account, path.left(parent));
    return store::FolderRepo::insert(transaction, account, folderAt(path));
}

} // namespace postrider::sync
