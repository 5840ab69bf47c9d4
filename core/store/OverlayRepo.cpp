// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/OverlayRepo.h"

#include "store/FlagsCodec.h"
#include "store/Guard.h"
#include "store/Query.h"
#include "store/ShownState.h"

namespace postrider::store {

namespace {

void refreshEach(WriteTransaction &transaction, std::span<const MessageId> ids)
{
    for (const MessageId id : ids)
        ShownState::refresh(transaction, id);
    transaction.change().journal = true;
}

std::vector<MessageId> messagesOf(Connection &mail, OperationId operation)
{
    std::vector<MessageId> ids;
    Query query(mail, "SELECT message_id FROM overlay WHERE operation_id = ?1 ORDER BY message_id", operation);
    while (query.next())
        ids.push_back(query.id<MessageId>(0));
    return ids;
}

} // namespace

std::optional<OverlayEffect> OverlayRepo::effect(OperationId operation, MessageId message) const
{
    return reading(m_database, [&]() -> std::optional<OverlayEffect> {
        Query query(m_database.mail(),
                    "SELECT add_bits, add_keywords, remove_bits, remove_keywords, move_to, hide FROM overlay"
                    " WHERE message_id = ?1 AND operation_id = ?2",
                    message, operation);
        if (!query.next())
            return std::nullopt;
        return OverlayEffect{StoredFlags(static_cast<unsigned>(query.number(0)), query.text(1)).flags(),
                             StoredFlags(static_cast<unsigned>(query.number(2)), query.text(3)).flags(),
                             query.id<FolderId>(4), query.flag(5)};
    });
}

std::vector<OperationId> OverlayRepo::operationsOf(MessageId message) const
{
    return reading(m_database, [&] {
        std::vector<OperationId> operations;
        Query query(m_database.mail(), "SELECT operation_id FROM overlay WHERE message_id = ?1 ORDER BY operation_id",
                    message);
        while (query.next())
            operations.push_back(query.id<OperationId>(0));
        return operations;
    });
}

void OverlayRepo::apply(WriteTransaction &transaction, OperationId operation, std::span<const MessageId> messages,
                        const OverlayEffect &effect)
{
    writing(transaction, [&] {
        const StoredFlags add(effect.add);
        const StoredFlags remove(effect.remove);
        // A message that went away in the meantime is left out, not an error.
        Query query(transaction.database().mail(),
                    "INSERT INTO overlay (message_id, operation_id, add_bits, add_keywords, remove_bits,"
                    " remove_keywords, move_to, hide) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8"
                    " WHERE EXISTS (SELECT 1 FROM message WHERE id = ?1)"
                    " ON CONFLICT (message_id, operation_id) DO UPDATE SET add_bits = excluded.add_bits,"
                    " add_keywords = excluded.add_keywords, remove_bits = excluded.remove_bits,"
                    " remove_keywords = excluded.remove_keywords, move_to = excluded.move_to, hide = excluded.hide");
        for (const MessageId id : messages) {
            query.again(id, operation, add.bits, add.keywords, remove.bits, remove.keywords, effect.moveTo,
                        effect.hide);
            query.run();
        }
        refreshEach(transaction, messages);
    });
}

void OverlayRepo::drop(WriteTransaction &transaction, OperationId operation)
{
    writing(transaction, [&] {
        Connection &mail = transaction.database().mail();
        const std::vector<MessageId> ids = messagesOf(mail, operation);
        execute(mail,
                "UPDATE overlay SET add_bits = 0, add_keywords = '', remove_bits = 0, remove_keywords = '',"
                " move_to = NULL, hide = 0 WHERE operation_id = ?1",
                operation);
        refreshEach(transaction, ids);
    });
}

void OverlayRepo::drop(WriteTransaction &transaction, OperationId operation, std::span<const MessageId> messages)
{
    writing(transaction, [&] {
        Query query(transaction.database().mail(), "DELETE FROM overlay WHERE message_id = ?1 AND operation_id = ?2");
        for (const MessageId id : messages) {
            query.again(id, operation);
            query.run();
        }
        refreshEach(transaction, messages);
    });
}

} // namespace postrider::store
