// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/wire/Lines.h"

#include <cstring>

namespace postrider::smtp {

namespace {

/// Sixteen bytes and more at a time, unlike std::find.
const char *find(const char *begin, const char *end, char wanted)
{
    const void *found = begin == end ? nullptr : std::memchr(begin, wanted, static_cast<std::size_t>(end - begin));
    return found ? static_cast<const char *>(found) : end;
}

} // namespace

Lines::Lines(QByteArrayView text)
    : m_begin(text.data())
    , m_end(text.data() + text.size())
    , m_feed(find(m_begin, m_end, '\n'))
{
}

QByteArrayView Lines::next()
{
    const char *stop = find(m_begin, m_feed, '\r');
    const QByteArrayView line(m_begin, stop - m_begin);
    if (stop != m_end && *stop == '\r')
        ++stop;
    if (stop != m_end && *stop == '\n')
        ++stop;
    m_begin = stop;
    if (m_feed < m_begin)
        m_feed = find(m_begin, m_end, '\n');
    return line;
}

} // namespace postrider::smtp
