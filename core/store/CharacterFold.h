// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace postrider::store {

/// What a character is to the search index, and how it is written there: without case, accent and width.
struct FoldedCharacter
{
    enum class Kind : std::uint8_t {
        Separator, ///< ends a word
        Ignored,   ///< a combining mark or soft hyphen: as if it were not there
        Word,      ///< part of a word
        Single     ///< a token of its own: Han, Kana, Hangul, emoji
    };
    Kind kind = Kind::Separator;
    std::uint8_t length = 0;
    char utf8[6] = {}; ///< the longest that is kept: two letters of three bytes
};

/// Thread-safe. The first use of a block of 256 characters computes it.
[[nodiscard]] FoldedCharacter foldCharacter(char32_t character);

} // namespace postrider::store
