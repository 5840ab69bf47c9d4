// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/Delimiters.h"

#include <map>

namespace postrider::mime {

namespace {

constexpr qsizetype longestBoundary = 200; // RFC 2046 §5.1.1: 70
constexpr std::size_t mostBoundaries = 32; // with mixed line ends; each is looked for in the whole message

/// Knows which lines are delimiters: those whose boundary is named somewhere.
class Boundaries
{
public:
    explicit Boundaries(QByteArrayView message)
        : m_message(message)
    {
    }

    bool isDelimiter(QByteArrayView line)
    {
        QByteArrayView name = line.sliced(2);
        if (name.endsWith("--"))
            name.chop(2);
        if (name.isEmpty() || name.size() > longestBoundary)
            return false;
        const QByteArray key = name.toByteArray();
        const auto known = m_known.find(key);
        if (known != m_known.end())
            return known->second;
        if (m_known.size() >= mostBoundaries)
            return false;
        const bool named = m_message.contains('"' + key + '"') || m_message.contains('=' + key);
        m_known.emplace(key, named);
        return named;
    }

private:
    QByteArrayView m_message;
    std::map<QByteArray, bool> m_known;
};

} // namespace

QByteArray Delimiters::repaired(QByteArrayView message, qsizetype bodyOffset)
{
    Boundaries boundaries(message);
    QByteArray result;
    qsizetype copied = bodyOffset;
    for (qsizetype at = message.indexOf('\n', bodyOffset); at >= 0;) {
        const auto next = message.indexOf('\n', at + 1);
        const auto end = next < 0 ? message.size() : next;
        QByteArrayView line = message.sliced(at + 1, end - at - 1);
        const bool before = message[at - (at > 0 ? 1 : 0)] == '\r';
        const bool after = line.endsWith('\r');
        if (line.size() > 2 && line.startsWith("--") && before != after && boundaries.isDelimiter(line.trimmed())) {
            if (after)
                line.chop(1);
            result += message.sliced(copied, at + 1 - copied);
            result += line;
            result += before ? "\r\n" : "\n";
            copied = std::min(end + 1, message.size());
        }
        at = next;
    }
    return copied == bodyOffset ? QByteArray() : result + message.sliced(copied).toByteArray();
}

} // namespace postrider::mime
