// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <map>
#include <set>
#include <vector>

#include <QMetaType>

namespace postrider::store {

/// What one committed transaction changed, coalesced: the only way by which anything that shows mail learns of news.
struct StoreChange
{
    struct Messages
    {
        std::vector<MessageId> inserted;
        std::vector<MessageId> removed;
        std::vector<MessageId> changed; ///< flags, body state, preview … of rows that stay
        [[nodiscard]] bool isEmpty() const { return inserted.empty() && removed.empty() && changed.empty(); }
    };

    /// By shown folder. A move is 'removed' there and 'inserted' here.
    std::map<FolderId, Messages> messages;
    std::set<FolderId> folders; ///< name, role, counts, sync state
    bool folderList = false;    ///< a folder came or went
    bool accounts = false;
    bool journal = false;
    bool outbox = false;
    bool drafts = false;

    [[nodiscard]] bool isEmpty() const
    {
        return messages.empty() && folders.empty() && !folderList && !accounts && !journal && !outbox && !drafts;
    }
};

} // namespace postrider::store

Q_DECLARE_METATYPE(postrider::store::StoreChange)
