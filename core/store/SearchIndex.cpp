// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SearchIndex.h"

#include "store/Guard.h"
#include "store/Query.h"
#include "store/SearchQuery.h"

namespace postrider::store {

std::vector<MessageId> SearchIndex::search(const QString &query, const SearchScope &scope) const
{
    const QString expression = SearchQuery::toFts(query);
    if (expression.isEmpty() || scope.limit <= 0)
        return {};
    return reading(m_database, [&] {
        std::vector<MessageId> ids;
        Query rows(m_database.mail(),
                   "SELECT m.id FROM search s JOIN message m ON m.id = s.rowid"
                   " WHERE s.search MATCH ?1 AND m.hidden = 0 AND (?2 IS NULL OR m.shown_folder_id = ?2)"
                   " AND (?3 IS NULL OR m.shown_folder_id IN (SELECT id FROM folder WHERE account_id = ?3))"
                   " ORDER BY m.date DESC, m.id DESC LIMIT ?4",
                   expression, scope.folder, scope.account, scope.limit);
        while (rows.next())
            ids.push_back(rows.id<MessageId>(0));
        return ids;
    });
}

std::vector<MessageId> SearchIndex::matching(const QString &query, std::span<const MessageId> messages) const
{
    const QString expression = SearchQuery::toFts(query);
    if (expression.isEmpty())
        return {};
    return reading(m_database, [&] {
        std::vector<MessageId> found;
        for (const MessageId id : messages) {
            Query row(m_database.mail(), "SELECT 1 FROM search WHERE search MATCH ?1 AND rowid = ?2", expression, id);
            if (row.next())
                found.push_back(id);
        }
        return found;
    });
}

} // namespace postrider::store
