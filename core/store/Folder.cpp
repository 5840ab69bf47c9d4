// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Folder.h"

#include <algorithm>
#include <array>

namespace postrider::store {

namespace {

struct RoleName
{
    FolderRole role;
    QLatin1String name;
};

constexpr std::array roleNames{
    RoleName{FolderRole::Inbox, QLatin1String("inbox")},   RoleName{FolderRole::Sent, QLatin1String("sent")},
    RoleName{FolderRole::Drafts, QLatin1String("drafts")}, RoleName{FolderRole::Trash, QLatin1String("trash")},
    RoleName{FolderRole::Junk, QLatin1String("junk")},     RoleName{FolderRole::Archive, QLatin1String("archive")},
    RoleName{FolderRole::All, QLatin1String("all")},       RoleName{FolderRole::Flagged, QLatin1String("flagged")},
};

} // namespace

QString folderRoleName(FolderRole role)
{
    const auto *found =
        std::find_if(roleNames.begin(), roleNames.end(), [role](const RoleName &r) { return r.role == role; });
    return found == roleNames.end() ? QString() : QString(found->name);
}

std::optional<FolderRole> folderRoleFromName(const QString &name)
{
    const auto *found = std::find_if(roleNames.begin(), roleNames.end(), [&name](const RoleName &r) {
        return name.compare(r.name, Qt::CaseInsensitive) == 0;
    });
    return found == roleNames.end() ? std::nullopt : std::optional(found->role);
}

} // namespace postrider::store
