// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SearchTokenizer.h"

#include "store/CharacterFold.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include <sqlite3.h>

namespace postrider::store {

namespace {

using Kind = FoldedCharacter::Kind;
using TokenCallback = int (*)(void *, int, const char *, int, int, int);

/// Words are cut here, alike when indexed and when searched: a line of base64 is not worth more.
constexpr int longestToken = 64;

struct Decoded
{
    char32_t character = 0; ///< 0 for bytes that are no UTF-8: a separator
    int length = 1;
};

Decoded decode(const unsigned char *text, int available)
{
    const unsigned char lead = text[0];
    if (lead < 0x80)
        return {lead, 1};
    const int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (length == 0 || length > available || lead > 0xF4)
        return {};
    char32_t character = lead & (0xFFU >> (length + 1));
    for (int i = 1; i < length; ++i) {
        if ((text[i] & 0xC0U) != 0x80U)
            return {};
        character = (character << 6U) | (text[i] & 0x3FU);
    }
    return {character, length};
}

/// What most text is made of, without a look into Unicode: a letter or digit becomes its lower case; 0 ends a word.
/// The same as foldCharacter() says.
constexpr std::array<char, 0x80> asciiWord = [] {
    std::array<char, 0x80> table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        const bool upper = c >= 'A' && c <= 'Z';
        if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            table.at(c) = static_cast<char>(upper ? c + ('a' - 'A') : c);
    }
    return table;
}();

/// Kana and a following (half-width or combining) voiced sound mark are one character: カ + ﾞ is ガ.
int voicing(const unsigned char *text, int available)
{
    const char32_t next = available > 0 ? decode(text, available).character : 0;
    if (next == 0x3099 || next == 0xFF9E)
        return 1;
    return next == 0x309A || next == 0xFF9F ? 2 : 0;
}

/// Collects the word under way and hands finished tokens to FTS5.
class TokenSink
{
public:
    TokenSink(void *context, TokenCallback callback)
        : m_context(context)
        , m_callback(callback)
    {
    }

    void append(char folded, int start)
    {
        if (m_length == 0)
            m_start = start;
        m_end = start + 1;
        if (m_length < longestToken)
            m_word[static_cast<std::size_t>(m_length++)] = folded;
    }
    void append(const FoldedCharacter &folded, int start, int end)
    {
        if (m_length == 0)
            m_start = start;
        m_end = end;
        if (m_length + folded.length > longestToken)
            return;
        std::memcpy(m_word.data() + m_length, folded.utf8, folded.length);
        m_length += folded.length;
    }
    /// The word ends. Answers FTS5's code.
    int flush()
    {
        if (m_length == 0)
            return SQLITE_OK;
        const int length = std::exchange(m_length, 0);
        return m_callback(m_context, 0, m_word.data(), length, m_start, m_end);
    }

private:
    void *m_context;
    TokenCallback m_callback;
    std::array<char, longestToken> m_word{};
    int m_length = 0;
    int m_start = 0;
    int m_end = 0;
};

void applyVoicing(FoldedCharacter &folded, int step)
{
    // U+3041…U+30FF is E3 81 81 … E3 83 BF; the voiced form follows the plain one by one place, the half-voiced by two.
    if (folded.length != 3 || static_cast<unsigned char>(folded.utf8[0]) != 0xE3)
        return;
    const auto last = static_cast<unsigned>(static_cast<unsigned char>(folded.utf8[2])) + static_cast<unsigned>(step);
    folded.utf8[2] = static_cast<char>(0x80U | (last & 0x3FU));
    if (last > 0xBFU)
        ++folded.utf8[1];
}

int tokenize(Fts5Tokenizer *, void *context, int, const char *bytes, int size, TokenCallback callback)
{
    const auto *text = reinterpret_cast<const unsigned char *>(bytes);
    TokenSink sink(context, callback);
    int code = SQLITE_OK;
    for (int at = 0; at < size && code == SQLITE_OK;) {
        if (text[at] < asciiWord.size()) {
            if (const char folded = asciiWord[text[at]]; folded != 0)
                sink.append(folded, at);
            else
                code = sink.flush();
            ++at;
            continue;
        }
        const Decoded decoded = decode(text + at, size - at);
        FoldedCharacter folded = foldCharacter(decoded.character);
        const int end = at + decoded.length;
        if (folded.kind == Kind::Word)
            sink.append(folded, at, end);
        else if (folded.kind != Kind::Ignored)
            code = sink.flush();
        if (folded.kind == Kind::Single && code == SQLITE_OK) {
            if (const int step = voicing(text + end, size - end); step > 0)
                applyVoicing(folded, step);
            sink.append(folded, at, end);
            code = sink.flush();
        }
        at = end;
    }
    return code == SQLITE_OK ? sink.flush() : code;
}

int create(void *, const char **, int, Fts5Tokenizer **instance)
{
    // It has no state; FTS5 wants an address that is not null.
    static char nothing = 0;
    *instance = reinterpret_cast<Fts5Tokenizer *>(&nothing);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer *)
{
}

fts5_api *apiOf(sqlite3 *connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

int SearchTokenizer::registerOn(sqlite3 *connection)
{
    fts5_api *api = apiOf(connection);
    if (!api)
        return SQLITE_ERROR;
    fts5_tokenizer tokenizer{create, destroy, tokenize};
    return api->xCreateTokenizer(api, "mail", nullptr, &tokenizer, nullptr);
}

} // namespace postrider::store
