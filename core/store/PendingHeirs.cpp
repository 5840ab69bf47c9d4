// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/PendingHeirs.h"

#include "store/Guard.h"
#include "store/MessageRepo.h"
#include "store/Query.h"
#include "store/ShownState.h"

namespace postrider::store {

void PendingHeirs::letGo(WriteTransaction &transaction, MessageId id)
{
    writing(transaction, [&] {
        execute(transaction.database().mail(), "UPDATE message SET uid = NULL, modseq = NULL WHERE id = ?1", id);
    });
}

std::vector<MessageId> PendingHeirs::homeless(Database &database, AccountId account)
{
    return reading(database, [&] {
        std::vector<MessageId> ids;
        Query query(database.mail(),
                    "SELECT DISTINCT m.id FROM overlay o JOIN message m ON m.id = o.message_id"
                    " JOIN folder f ON f.id = m.folder_id WHERE f.account_id = ?1 AND m.uid IS NULL"
                    " AND NOT EXISTS (SELECT 1 FROM overlay p JOIN journal j ON j.id = p.operation_id"
                    " WHERE p.message_id = m.id AND j.kind IN ('append', 'copy', 'save-draft', 'transfer-in'))",
                    account);
        while (query.next())
            ids.push_back(query.id<MessageId>(0));
        return ids;
    });
}

void PendingHeirs::settle(WriteTransaction &transaction, AccountId account, MessageId id, bool mayEnd)
{
    const MessageRepo messages(transaction.database());
    const std::optional<MessageDetails> details = messages.details(id);
    if (!details || details->place.uid.isValid())
        return;
    std::vector<MessageId> heirs;
    for (const MessageRepo::Placed &placed :
         messages.places(messages.idsByMessageIdHeader(account, details->messageId)))
        if (placed.place.uid.isValid() && placed.id > id) // one that was here before is another copy
            heirs.push_back(placed.id);
    if (heirs.empty() && !mayEnd)
        return;
    if (heirs.size() == 1) {
        writing(transaction, [&] {
            execute(transaction.database().mail(),
                    "UPDATE OR IGNORE overlay SET message_id = ?2 WHERE message_id = ?1"
                    " AND move_to IS NULL AND operation_id IN (SELECT id FROM journal"
                    " WHERE kind IN ('set-flags', 'add-label', 'remove-label'))",
                    id, heirs.front());
            ShownState::refresh(transaction, heirs.front());
            ShownState::refresh(transaction, id);
            transaction.change().journal = true;
        });
    }
    MessageRepo::remove(transaction, std::span(&id, 1));
}

} // namespace postrider::store
