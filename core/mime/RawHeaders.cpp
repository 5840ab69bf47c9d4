// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/RawHeaders.h"

#include <algorithm>

namespace postrider::mime {

namespace {

constexpr std::size_t maximumFields = 10000;
constexpr qsizetype maximumBytes = 2LL * 1024 * 1024;
constexpr qsizetype maximumName = 256; // no registered name is longer than 40

/// The line at `pos` without its end; `next` is where the one after it begins.
QByteArrayView lineAt(QByteArrayView raw, qsizetype pos, qsizetype *next)
{
    const auto end = raw.indexOf('\n', pos);
    *next = end < 0 ? raw.size() : end + 1;
    QByteArrayView line = raw.sliced(pos, (end < 0 ? raw.size() : end) - pos);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

/// Where the colon of a header field stands; -1 when the line is none (RFC 5322 §2.2; blanks before the colon are
/// obsolete but occur).
qsizetype colonOf(QByteArrayView line)
{
    qsizetype i = 0;
    while (i < line.size() && i < maximumName && line[i] > ' ' && line[i] < 0x7F && line[i] != ':')
        ++i;
    const auto nameEnd = i;
    while (i < line.size() && (line[i] == ' ' || line[i] == '\t'))
        ++i;
    return nameEnd > 0 && i < line.size() && line[i] == ':' ? i : -1;
}

bool isFolded(QByteArrayView line)
{
    return line.startsWith(' ') || line.startsWith('\t');
}

bool isMboxLine(QByteArrayView line)
{
    return line.startsWith("From ") || line.startsWith(">From ");
}

/// Where the first line of the header stands: some relays put empty lines before it, some editors a byte order mark.
qsizetype firstLine(QByteArrayView raw)
{
    constexpr int mostEmpty = 10; // whoever leaves more means an empty header
    const qsizetype start = raw.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    qsizetype pos = start;
    qsizetype next = start;
    for (int i = 0; i <= mostEmpty && pos < raw.size(); ++i, pos = next) {
        const QByteArrayView line = lineAt(raw, pos, &next);
        if (!line.isEmpty())
            return colonOf(line) > 0 ? pos : start;
    }
    return start;
}

} // namespace

RawHeaders::RawHeaders(QByteArrayView raw)
{
    const qsizetype start = firstLine(raw);
    qsizetype pos = start;
    qsizetype next = 0;
    m_malformed = start > 0;
    bool inField = false;
    while (pos < raw.size()) {
        const QByteArrayView line = lineAt(raw, pos, &next);
        if (line.isEmpty()) {
            m_bodyOffset = next;
            return;
        } else if (inField && isFolded(line)) {
            extendLast(line);
        } else if (const auto colon = colonOf(line); colon > 0) {
            addField(line, colon);
            inField = true;
        } else if (!(pos == start && isMboxLine(line))) {
            qsizetype after = 0;
            const bool fieldsGoOn = next < raw.size() && colonOf(lineAt(raw, next, &after)) > 0;
            m_malformed = true;
            if (!fieldsGoOn) { // the empty line is missing: the body begins here
                m_bodyOffset = pos;
                return;
            }
        }
        pos = next;
    }
    m_bodyOffset = raw.size();
}

void RawHeaders::addField(QByteArrayView line, qsizetype colon)
{
    m_bytes += m_fields.empty() ? 0 : m_fields.back().value.size();
    if (m_fields.size() >= maximumFields || m_bytes + line.size() > maximumBytes) {
        m_cut = true;
        return;
    }
    m_fields.push_back({line.first(colon).trimmed(), line.sliced(colon + 1)});
}

void RawHeaders::extendLast(QByteArrayView line)
{
    auto &value = m_fields.back().value;
    const auto size = line.data() + line.size() - value.data();
    m_cut = m_cut || m_bytes + size > maximumBytes;
    if (!m_cut)
        value = QByteArrayView(value.data(), size);
}

const RawHeaders::Field *RawHeaders::find(QByteArrayView name) const
{
    const auto it = std::find_if(m_fields.begin(), m_fields.end(), [name](const Field &field) {
        return field.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return it == m_fields.end() ? nullptr : &*it;
}

int RawHeaders::count(QByteArrayView name) const
{
    return int(std::count_if(m_fields.begin(), m_fields.end(), [name](const Field &field) {
        return field.name.compare(name, Qt::CaseInsensitive) == 0;
    }));
}

} // namespace postrider::mime
