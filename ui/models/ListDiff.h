// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <optional>
#include <vector>

namespace postrider::ui::models {

/// Rows [first, first + count).
struct RowRange
{
    int first = 0;
    int count = 0;
    bool operator==(const RowRange &) const = default;
};

/// What turns one list of ids into another, in the order in which a model applies it: first the removals (from the
/// bottom, in rows of the old list), then the insertions (from the top, in rows of the new list).
struct ListDiff
{
    std::vector<RowRange> removals;
    std::vector<RowRange> insertions;
};

/// None when the rows that stay have changed their order. O(n).
[[nodiscard]] std::optional<ListDiff> diffOf(const std::vector<MessageId> &before, const std::vector<MessageId> &after);

/// The rows of `ids` that `wanted` names, as ranges from the top. `wanted` must be sorted.
[[nodiscard]] std::vector<RowRange> rowsOf(const std::vector<MessageId> &ids, const std::vector<MessageId> &wanted);

} // namespace postrider::ui::models
