// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/UidSet.h"

#include <algorithm>
#include <iterator>

namespace postrider {

namespace {

/// A set that a server sends may claim 1:4294967295; nothing that walks every UID may follow it there.
constexpr std::uint64_t maxExpandedUids = 50'000'000;

bool parseNumber(QByteArrayView text, std::uint32_t *number)
{
    bool ok = false;
    const qulonglong n = text.toByteArray().toULongLong(&ok);
    if (!ok || n == 0 || n > 0xFFFFFFFFULL ||
        !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return false;
    *number = static_cast<std::uint32_t>(n);
    return true;
}

bool beginsEarlier(const UidSet::Range &a, const UidSet::Range &b)
{
    return a.first < b.first;
}

QByteArray rangeText(const UidSet::Range &range)
{
    QByteArray text = QByteArray::number(range.first.value);
    if (range.last != range.first)
        text += ':' + QByteArray::number(range.last.value);
    return text;
}

} // namespace

void UidSet::add(Uid first, Uid last)
{
    if (last < first)
        std::swap(first, last);
    if (m_ranges.empty() || m_ranges.back().last.value + 1ULL < first.value) {
        m_ranges.push_back({first, last});
        return;
    }
    // The first range that ends at or beyond the place just before `first` may touch or overlap the new one.
    auto begin = std::lower_bound(m_ranges.begin(), m_ranges.end(), first,
                                  [](const Range &r, Uid uid) { return r.last.value + 1ULL < uid.value; });
    auto end = begin;
    while (end != m_ranges.end() && end->first.value <= last.value + 1ULL) {
        first = std::min(first, end->first);
        last = std::max(last, end->last);
        ++end;
    }
    if (begin == end) {
        m_ranges.insert(begin, {first, last});
        return;
    }
    *begin = {first, last};
    m_ranges.erase(std::next(begin), end);
}

UidSet UidSet::fromRanges(std::vector<Range> ranges)
{
    for (Range &range : ranges)
        if (range.last < range.first)
            std::swap(range.first, range.last);
    if (!std::is_sorted(ranges.begin(), ranges.end(), beginsEarlier))
        std::sort(ranges.begin(), ranges.end(), beginsEarlier);
    UidSet set;
    for (const Range &range : ranges) {
        if (set.m_ranges.empty() || set.m_ranges.back().last.value + 1ULL < range.first.value)
            set.m_ranges.push_back(range);
        else
            set.m_ranges.back().last = std::max(set.m_ranges.back().last, range.last);
    }
    return set;
}

void UidSet::add(const UidSet &other)
{
    // a few are put into their places; many are merged, which costs no more than reading both
    constexpr std::size_t few = 8;
    if (other.m_ranges.size() <= few || m_ranges.empty()) {
        for (const Range &range : other.m_ranges)
            add(range.first, range.last);
        return;
    }
    std::vector<Range> all;
    all.reserve(m_ranges.size() + other.m_ranges.size());
    std::merge(m_ranges.begin(), m_ranges.end(), other.m_ranges.begin(), other.m_ranges.end(), std::back_inserter(all),
               beginsEarlier);
    *this = fromRanges(std::move(all));
}

void UidSet::remove(const UidSet &other)
{
    std::vector<Range> left;
    auto cut = other.m_ranges.begin();
    for (Range range : m_ranges) {
        while (cut != other.m_ranges.end() && cut->last < range.first)
            ++cut;
        bool consumed = false;
        for (auto c = cut; c != other.m_ranges.end() && c->first <= range.last; ++c) {
            if (c->first > range.first)
                left.push_back({range.first, Uid{c->first.value - 1}});
            if (c->last >= range.last) {
                consumed = true;
                break;
            }
            range.first = Uid{c->last.value + 1};
        }
        if (!consumed)
            left.push_back(range);
    }
    m_ranges = std::move(left);
}

bool UidSet::contains(Uid uid) const
{
    const auto it =
        std::lower_bound(m_ranges.begin(), m_ranges.end(), uid, [](const Range &r, Uid u) { return r.last < u; });
    return it != m_ranges.end() && it->first <= uid;
}

std::uint64_t UidSet::count() const
{
    std::uint64_t n = 0;
    for (const Range &range : m_ranges)
        n += std::uint64_t{range.last.value} - range.first.value + 1;
    return n;
}

std::vector<Uid> UidSet::toVector() const
{
    std::vector<Uid> uids;
    uids.reserve(std::min(count(), maxExpandedUids));
    for (const Range &range : m_ranges) {
        for (std::uint64_t u = range.first.value; u <= range.last.value; ++u) {
            if (uids.size() >= maxExpandedUids)
                return uids;
            uids.emplace_back(static_cast<std::uint32_t>(u));
        }
    }
    return uids;
}

UidSet UidSet::intersected(const UidSet &other) const
{
    UidSet common;
    auto a = m_ranges.begin();
    auto b = other.m_ranges.begin();
    while (a != m_ranges.end() && b != other.m_ranges.end()) {
        const Uid first = std::max(a->first, b->first);
        const Uid last = std::min(a->last, b->last);
        if (first <= last)
            common.m_ranges.push_back({first, last});
        if (a->last < b->last)
            ++a;
        else
            ++b;
    }
    return common;
}

QByteArray UidSet::toImap() const
{
    QByteArray text;
    for (const Range &range : m_ranges) {
        if (!text.isEmpty())
            text += ',';
        text += rangeText(range);
    }
    return text;
}

UidSet UidSet::fromImap(QByteArrayView text, bool *ok)
{
    UidSet set;
    bool good = !text.isEmpty();
    while (good && !text.isEmpty()) {
        const qsizetype comma = text.indexOf(',');
        const QByteArrayView item = comma < 0 ? text : text.first(comma);
        text = comma < 0 ? QByteArrayView() : text.sliced(comma + 1);
        const qsizetype colon = item.indexOf(':');
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        good = parseNumber(colon < 0 ? item : item.first(colon), &first) &&
               parseNumber(colon < 0 ? item : item.sliced(colon + 1), &last) && !(comma >= 0 && text.isEmpty());
        if (good)
            set.add(Uid{first}, Uid{last});
    }
    if (ok)
        *ok = good;
    return good ? set : UidSet();
}

std::vector<UidSet> UidSet::chunked(qsizetype bytes) const
{
    std::vector<UidSet> chunks;
    qsizetype used = 0;
    for (const Range &range : m_ranges) {
        const qsizetype size = rangeText(range).size() + 1;
        if (chunks.empty() || used + size > bytes) {
            chunks.emplace_back();
            used = 0;
        }
        chunks.back().m_ranges.push_back(range);
        used += size;
    }
    return chunks;
}

} // namespace postrider
