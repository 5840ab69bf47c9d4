// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <vector>

#include <QByteArray>

namespace postrider {

/// A set of UIDs as sorted, disjoint, non-adjacent ranges: 'all of 100,000' is one range. Text form is the sequence-set
/// of RFC 9051 §9, always ascending (hMailServer and Tencent refuse anything else).
class UidSet
{
public:
    struct Range
    {
        Uid first;
        Uid last; ///< inclusive
        bool operator==(const Range &) const = default;
    };

    UidSet() = default;
    explicit UidSet(Uid uid) { add(uid); }
    /// In any order, overlapping or not, also with their ends the wrong way round. One by one in a bad order would cost
    /// the square of their number.
    [[nodiscard]] static UidSet fromRanges(std::vector<Range> ranges);

    void add(Uid uid) { add(uid, uid); }
    void add(Uid first, Uid last);
    void add(const UidSet &other);
    void remove(const UidSet &other);

    [[nodiscard]] bool contains(Uid uid) const;
    [[nodiscard]] bool isEmpty() const { return m_ranges.empty(); }
    [[nodiscard]] std::uint64_t count() const;
    [[nodiscard]] const std::vector<Range> &ranges() const { return m_ranges; }
    /// Every UID, ascending. Costs memory: for sets known to be small or already bounded.
    [[nodiscard]] std::vector<Uid> toVector() const;
    [[nodiscard]] UidSet intersected(const UidSet &other) const;

    /// "1:3,7"; empty for an empty set.
    [[nodiscard]] QByteArray toImap() const;
    /// Reads "1:3,7" with ranges in either direction; '*' and zero are refused. `ok` tells.
    [[nodiscard]] static UidSet fromImap(QByteArrayView text, bool *ok = nullptr);
    /// Splits into sets whose text form is at most `bytes` long (servers limit command lines).
    [[nodiscard]] std::vector<UidSet> chunked(qsizetype bytes) const;

    bool operator==(const UidSet &) const = default;

private:
    std::vector<Range> m_ranges;
};

} // namespace postrider
