// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/Opposites.h"

#include "store/JournalRepo.h"
#include "store/OverlayRepo.h"
#include "sync/operation/Copy.h"

#include <map>
#include <set>

namespace postrider::sync {

namespace {

/// The last operation that makes a copy of a message: the copy is of the message as it was then.
std::map<MessageId, OperationId> lastCopies(const std::vector<store::JournalEntry> &entries)
{
    std::map<MessageId, OperationId> result;
    for (const store::JournalEntry &entry : entries)
        for (const MessageId source : Copy::sourcesOf(entry))
            result[source] = entry.id;
    return result;
}

} // namespace

void takeBackOpposites(store::WriteTransaction &transaction, const Intent &intent, const QString &kind,
                       const QJsonObject &payload)
{
    const store::JournalRepo journal(transaction.database());
    const store::OverlayRepo overlay(transaction.database());
    const std::set<MessageId> wanted(intent.messages.begin(), intent.messages.end());
    const std::vector<store::JournalEntry> entries = journal.byAccount(intent.account);
    const std::map<MessageId, OperationId> copied = lastCopies(entries);
    const auto isLast = [&](MessageId id, OperationId operation) {
        const auto copy = copied.find(id);
        return overlay.operationsOf(id).back() == operation && (copy == copied.end() || copy->second < operation);
    };
    for (const store::JournalEntry &entry : entries) {
        if (entry.kind != kind || entry.state != store::JournalState::Queued || entry.payload != payload)
            continue;
        std::vector<MessageId> both;
        for (const MessageId id : entry.messages)
            if (wanted.contains(id) && isLast(id, entry.id))
                both.push_back(id);
        if (both.size() == entry.messages.size())
            store::JournalRepo::remove(transaction, entry.id);
        else
            store::OverlayRepo::drop(transaction, entry.id, both);
    }
}

} // namespace postrider::sync
