// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace postrider::net {

/// How long to wait before the next try: doubles with each failure, with jitter so that many clients do not come back
/// in the same second after a server's restart. Pure: random numbers come from outside.
class Backoff
{
public:
    /// `random` gives numbers in [0, 1).
    Backoff(std::chrono::milliseconds first, std::chrono::milliseconds longest, std::function<double()> random);

    /// The wait before the next try, between half and all of the doubled step; grows with each call.
    [[nodiscard]] std::chrono::milliseconds next();
    /// After success.
    void reset() { m_step = m_first; }

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_longest;
    std::chrono::milliseconds m_step;
    std::function<double()> m_random;
};

} // namespace postrider::net
