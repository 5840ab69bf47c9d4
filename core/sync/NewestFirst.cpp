// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/NewestFirst.h"

#include <algorithm>

namespace postrider::sync {

UidSet NewestFirst::take(std::uint64_t count, qsizetype maxBytes)
{
    constexpr qsizetype longestRange = 22; // "4294967295:4294967295,"
    const qsizetype maxRanges = std::max<qsizetype>(1, maxBytes / longestRange);
    const std::vector<UidSet::Range> &ranges = m_left.ranges();
    UidSet taken;
    qsizetype used = 0;
    for (auto range = ranges.rbegin(); range != ranges.rend() && count > 0 && used < maxRanges; ++range, ++used) {
        const std::uint64_t size = std::uint64_t(range->last.value) - range->first.value + 1;
        const std::uint64_t part = std::min(size, count);
        taken.add(Uid(static_cast<std::uint32_t>(range->last.value - part + 1)), range->last);
        count -= part;
    }
    m_left.remove(taken);
    return taken;
}

} // namespace postrider::sync
