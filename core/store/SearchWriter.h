// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/WriteTransaction.h"

#include <string>

namespace postrider::store {

class Connection;

/// Writes the full-text index. Private to the store room; throws SQLite::Exception.
class SearchWriter final
{
public:
    /// A new message, by its headers. `senders` and `recipients` in the form of AddressCodec, which separates with
    /// control characters: separators to the tokenizer too.
    static void insertHeaders(Connection &mail, MessageId id, const std::string &subject, const std::string &sender,
                              const std::string &recipients);
    /// Puts headers with body in the place of what is there of the message.
    static void replaceBody(Connection &mail, const WriteTransaction::IndexText &text);
    /// Headers and body into an empty index.
    static void insertAll(Connection &mail, const WriteTransaction::IndexText &text);
    static void clear(Connection &mail);
    /// Into as few pieces as possible: smaller and faster to search.
    static void merge(Connection &mail);
    /// Throws SQLITE_CORRUPT when the index is not what FTS5 makes.
    static void verify(Connection &mail);
};

} // namespace postrider::store
