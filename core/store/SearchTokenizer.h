// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace postrider::store {

/// The FTS5 tokenizer 'mail': words without case, accents and width; every Han, Kana and Hangul character a token of
/// its own, so that a word of them is a phrase and one character is found too.
class SearchTokenizer final
{
public:
    /// On each connection before its first statement that touches the index. Answers an SQLite code; 0 is well.
    [[nodiscard]] static int registerOn(sqlite3 *connection);
};

} // namespace postrider::store
