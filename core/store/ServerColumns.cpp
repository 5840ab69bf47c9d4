// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ServerColumns.h"

#include "store/FlagsCodec.h"
#include "store/MessageRemover.h"
#include "store/Query.h"
#include "store/ShownState.h"
#include "store/WriteTransaction.h"

namespace postrider::store {

namespace {

constexpr const char *setModSeq = "UPDATE message SET modseq = ?2 WHERE id = ?1 AND modseq IS NOT ?2";

void makeRoom(WriteTransaction &transaction, MessageId keeper, const ServerPlace &place)
{
    Connection &mail = transaction.database().mail();
    MessageId other;
    StoredFlags told;
    if (Query query(mail, "SELECT id, server_bits, server_keywords FROM message WHERE folder_id = ?1 AND uid = ?2",
                    place.folder, place.uid);
        query.next()) {
        other = query.id<MessageId>(0);
        told = StoredFlags(static_cast<unsigned>(query.number(1)), query.text(2));
    }
    if (!other.isValid() || other == keeper)
        return;
    // The server has told the double's flags for this very place, and will not tell them again.
    execute(mail, "UPDATE message SET server_bits = ?2, server_keywords = ?3 WHERE id = ?1", keeper, told.bits,
            told.keywords);
    // What the user has done to the double meanwhile, they have done to the message.
    execute(mail, "UPDATE OR IGNORE overlay SET message_id = ?2 WHERE message_id = ?1", other, keeper);
    MessageRemover::remove(transaction, other);
}

/// Of the same message, where labels are views of one mailbox (LabelViews.h).
std::vector<MessageId> otherRows(Connection &mail, MessageId id)
{
    std::vector<MessageId> ids;
    Query query(mail,
                "SELECT m.id FROM message t JOIN folder o ON o.id = t.folder_id"
                " JOIN folder f ON f.view_of = coalesce(o.view_of, o.id) OR f.id = o.view_of"
                " JOIN message m ON m.folder_id = f.id AND m.uid = t.uid WHERE t.id = ?1 AND m.id <> ?1",
                id);
    while (query.next())
        ids.push_back(query.id<MessageId>(0));
    return ids;
}

void writeFlags(WriteTransaction &transaction, MessageId id, const MailFlags &flags)
{
    const StoredFlags stored(flags);
    execute(transaction.database().mail(), "UPDATE message SET server_bits = ?2, server_keywords = ?3 WHERE id = ?1",
            id, stored.bits, stored.keywords);
    ShownState::refresh(transaction, id);
}

} // namespace

bool ServerColumns::setFlags(WriteTransaction &transaction, FolderId folder, const ServerFlags &told)
{
    Connection &mail = transaction.database().mail();
    const StoredFlags now(told.flags);
    MessageId id;
    StoredFlags before;
    {
        Query query(mail, "SELECT id, server_bits, server_keywords FROM message WHERE folder_id = ?1 AND uid = ?2",
                    folder, told.uid);
        if (!query.next())
            return false;
        id = query.id<MessageId>(0);
        before = StoredFlags(static_cast<unsigned>(query.number(1)), query.text(2));
    }
    if (told.modSeq.isValid() && execute(mail, setModSeq, id, told.modSeq) > 0)
        for (const MessageId other : otherRows(mail, id))
            execute(mail, setModSeq, other, told.modSeq);
    if (before == now)
        return false;
    setFlags(transaction, id, told.flags);
    return true;
}

void ServerColumns::setFlags(WriteTransaction &transaction, MessageId id, const MailFlags &flags)
{
    writeFlags(transaction, id, flags);
    for (const MessageId other : otherRows(transaction.database().mail(), id))
        writeFlags(transaction, other, flags);
}

void ServerColumns::setPlace(WriteTransaction &transaction, MessageId id, const ServerPlace &place)
{
    if (place.uid.isValid())
        makeRoom(transaction, id, place);
    execute(transaction.database().mail(), "UPDATE message SET folder_id = ?2, uid = ?3, modseq = NULL WHERE id = ?1",
            id, place.folder, place.uid);
    ShownState::refresh(transaction, id);
}

} // namespace postrider::store
