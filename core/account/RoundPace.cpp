// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/RoundPace.h"

#include <algorithm>

namespace postrider::account {

using namespace std::chrono_literals;

namespace {

/// Mail of a mailing list comes in bursts.
constexpr std::chrono::minutes shortest = 1min;
/// As long as most people wait before they press the button.
constexpr std::chrono::minutes longest = 10min;
/// Only in case that the server forgets to tell.
constexpr std::chrono::minutes whenTold = 30min;

} // namespace

std::chrono::minutes RoundPace::next(bool news, bool isTold)
{
    if (m_every.count() > 0)
        return m_every;
    m_wait = news ? shortest : std::clamp(m_wait * 2, shortest, longest);
    return isTold ? whenTold : m_wait;
}

} // namespace postrider::account
