// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <chrono>

namespace postrider::sync {

/// What to do with a pending operation that the server did not take. Pure.
class RetryPolicy
{
public:
    enum class Decision {
        WaitForConnection, ///< nothing is known to be wrong with it: kept, again on the next connection
        TryLater,          ///< the server is busy or the like: kept, again after delay()
        AskUser,           ///< kept; nothing is sent until a person has acted (password, quota, disk)
        Revert             ///< the server will never take it: undone here, and the user is told
    };

    [[nodiscard]] static Decision decide(const Error &error);
    /// Doubles from 30 s to 1 h: a server that says 'try again' seldom means at once, and an hour is as long as a
    /// person waits before looking.
    [[nodiscard]] static std::chrono::seconds delay(int attempts);
};

} // namespace postrider::sync
