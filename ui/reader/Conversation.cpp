// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/Conversation.h"

#include "store/FolderRepo.h"
#include "store/MessageDetails.h"
#include "store/MessageRepo.h"
#include "store/Store.h"

#include <algorithm>

#include <QSet>

namespace postrider::ui::reader {

namespace {

constexpr std::size_t mostMessages = 200; // of a conversation; the newest count

bool isOutOfSight(const store::FolderRepo &folders, FolderId id)
{
    const auto folder = folders.byId(id);
    return folder && (folder->role == store::FolderRole::Trash || folder->role == store::FolderRole::Junk);
}

} // namespace

Conversation conversationAround(store::Store &store, const store::MessageDetails &shown)
{
    Conversation result;
    const store::MessageRepo messages(store.reader());
    const store::FolderRepo folders(store.reader());
    std::vector<MessageId> ids = messages.idsInThread(shown.summary.thread);
    if (ids.size() > mostMessages)
        ids.erase(ids.begin(), ids.end() - mostMessages);
    if (ids.size() < 2)
        return result;
    QSet<QString> seen{shown.messageId};
    bool before = true;
    for (const MessageId id : ids) {
        if (id == shown.summary.id) {
            before = false;
            continue;
        }
        const auto details = messages.details(id);
        const bool twice = details && !details->messageId.isEmpty() && seen.contains(details->messageId);
        if (!details || twice || isOutOfSight(folders, details->summary.folder))
            continue;
        seen.insert(details->messageId);
        (before ? result.older : result.newer).push_back(details->summary);
    }
    return result;
}

} // namespace postrider::ui::reader
