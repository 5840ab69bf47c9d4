// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/AngleAddress.h"

#include <algorithm>

namespace postrider::mime {

namespace {

// A local part is at most 64 bytes long (RFC 5321 §4.5.3.1.1). Bounds the search for the end of what was opened, so
// hostile input stays linear.
constexpr qsizetype longest = 1024;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Where a quoted local part ends: at the first quote that no backslash escapes, when the address goes on behind it.
/// -1: a lone quote.
qsizetype quotedEnd(QByteArrayView in, qsizetype open)
{
    const auto bound = std::min(in.size(), open + longest);
    auto end = open + 1;
    while (end < bound && in[end] != '"')
        end += in[end] == '\\' ? 2 : 1;
    auto next = end + 1;
    while (next < bound && isSpace(in[next]))
        ++next;
    return next < bound && (in[next] == '@' || in[next] == '.') ? end : -1;
}

/// Where a comment ends; -1: a parenthesis that opens none.
qsizetype commentEnd(QByteArrayView in, qsizetype open)
{
    const auto bound = std::min(in.size(), open + longest);
    for (auto i = open + 1; i < bound && in[i] != '>' && in[i] != '<'; ++i)
        if (in[i] == ')')
            return i;
    return -1;
}

} // namespace

QByteArray AngleAddress::take(QByteArrayView in, qsizetype &pos)
{
    const bool isRoute = pos + 1 < in.size() && in[pos + 1] == '@'; // obsolete: <@relay,@relay:user@host>
    QByteArray inner;
    for (++pos; pos < in.size(); ++pos) {
        const char c = in[pos];
        if (c == '>' || (!isRoute && (c == ',' || c == '<')))
            break;
        const auto end = c == '"' ? quotedEnd(in, pos) : c == '(' ? commentEnd(in, pos) : -1;
        if (end < 0) {
            inner += c;
            continue;
        }
        if (c == '"')
            inner += in.sliced(pos, end + 1 - pos);
        pos = end;
    }
    if (pos < in.size() && in[pos] == '>')
        ++pos;
    if (isRoute)
        inner = inner.mid(inner.indexOf(':') + 1);
    inner = inner.trimmed();
    return inner.left(7).compare("mailto:", Qt::CaseInsensitive) == 0 ? inner.mid(7) : inner;
}

} // namespace postrider::mime
