// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ProblemList.h"

#include <algorithm>

#include <QCoreApplication>

namespace postrider::store {

namespace {

/// More lines than a person reads; a damaged disk makes thousands.
constexpr int toldOneByOne = 100;

} // namespace

void ProblemList::add(const QString &code, const QString &text, bool repaired)
{
    if (++m_counts[code] <= toldOneByOne)
        m_problems.push_back({code, text, repaired});
}

std::vector<StoreProblem> ProblemList::take()
{
    for (const auto &[code, count] : m_counts) {
        if (count <= toldOneByOne)
            continue;
        const auto alike = std::find_if(m_problems.begin(), m_problems.end(),
                                        [&wanted = code](const StoreProblem &p) { return p.code == wanted; });
        const bool repaired = alike->repaired;
        m_problems.push_back({code,
                              QCoreApplication::translate("postrider::store", "%n more of the same kind.", nullptr,
                                                          count - toldOneByOne),
                              repaired});
    }
    m_counts.clear();
    return std::move(m_problems);
}

} // namespace postrider::store
