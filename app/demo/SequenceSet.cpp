// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/SequenceSet.h"

#include <algorithm>

#include <QList>

namespace postrider::demo {

std::optional<SequenceSet> SequenceSet::parse(QByteArrayView text)
{
    const auto readNumber = [](const QByteArray &token) -> std::optional<quint32> {
        if (token == "*")
            return star;
        bool ok = false;
        const quint32 value = token.toUInt(&ok);
        return ok && value != 0 ? std::optional(value) : std::nullopt;
    };
    SequenceSet set;
    for (const QByteArray &item : text.toByteArray().split(',')) {
        const QList<QByteArray> ends = item.split(':');
        const std::optional<quint32> first = readNumber(ends.first());
        const std::optional<quint32> last = readNumber(ends.last());
        if (ends.size() > 2 || !first || !last)
            return std::nullopt;
        set.m_ranges.emplace_back(*first, *last);
    }
    return set;
}

SequenceSet SequenceSet::everything()
{
    SequenceSet set;
    set.m_ranges.emplace_back(1, star);
    return set;
}

bool SequenceSet::contains(quint32 number, quint32 highest) const
{
    return std::any_of(m_ranges.begin(), m_ranges.end(), [&](const auto &range) {
        const quint32 first = range.first == star ? highest : range.first;
        const quint32 last = range.second == star ? highest : range.second;
        return number >= std::min(first, last) && number <= std::max(first, last);
    });
}

bool SequenceSet::isWithin(quint32 highest) const
{
    return highest > 0 && std::all_of(m_ranges.begin(), m_ranges.end(), [&](const auto &range) {
               return range.first <= highest && range.second <= highest;
           });
}

} // namespace postrider::demo
