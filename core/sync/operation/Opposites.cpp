// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/Opposites.h"

#include "store/JournalRepo.h"
#include "store/OverlayRepo.h"

#include <set>

namespace postrider::sync {

void takeBackOpposites(store::WriteTransaction &transaction, const Intent &intent, const QString &kind,
                       const QJsonObject &payload)
{
    const store::JournalRepo journal(transaction.database());
    const store::OverlayRepo overlay(transaction.database());
    const std::set<MessageId> wanted(intent.messages.begin(), intent.messages.end());
    for (const store::JournalEntry &entry : journal.byAccount(intent.account)) {
        if (entry.kind != kind || entry.state != store::JournalState::Queued || entry.payload != payload)
            continue;
        std::vector<MessageId> both;
        for (const MessageId id : entry.messages)
            if (wanted.contains(id) && overlay.operationsOf(id).back() == entry.id)
                both.push_back(id);
        if (both.size() == entry.messages.size())
            store::JournalRepo::remove(transaction, entry.id);
        else
            store::OverlayRepo::drop(transaction, entry.id, both);
    }
}

} // namespace postrider::sync
