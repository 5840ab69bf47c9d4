// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

namespace postrider::store {

/// One word or phrase of a query and where it is looked for.
struct SearchTerm
{
    enum class Field { Any, Sender, Recipients, Subject, Attachments };
    Field field = Field::Any;
    QString text; ///< without quotes and without the '*' that asks for beginnings
    bool quoted = false;
    bool beginning = false; ///< words that begin with it are found, too
};

/// The search field's language made into an FTS5 expression. Pure; never fails and never lets a user's character be
/// read as FTS5 syntax.
class SearchQuery final
{
public:
    /// Empty when the text asks for nothing.
    [[nodiscard]] static QString toFts(const QString &text);
    /// What toFts() asks for, for somebody else to look for.
    [[nodiscard]] static std::vector<SearchTerm> terms(const QString &text);
    /// Whether only the body of a message can answer: a query for headers alone is answered by the index in full.
    [[nodiscard]] static bool needsBodies(const QString &text);
};

} // namespace postrider::store
