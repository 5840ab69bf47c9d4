// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreCheck.h"

#include <map>
#include <vector>

namespace postrider::store {

/// Collects what a store check finds; of each kind the first hundred one by one, then how many more there are.
class ProblemList final
{
public:
    void add(const QString &code, const QString &text, bool repaired);
    /// The list, with a line for each kind that had more than could be told.
    [[nodiscard]] std::vector<StoreProblem> take();

private:
    std::vector<StoreProblem> m_problems;
    std::map<QString, int> m_counts;
};

} // namespace postrider::store
