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

QString rightsText(const Rights &rights)
{
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("postrider::ui::models::FolderText", text);
    };
    if (rights.letters().isEmpty())
        return tr(QT_TRANSLATE_NOOP("postrider::ui::models::FolderText", "Everything"));
    QStringList words;
    const auto add = [&words, &tr](bool may, const char *text) {
        if (may)
            words << tr(text);
    };
    add(rights.mayRead(), QT_TRANSLATE_NOOP("postrider::ui::models::FolderText", "read"));
    add(rights.mayMarkSeen(), QT_TRANSLATE_NOOP("postrider::ui::models::FolderText", "mark as read"));
    add(rights.maySetFlags(), QT_TRANSLATE_NOOP("postrider::ui::models::FolderText", "star and tag"));
    add(rights.mayInsert(), QT_TRANSLATE_NOOP("postrider::ui::models::FolderText", "put messages in"));
    add(rights.mayDeleteMessages(), QT_TRANSLATE_NOOP("postrider::ui::models::FolderText", "delete messages"));
    add(rights.mayCreateBelow(), QT_TRANSLATE_NOOP("postrider::ui::models::FolderText", "make folders in it"));
    add(rights.mayDeleteMailbox(), QT_TRANSLATE_NOOP("postrider::ui::models::FolderText", "rename and delete it"));
    return words.isEmpty() ? tr(QT_TRANSLATE_NOOP("postrider::ui::models::FolderText", "Nothing"))
                           : words.join(QLatin1String(", "));
}

QString folderIcon(FolderRole role)
{
    const RoleLook *look = lookOf(role);
    return QLatin1String(look ? look->icon : "folder");
}

} // namespace postrider::ui::models
