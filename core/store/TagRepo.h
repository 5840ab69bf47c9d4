// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include <QString>

namespace postrider::store {

class Database;
class WriteTransaction;

/// What a keyword of messages is called.
struct TagName
{
    QString keyword; ///< its case does not count
    QString name;
    QString color; ///< "#RRGGBB"; empty: one made of the keyword
    bool operator==(const TagName &) const = default;
};

/// The names of tags; a keyword that is not here is its own name.
class TagRepo final
{
public:
    explicit TagRepo(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] std::vector<TagName> all() const;

    /// Answers how many were not there; what is here stays as it is called.
    static int add(WriteTransaction &transaction, std::span<const TagName> tags);

private:
    Database &m_database;
};

} // namespace postrider::store
