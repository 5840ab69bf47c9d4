// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/FolderNode.h"

#include <algorithm>

namespace postrider::ui::models {

FolderNode *FolderNode::append(std::unique_ptr<FolderNode> child)
{
    child->parent = this;
    children.push_back(std::move(child));
    return children.back().get();
}

int FolderNode::row() const
{
    if (!parent)
        return 0;
    const auto found = std::find_if(parent->children.begin(), parent->children.end(),
                                    [this](const auto &sibling) { return sibling.get() == this; });
    return static_cast<int>(found - parent->children.begin());
}

bool FolderNode::isSameThing(const FolderNode &other) const
{
    if (kind != other.kind || account != other.account || folder.id != other.folder.id)
        return false;
    return folder.id.isValid() || folder.path == other.folder.path;
}

bool FolderNode::looksLike(const FolderNode &other) const
{
    return title == other.title && badge == other.badge && link == other.link && problem == other.problem &&
           room == other.room && folder.role == other.folder.role && folder.path == other.folder.path &&
           folder.total == other.folder.total && folder.selectable == other.folder.selectable &&
           folder.favourite == other.folder.favourite && folder.subscribed == other.folder.subscribed &&
           folder.rights == other.folder.rights && folder.chosenRole == other.folder.chosenRole &&
           folder.syncedAt == other.folder.syncedAt;
}

void FolderNode::takeLookOf(const FolderNode &other)
{
    folder = other.folder;
    title = other.title;
    badge = other.badge;
    link = other.link;
    problem = other.problem;
    room = other.room;
}

bool FolderNode::isSelectable() const
{
    return (kind != FolderKind::Folder && kind != FolderKind::Favourites) || (folder.id.isValid() && folder.selectable);
}

} // namespace postrider::ui::models
