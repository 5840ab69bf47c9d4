// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SameContent.h"

#include "store/Database.h"
#include "store/Guard.h"
#include "store/MessageSummary.h"
#include "store/Query.h"

namespace postrider::store {

std::vector<std::pair<MessageId, QByteArray>> SameContent::bytesHere(std::span<const MessageId> ids) const
{
    return reading(m_database, [&] {
        std::vector<std::pair<MessageId, QByteArray>> found;
        Query query(m_database.mail(),
                    "WITH wanted AS (SELECT m.email_id, f.account_id FROM message m JOIN folder f ON f.id = m.folder_id"
                    " WHERE m.id = ?1 AND m.email_id IS NOT NULL)"
                    " SELECT o.body_hash FROM wanted w JOIN message o ON o.email_id = w.email_id"
                    " JOIN folder f ON f.id = o.folder_id AND f.account_id = w.account_id"
                    " WHERE o.id <> ?1 AND o.body_state = ?2 AND o.body_hash IS NOT NULL"
                    " UNION ALL SELECT r.body_hash FROM wanted w JOIN removed r ON r.email_id = w.email_id"
                    " AND r.account_id = w.account_id LIMIT 1");
        for (const MessageId id : ids)
            if (query.again(id, BodyState::Ready).next())
                found.emplace_back(id, query.bytes(0));
        return found;
    });
}

std::map<QString, MessageId> SameContent::named(AccountId account, std::span<const QString> names) const
{
    return reading(m_database, [&] {
        std::map<QString, MessageId> found;
        Query query(m_database.mail(),
                    "SELECT m.id FROM message m JOIN folder f ON f.id = m.folder_id AND f.account_id = ?1"
                    " WHERE m.email_id = ?2 LIMIT 1");
        for (const QString &name : names)
            if (query.again(account, name).next())
                found.emplace(name, query.id<MessageId>(0));
        return found;
    });
}

std::vector<MessageId> SameContent::everywhere(MessageId id) const
{
    return reading(m_database, [&] {
        std::vector<MessageId> found{id};
        Query query(m_database.mail(),
                    "SELECT o.id FROM message m JOIN folder f ON f.id = m.folder_id"
                    " JOIN message o ON o.email_id = m.email_id AND o.id <> m.id"
                    " JOIN folder g ON g.id = o.folder_id AND g.account_id = f.account_id"
                    " WHERE m.id = ?1 AND m.email_id IS NOT NULL ORDER BY o.id",
                    id);
        while (query.next())
            found.push_back(query.id<MessageId>(0));
        return found;
    });
}

MessageId SameContent::in(FolderId folder, MessageId id) const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(),
                    "SELECT o.id FROM message m JOIN message o ON o.email_id = m.email_id"
                    " WHERE m.id = ?1 AND m.email_id IS NOT NULL AND o.folder_id = ?2 AND o.uid IS NOT NULL LIMIT 1",
                    id, folder);
        return query.next() ? query.id<MessageId>(0) : MessageId();
    });
}

} // namespace postrider::store
