// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/FolderText.h"

#include <QCoreApplication>

namespace postrider::ui::models {

using store::FolderRole;

namespace {

struct RoleLook
{
    FolderRole role;
    int order;
    const char *name;
    const char *icon;
};

constexpr int NoRoleOrder = 100;

// In the order people look for them: what comes in, what they write, what they keep, what they throw away.
constexpr RoleLook Looks[] = {
    {FolderRole::Inbox, 0, QT_TRANSLATE_NOOP("postrider::ui::models::FolderText", "Inbox"), "mail-folder-inbox"},
    {FolderRole::Flagged, 1, QT_TRANSLATE_NOOP("postrider::ui::models::FolderText", "Starred"), "non-starred"},
    {FolderRole::Drafts, 2, QT_TRANSLATE_NOOP("postrider::ui::models::FolderText", "Drafts"), "document-edit"},
    {FolderRole::Sent, 3, QT_TRANSLATE_NOOP("postrider::ui::models::FolderText", "Sent"), "mail-folder-sent"},
    {FolderRole::Archive, 4, QT_TRANSLATE_NOOP("postrider::ui::models::FolderText", "Archive"), "archive-insert"},
    {FolderRole::All, 5, QT_TRANSLATE_NOOP("postrider::ui::models::FolderText", "All mail"), "view-list-details"},
    {FolderRole::Junk, 6, QT_TRANSLATE_NOOP("postrider::ui::models::FolderText", "Junk"), "mail-mark-junk"},
    {FolderRole::Trash, 7, QT_TRANSLATE_NOOP("postrider::ui::models::FolderText", "Trash"), "user-trash"},
};

const RoleLook *lookOf(FolderRole role)
{
    for (const RoleLook &look : Looks) {
        if (look.role == role)
            return &look;
    }
    return nullptr;
}

} // namespace

QString folderName(const store::Folder &folder)
{
    const RoleLook *look = lookOf(folder.role);
    return look ? QCoreApplication::translate("postrider::ui::models::FolderText", look->name) : folder.name();
}

int roleOrder(FolderRole role)
{
    const RoleLook *look = lookOf(role);
    return look ? look->order : NoRoleOrder;
}

QString folderIcon(FolderRole role)
{
    const RoleLook *look = lookOf(role);
    return QLatin1String(look ? look->icon : "folder");
}

} // namespace postrider::ui::models
