// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/RetryPolicy.h"

#include <algorithm>

namespace postrider::sync {

RetryPolicy::Decision RetryPolicy::decide(const Error &error)
{
    if (error.needsUser())
        return Decision::AskUser;
    // the sync that follows finds the messages again, or that they are gone, and then there is nothing to wait for
    if (error.code == QLatin1String("uid-validity-changed") || error.code == QLatin1String("expunge-issued"))
        return Decision::WaitForConnection;
    switch (error.domain) {
    case ErrorDomain::Network:
    case ErrorDomain::Tls:
    case ErrorDomain::Authentication:
        return Decision::WaitForConnection;
    case ErrorDomain::Protocol: // the connection is lost with it; what the operation asked is not the cause
    case ErrorDomain::Store:
    case ErrorDomain::Internal:
        return Decision::TryLater;
    case ErrorDomain::Server:
    case ErrorDomain::Message:
    case ErrorDomain::Configuration:
        break;
    }
    return error.isTransient() ? Decision::TryLater : Decision::Revert;
}

std::chrono::seconds RetryPolicy::delay(int attempts)
{
    using namespace std::chrono_literals;
    constexpr std::chrono::seconds first = 30s;
    constexpr std::chrono::seconds longest = 1h;
    constexpr int lastDoubling = 7; // 30 s · 2^7 is past the hour
    return std::min<std::chrono::seconds>(first * (1 << std::clamp(attempts - 1, 0, lastDoubling)), longest);
}

} // namespace postrider::sync
