// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/wire/Lexer.h"

#include <cmath>
#include <cstring>
#include <limits>

namespace postrider::imap {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool endsWord(char c)
{
    switch (c) {
    case ' ':
    case '\t':
    case '(':
    case ')':
    case '[':
    case ']':
    case '"':
    case '\r':
    case '\n':
        return true;
    default:
        return false;
    }
}

constexpr quint64 largest = std::numeric_limits<quint64>::max();

/// "9.37e+06" behind its integer digits.
std::optional<quint64> floating(QByteArrayView text)
{
    bool ok = false;
    const double value = text.toByteArray().toDouble(&ok);
    // 2^63: the largest power of two that converts without undefined behaviour.
    if (!ok || !(value >= 0) || value >= 9223372036854775808.0)
        return std::nullopt;
    return static_cast<quint64>(std::llround(value));
}

} // namespace

bool isWord(QByteArrayView word, QByteArrayView upper)
{
    if (word.size() != upper.size())
        return false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        char c = word[i];
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
        if (c != upper[i])
            return false;
    }
    return true;
}

QByteArrayView Lexer::word()
{
    skipSpaces();
    const char *start = m_at;
    while (m_at < m_end && !endsWord(*m_at))
        ++m_at;
    return {start, m_at - start};
}

QByteArrayView Lexer::flag()
{
    skipSpaces();
    const char *start = m_at;
    while (m_at < m_end && *m_at != ' ' && *m_at != ')' && *m_at != '\r' && *m_at != '\n')
        ++m_at;
    return {start, m_at - start};
}

std::optional<QByteArrayView> Lexer::bracketed()
{
    if (peek() != '[')
        return std::nullopt;
    const char *start = m_at + 1;
    bool quoted = false;
    for (const char *p = start; p < m_end; ++p) {
        if (*p == '"')
            quoted = !quoted;
        if (*p != ']' || quoted)
            continue;
        m_at = p + 1;
        return QByteArrayView(start, p - start);
    }
    return std::nullopt;
}

std::optional<quint64> Lexer::number()
{
    skipSpaces();
    const char *start = m_at;
    quint64 value = 0;
    while (m_at < m_end && isDigit(*m_at)) {
        const auto digit = static_cast<quint64>(*m_at++ - '0');
        value = value > (largest - digit) / 10 ? largest : value * 10 + digit;
    }
    const bool digits = m_at > start;
    if (m_at == m_end || endsWord(*m_at) || *m_at == ',' || *m_at == ':' || *m_at == '>')
        return digits ? std::optional(value) : std::nullopt;
    while (m_at < m_end && !endsWord(*m_at))
        ++m_at;
    const bool decimal = digits && (std::memchr(start, '.', static_cast<std::size_t>(m_at - start)) != nullptr);
    return decimal ? floating({start, m_at - start}) : std::nullopt;
}

std::optional<quint32> Lexer::number32()
{
    const std::optional<quint64> n = number();
    if (!n || *n > std::numeric_limits<quint32>::max())
        return std::nullopt;
    return static_cast<quint32>(*n);
}

void Lexer::numberRanges(std::vector<UidSet::Range> &ranges)
{
    skipSpaces();
    while (isDigit(peek())) {
        const std::optional<quint32> first = number32();
        std::optional<quint32> last = first;
        if (peek() == ':') {
            ++m_at;
            last = number32();
        }
        if (first && last && *first > 0 && *last > 0)
            ranges.push_back({Uid{*first}, Uid{*last}});
        if (peek() == ',')
            ++m_at;
    }
}

UidSet Lexer::numberSet()
{
    std::vector<UidSet::Range> ranges;
    numberRanges(ranges);
    return UidSet::fromRanges(std::move(ranges));
}

Lexer::Text Lexer::string(QByteArray &out)
{
    skipSpaces();
    const char c = peek();
    if (c == '"')
        return quoted(out);
    if (c == '{' || c == '~') {
        if (const std::optional<QByteArrayView> bytes = literal()) {
            out = bytes->toByteArray();
            return Text::Present;
        }
    }
    const char *start = m_at;
    while (m_at < m_end && *m_at != ' ' && *m_at != ')' && *m_at != '(' && *m_at != '\r' && *m_at != '\n')
        ++m_at;
    const QByteArrayView bare(start, m_at - start);
    if (bare.isEmpty())
        return Text::Missing;
    if (isWord(bare, "NIL")) {
        out.clear();
        return Text::Nil;
    }
    out = bare.toByteArray();
    return Text::Present;
}

Lexer::Text Lexer::quoted(QByteArray &out)
{
    bool escaped = false;
    const char *end = quotedEnd(&escaped);
    if (!end)
        return Text::Missing;
    const char *start = m_at + 1;
    m_at = end + 1;
    if (!escaped) {
        out = QByteArray(start, end - start);
        return Text::Present;
    }
    out.clear();
    out.reserve(end - start);
    for (const char *p = start; p < end; ++p) {
        // RFC 9051 §9 escapes nothing but these two; a backslash before anything else was meant as one.
        if (*p == '\\' && p + 1 < end && (p[1] == '"' || p[1] == '\\'))
            ++p;
        out += *p;
    }
    return Text::Present;
}

const char *Lexer::quotedEnd(bool *escaped) const
{
    for (const char *p = m_at + 1; p < m_end; ++p) {
        if (*p == '"')
            return p;
        if (*p != '\\')
            continue;
        *escaped = true;
        const bool closes = m_looseBackslash && p + 1 < m_end && p[1] == '"' && endsHere(p + 2);
        if (!closes)
            ++p;
    }
    return nullptr;
}

bool Lexer::endsHere(const char *afterQuote) const
{
    return afterQuote >= m_end || *afterQuote == ')' || *afterQuote == ' ';
}

std::optional<QByteArrayView> Lexer::literal()
{
    const char *p = m_at;
    if (p < m_end && *p == '~') // literal8, RFC 3516
        ++p;
    if (p == m_end || *p++ != '{')
        return std::nullopt;
    qint64 size = 0;
    const char *digits = p;
    for (; p < m_end && isDigit(*p) && p - digits < 18; ++p)
        size = size * 10 + (*p - '0');
    if (p == digits)
        return std::nullopt;
    if (p < m_end && *p == '+')
        ++p;
    if (p == m_end || *p++ != '}')
        return std::nullopt;
    if (p < m_end && *p == '\r')
        ++p;
    if (p == m_end || *p++ != '\n' || m_end - p < size)
        return std::nullopt;
    m_at = p + size;
    return QByteArrayView(p, size);
}

bool Lexer::skipString()
{
    if (peek() == '"') {
        bool escaped = false;
        const char *end = quotedEnd(&escaped);
        if (end)
            m_at = end + 1;
        return end != nullptr;
    }
    if ((peek() == '{' || peek() == '~') && literal())
        return true;
    const char *start = m_at;
    while (m_at < m_end && *m_at != ' ' && *m_at != ')' && *m_at != '(' && *m_at != '\r' && *m_at != '\n')
        ++m_at;
    return m_at > start;
}

bool Lexer::skipValue()
{
    skipSpaces();
    if (!take('('))
        return skipString();
    return skipToListEnd();
}

bool Lexer::skipToListEnd()
{
    const char *start = m_at;
    qint64 depth = 1; // a counter, not a recursion: nesting costs nothing here
    while (depth > 0) {
        skipSpaces();
        if (take('('))
            ++depth;
        else if (take(')'))
            --depth;
        else if (atEnd() || !skipString()) {
            m_at = start;
            return false;
        }
    }
    return true;
}

} // namespace postrider::imap
