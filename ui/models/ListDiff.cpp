// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ListDiff.h"

#include <algorithm>

namespace postrider::ui::models {

namespace {

void appendRow(std::vector<RowRange> &ranges, int row)
{
    if (!ranges.empty() && ranges.back().first + ranges.back().count == row)
        ++ranges.back().count;
    else
        ranges.push_back({row, 1});
}

std::vector<MessageId> sorted(std::vector<MessageId> ids)
{
    std::sort(ids.begin(), ids.end());
    return ids;
}

bool has(const std::vector<MessageId> &sortedIds, MessageId id)
{
    return std::binary_search(sortedIds.begin(), sortedIds.end(), id);
}

} // namespace

std::optional<ListDiff> diffOf(const std::vector<MessageId> &before, const std::vector<MessageId> &after)
{
    ListDiff diff;
    const std::vector<MessageId> staying = sorted(after);
    std::vector<MessageId> kept;
    kept.reserve(before.size());
    for (std::size_t row = 0; row < before.size(); ++row) {
        if (has(staying, before[row]))
            kept.push_back(before[row]);
        else
            appendRow(diff.removals, static_cast<int>(row));
    }
    std::reverse(diff.removals.begin(), diff.removals.end());

    std::size_t next = 0;
    for (std::size_t row = 0; row < after.size(); ++row) {
        if (next < kept.size() && after[row] == kept[next])
            ++next;
        else
            appendRow(diff.insertions, static_cast<int>(row));
    }
    if (next != kept.size())
        return std::nullopt;
    return diff;
}

std::vector<RowRange> rowsOf(const std::vector<MessageId> &ids, const std::vector<MessageId> &wanted)
{
    std::vector<RowRange> ranges;
    for (std::size_t row = 0; row < ids.size(); ++row) {
        if (has(wanted, ids[row]))
            appendRow(ranges, static_cast<int>(row));
    }
    return ranges;
}

} // namespace postrider::ui::models
