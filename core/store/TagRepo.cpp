// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/TagRepo.h"

#include "store/Guard.h"
#include "store/Query.h"

namespace postrider::store {

namespace {

constexpr qsizetype longestName = 200; // more than any list shows

qint64 countOf(Connection &mail)
{
    Query query(mail, "SELECT count(*) FROM tag");
    return query.next() ? query.number(0) : 0;
}

} // namespace

std::vector<TagName> TagRepo::all() const
{
    return reading(m_database, [&] {
        std::vector<TagName> tags;
        Query query(m_database.mail(), "SELECT keyword, name, color FROM tag ORDER BY keyword");
        while (query.next())
            tags.push_back({query.text(0), query.text(1), query.text(2)});
        return tags;
    });
}

int TagRepo::add(WriteTransaction &transaction, std::span<const TagName> tags)
{
    return writing(transaction, [&] {
        Connection &mail = transaction.database().mail();
        const qint64 before = countOf(mail);
        for (const TagName &tag : tags)
            execute(mail, "INSERT OR IGNORE INTO tag (keyword, name, color) VALUES (?1, ?2, ?3)",
                    tag.keyword.left(longestName), tag.name.left(longestName), tag.color);
        return static_cast<int>(countOf(mail) - before);
    });
}

} // namespace postrider::store
