// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace postrider::account {

/// How often the folders that nobody watches are looked at. Pure.
class RoundPace
{
public:
    RoundPace() = default;
    /// Always after this time; zero: by what there is.
    explicit RoundPace(std::chrono::minutes every)
        : m_every(every)
    {
    }
    /// After a round: soon again while there is news, then less and less often; seldom where the server tells by
    /// itself.
    [[nodiscard]] std::chrono::minutes next(bool news, bool isTold);

private:
    std::chrono::minutes m_every{0};
    std::chrono::minutes m_wait{0};
};

} // namespace postrider::account
