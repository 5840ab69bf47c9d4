// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/Backoff.h"

#include <algorithm>
#include <utility>

namespace postrider::net {

Backoff::Backoff(std::chrono::milliseconds first, std::chrono::milliseconds longest, std::function<double()> random)
    : m_first(first)
    , m_longest(longest)
    , m_step(first)
    , m_random(std::move(random))
{
}

std::chrono::milliseconds Backoff::next()
{
    const std::chrono::milliseconds step = m_step;
    m_step = std::min(m_step * 2, m_longest);
    const double share = 0.5 + std::clamp(m_random(), 0.0, 1.0) / 2;
    return std::chrono::milliseconds(
        static_cast<std::chrono::milliseconds::rep>(static_cast<double>(step.count()) * share));
}

} // namespace postrider::net
