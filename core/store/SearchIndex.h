// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <span>
#include <vector>

#include <QString>

namespace postrider::store {

class Database;

/// Where a search looks; none: everywhere.
struct SearchScope
{
    AccountId account;
    FolderId folder; ///< shown folder
    int limit = 1000;
};

/// The search field's language: words (all must occur; an unquoted word of three letters or more also finds words that
/// begin with it), "quoted phrases", from: to: subject: attachment: before a word or a phrase. Case, accents and width
/// do not count. Han, Kana and Hangul are found from one character on. No text is an error: what means nothing finds
/// nothing.
class SearchIndex final
{
public:
    explicit SearchIndex(Database &database)
        : m_database(database)
    {
    }

    /// Newest first.
    [[nodiscard]] std::vector<MessageId> search(const QString &query, const SearchScope &scope = {}) const;
    /// Those of the messages that the query finds, wherever they are.
    [[nodiscard]] std::vector<MessageId> matching(const QString &query, std::span<const MessageId> messages) const;

private:
    Database &m_database;
};

} // namespace postrider::store
