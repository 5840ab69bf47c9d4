// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/Folder.h"

#include <vector>

#include <QString>

namespace postrider::store {
class WriteTransaction;
}

namespace postrider::sync {

/// The folders of an account whose mail is kept here and nowhere else (POP3, Local Folders): nobody lists them, so
/// they are made.
class LocalFolders
{
public:
    /// Makes those that are missing of inbox, drafts, sent, archive, junk and trash.
    static void ensure(store::WriteTransaction &transaction, AccountId account);
    /// The folder with this path ("Projects/2026"), made with its parents when it is not there. An invalid path (empty,
    /// empty levels, longer than 1,000 characters) fails the transaction: "folder-name-invalid".
    static FolderId make(store::WriteTransaction &transaction, AccountId account, const QString &path);
};

} // namespace postrider::sync
