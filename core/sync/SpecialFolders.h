// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Folder.h"

#include <vector>

#include <QByteArray>
#include <QString>

namespace postrider::sync {

/// One row of a LIST reply, as far as roles go.
struct ListedFolder
{
    QByteArray wireName;
    QString path; ///< decoded, levels separated by '/'
    /// The server's own word; None when it has none.
    store::FolderRole told = store::FolderRole::None;
    bool selectable = true;
};

/// Pure: what the folders of an account are for. INBOX is by name (RFC 9051 §5.1); then the server's own word
/// (RFC 6154, and the older XLIST of Gmail, QQ and NetEase); then, for roles nobody has claimed, the names that
/// providers and clients use in many languages.
class SpecialFolders
{
public:
    /// One role for each folder, in order; a role other than None is given once.
    [[nodiscard]] static std::vector<store::FolderRole> roles(const std::vector<ListedFolder> &folders);
};

} // namespace postrider::sync
