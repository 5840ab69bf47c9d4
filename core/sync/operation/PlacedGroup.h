// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Folder.h"
#include "store/MessageRepo.h"

#include <map>
#include <span>
#include <vector>

namespace postrider::sync {

/// Messages of an operation that the server has in one folder, by UID.
struct PlacedGroup
{
    FolderId folder;
    std::map<Uid, store::MessageRepo::Placed> messages;

    [[nodiscard]] UidSet uids() const
    {
        UidSet set;
        for (const auto &[uid, placed] : messages)
            set.add(uid);
        return set;
    }
    [[nodiscard]] std::vector<MessageId> ids() const
    {
        std::vector<MessageId> result;
        for (const auto &[uid, placed] : messages)
            result.push_back(placed.id);
        return result;
    }
};

/// By the folder the server has them in now. Messages without a UID are left out: they wait for it.
[[nodiscard]] std::vector<PlacedGroup> groupByPlace(store::Database &database, std::span<const MessageId> messages);

/// The same, for a journal row a folder: also messages without a UID.
[[nodiscard]] std::map<FolderId, std::vector<MessageId>> groupByFolder(store::Database &database,
                                                                       std::span<const MessageId> messages);

} // namespace postrider::sync
