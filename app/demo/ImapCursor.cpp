// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/ImapCursor.h"

#include "demo/ByteSlice.h"

namespace postrider::demo {

namespace {

bool isAtomChar(char c)
{
    return c > 0x20 && c < 0x7f && !QByteArrayView("(){%*\"\\]").contains(c);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

template <typename Accept>
std::optional<QByteArray> ImapCursor::run(Accept accept)
{
    const qsizetype from = m_at;
    while (!atEnd() && accept(m_text[m_at]))
        ++m_at;
    if (m_at == from)
        return std::nullopt;
    return slice(m_text, from, m_at - from).toByteArray();
}

bool ImapCursor::take(char c)
{
    if (!peekIs(c))
        return false;
    ++m_at;
    return true;
}

bool ImapCursor::takeText(QByteArrayView word)
{
    if (slice(m_text, m_at, word.size()).compare(word, Qt::CaseInsensitive) != 0)
        return false;
    m_at += word.size();
    return true;
}

bool ImapCursor::takeWord(QByteArrayView word)
{
    const qsizetype from = m_at;
    if (takeText(word) && (atEnd() || !isAtomChar(m_text[m_at])))
        return true;
    m_at = from;
    return false;
}

std::optional<QByteArray> ImapCursor::atom()
{
    return run(isAtomChar);
}

std::optional<QByteArray> ImapCursor::astring()
{
    if (peekIs('"') || peekIs('{'))
        return string();
    return run([](char c) { return isAtomChar(c) || c == ']'; });
}

std::optional<QByteArray> ImapCursor::listPattern()
{
    if (peekIs('"') || peekIs('{'))
        return string();
    return run([](char c) { return isAtomChar(c) || c == ']' || c == '%' || c == '*'; });
}

std::optional<QByteArray> ImapCursor::string()
{
    if (peekIs('{'))
        return literal();
    if (!take('"'))
        return std::nullopt;
    QByteArray out = "";
    for (; !atEnd(); ++m_at) {
        char c = m_text[m_at];
        if (c == '"') {
            ++m_at;
            return out;
        }
        if (c == '\\') {
            if (++m_at >= m_text.size())
                return std::nullopt;
            c = m_text[m_at];
            if (c != '"' && c != '\\')
                return std::nullopt;
        }
        if (c == '\0' || c == '\r' || c == '\n' || static_cast<signed char>(c) < 0)
            return std::nullopt;
        out += c;
    }
    return std::nullopt;
}

std::optional<QByteArray> ImapCursor::literal()
{
    if (!take('{'))
        return std::nullopt;
    const std::optional<quint64> size = number();
    take('+');
    if (!size || !takeText("}\r\n") || *size > quint64(m_text.size() - m_at))
        return std::nullopt;
    const QByteArrayView bytes = slice(m_text, m_at, qsizetype(*size));
    m_at += qsizetype(*size);
    if (bytes.contains('\0')) // CHAR8 of RFC 3501 §9
        return std::nullopt;
    return bytes.isEmpty() ? QByteArray("") : bytes.toByteArray();
}

std::optional<QByteArray> ImapCursor::sequenceSet()
{
    return run([](char c) { return isDigit(c) || c == ':' || c == ',' || c == '*'; });
}

std::optional<QByteArray> ImapCursor::flag()
{
    const QByteArray prefix = take('\\') ? "\\" : "";
    const std::optional<QByteArray> name = atom();
    if (!name)
        return std::nullopt;
    return prefix + *name;
}

std::optional<quint64> ImapCursor::number()
{
    const std::optional<QByteArray> digits = run(isDigit);
    bool ok = false;
    const quint64 value = digits ? digits->toULongLong(&ok) : 0;
    if (!ok)
        return std::nullopt;
    return value;
}

} // namespace postrider::demo
