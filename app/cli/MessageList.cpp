// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/MessageList.h"

#include "cli/Command.h"
#include "cli/Rows.h"
#include "cli/Terminal.h"
#include "store/FolderRepo.h"
#include "store/MessageRepo.h"

#include <algorithm>
#include <map>

namespace postrider::cli {

namespace {
constexpr std::size_t pageSize = 500; // rows of one read; their texts are some hundred kilobytes
}

Result<void> printMessages(Invocation &invocation, Profile &profile, std::span<const MessageId> ids)
{
    const store::MessageRepo messages(profile.store().reader());
    std::map<FolderId, QString> paths;
    const auto pathOf = [&](FolderId id) -> const QString & {
        const auto known = paths.find(id);
        return known != paths.end() ? known->second : paths.emplace(id, profile.pathOf(id)).first->second;
    };
    for (std::size_t first = 0; first < ids.size(); first += pageSize) {
        const auto page = ids.subspan(first, std::min(pageSize, ids.size() - first));
        if (!invocation.json()) {
            for (const store::MessageSummary &summary : messages.summaries(page))
                invocation.terminal().print(messageLine(summary));
            continue;
        }
        for (const MessageId id : page)
            if (const std::optional<store::MessageDetails> details = messages.details(id))
                invocation.terminal().print(
                    messageJson(*details, profile.emailOf(details->account), pathOf(details->summary.folder)));
    }
    return profile.readResult();
}

} // namespace postrider::cli
