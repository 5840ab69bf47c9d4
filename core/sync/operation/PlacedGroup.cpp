// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/PlacedGroup.h"

namespace postrider::sync {

std::vector<PlacedGroup> groupByPlace(store::Database &database, std::span<const MessageId> messages)
{
    std::map<FolderId, PlacedGroup> groups;
    for (const store::MessageRepo::Placed &placed : store::MessageRepo(database).places(messages)) {
        if (!placed.place.uid.isValid())
            continue;
        PlacedGroup &group = groups[placed.place.folder];
        group.folder = placed.place.folder;
        group.messages.emplace(placed.place.uid, placed);
    }
    std::vector<PlacedGroup> result;
    result.reserve(groups.size());
    for (auto &[folder, group] : groups)
        result.push_back(std::move(group));
    return result;
}

std::map<FolderId, std::vector<MessageId>> groupByFolder(store::Database &database, std::span<const MessageId> messages)
{
    std::map<FolderId, std::vector<MessageId>> groups;
    for (const store::MessageRepo::Placed &placed : store::MessageRepo(database).places(messages))
        groups[placed.place.folder].push_back(placed.id);
    return groups;
}

} // namespace postrider::sync
