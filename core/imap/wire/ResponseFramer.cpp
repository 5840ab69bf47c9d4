// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/wire/ResponseFramer.h"

#include "imap/ServerError.h"

#include <cstring>

namespace postrider::imap {

namespace {

/// A buffer that one large message blew up is given back.
constexpr qsizetype keptCapacity = 4LL * 1024 * 1024;
/// Each bare LF is looked at with the whole line before it: so many, and no line of nothing else costs much.
constexpr int mostBareNewlines = 100;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

void ResponseFramer::feed(QByteArrayView bytes)
{
    if (m_error)
        return;
    if (m_begin > 0) {
        const qsizetype rest = m_buffer.size() - m_begin;
        if (rest == 0 && m_buffer.capacity() > keptCapacity)
            m_buffer = QByteArray();
        else
            std::memmove(m_buffer.data(), m_buffer.constData() + m_begin, static_cast<std::size_t>(rest));
        m_buffer.resize(rest);
        m_lineStart -= m_begin;
        m_scan -= m_begin;
        m_begin = 0;
    }
    m_buffer.append(bytes.data(), bytes.size());
}

std::optional<QByteArrayView> ResponseFramer::next()
{
    if (m_error)
        return std::nullopt;
    if (m_scan == m_begin)
        skipPadding();
    Line line = Line::Continues;
    while (line == Line::Continues)
        line = scanLine();
    if (line == Line::Incomplete)
        return std::nullopt;
    const QByteArrayView response(m_buffer.constData() + m_begin, m_end - m_begin);
    m_begin = m_scan;
    m_lineStart = m_scan;
    m_lineBytes = 0;
    m_literalBytes = 0;
    m_bareNewlines = 0;
    return response;
}

void ResponseFramer::clear()
{
    *this = ResponseFramer(m_limits);
}

QByteArray ResponseFramer::takeRest()
{
    const QByteArray rest = m_buffer.sliced(m_begin);
    clear();
    return rest;
}

ResponseFramer::Line ResponseFramer::scanLine()
{
    if (m_scan > m_buffer.size())
        return Line::Incomplete; // inside a literal
    const char *from = m_buffer.constData() + m_scan;
    const auto left = static_cast<std::size_t>(m_buffer.size() - m_scan);
    const auto *found = static_cast<const char *>(std::memchr(from, '\n', left));
    const qsizetype newline = found ? found - m_buffer.constData() : m_buffer.size();
    const qsizetype limit = lineLimit();
    if (m_lineBytes + newline - m_lineStart > limit) {
        fail(QStringLiteral("line-too-long"), QStringLiteral("a line of more than %1 bytes").arg(limit));
        return Line::Incomplete;
    }
    m_scan = found ? newline + 1 : newline;
    if (!found)
        return Line::Incomplete;
    if (!isLineEnd(newline))
        return Line::Continues;
    m_end = newline > m_lineStart && m_buffer[newline - 1] == '\r' ? newline - 1 : newline;
    const std::optional<quint64> literal = announcedLiteral(m_end);
    if (!literal)
        return Line::Complete;
    if (*literal > static_cast<quint64>(m_limits.literalBytes - m_literalBytes)) {
        fail(QStringLiteral("literal-too-large"), QStringLiteral("a literal of %1 bytes").arg(*literal));
        return Line::Incomplete;
    }
    m_lineBytes += m_scan - m_lineStart;
    m_literalBytes += static_cast<qsizetype>(*literal);
    m_scan += static_cast<qsizetype>(*literal);
    m_lineStart = m_scan;
    return Line::Continues;
}

/// Some servers copy a bare LF out of a folded subject into a quoted string: such a line goes on.
bool ResponseFramer::isLineEnd(qsizetype newline)
{
    if (newline > m_lineStart && m_buffer[newline - 1] == '\r')
        return true;
    if (++m_bareNewlines > mostBareNewlines)
        return true;
    bool quoted = false;
    for (qsizetype i = m_lineStart; i < newline; ++i) {
        if (m_buffer[i] == '\\' && quoted)
            ++i;
        else if (m_buffer[i] == '"')
            quoted = !quoted;
    }
    return !quoted || isStatusLine();
}

/// The free text of a status response may end with anything, also with what looks like a literal.
bool ResponseFramer::isStatusLine() const
{
    // A tag, spaces and a keyword; never anything of the line behind, which may be here already or not.
    constexpr qsizetype longestStart = 64;
    QByteArrayView start = QByteArrayView(m_buffer).sliced(m_begin);
    start = start.first(std::min(longestStart, start.size()));
    if (const qsizetype newline = start.indexOf('\n'); newline >= 0)
        start = start.first(newline);
    if (start.startsWith('+'))
        return true;
    const qsizetype space = start.indexOf(' ');
    if (space < 0)
        return true;
    qsizetype word = space;
    while (word < start.size() && start[word] == ' ')
        ++word;
    qsizetype end = word;
    while (end < start.size() && start[end] != ' ' && start[end] != '\r' && start[end] != '\n')
        ++end;
    const QByteArrayView keyword = start.sliced(word, end - word);
    for (const QByteArrayView status : {"OK", "NO", "BAD", "BYE", "PREAUTH"}) {
        if (keyword.compare(status, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

qsizetype ResponseFramer::lineLimit() const
{
    // "* SEARCH", "* SORT": in capitals, as every server sends them.
    const char *start = m_buffer.constData() + m_begin;
    const bool numbers = m_buffer.size() - m_begin > 8 &&
                         (std::memcmp(start, "* SEARCH", 8) == 0 || std::memcmp(start, "* SORT ", 7) == 0);
    return numbers ? m_limits.numberLineBytes : m_limits.lineBytes;
}

std::optional<quint64> ResponseFramer::announcedLiteral(qsizetype lineEnd) const
{
    qsizetype at = lineEnd - 1;
    if (at <= m_lineStart || m_buffer[at] != '}')
        return std::nullopt;
    --at;
    if (at > m_lineStart && m_buffer[at] == '+')
        --at;
    const qsizetype lastDigit = at;
    while (at >= m_lineStart && isDigit(m_buffer[at]))
        --at;
    const qsizetype digits = lastDigit - at;
    if (digits == 0 || at < m_lineStart || m_buffer[at] != '{' || isStatusLine())
        return std::nullopt;
    if (digits > 18) // more than any counter holds; the caller finds it too large
        return ~quint64{0};
    quint64 size = 0;
    for (qsizetype i = at + 1; i <= lastDigit; ++i)
        size = size * 10 + static_cast<quint64>(m_buffer[i] - '0');
    return size;
}

/// NUL bytes and empty lines before a response, as some servers send to keep a line alive.
void ResponseFramer::skipPadding()
{
    while (m_begin < m_buffer.size()) {
        const char c = m_buffer[m_begin];
        if (c != '\0' && c != '\r' && c != '\n' && c != ' ')
            break;
        ++m_begin;
    }
    m_scan = m_begin;
    m_lineStart = m_begin;
}

void ResponseFramer::fail(const QString &code, const QString &detail)
{
    m_error = protocolError(detail, code);
    m_buffer = QByteArray();
    m_begin = m_lineStart = m_scan = 0;
}

} // namespace postrider::imap
