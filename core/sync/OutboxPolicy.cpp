// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/OutboxPolicy.h"

#include <algorithm>

namespace postrider::sync {

using store::OutboxEntry;
using store::OutboxState;

namespace {

/// RFC 5321 §4.5.4.1: "the give-up time generally needs to be at least 4-5 days".
constexpr int givesUpAfterDays = 5;

/// One minute, doubled to an hour: greylisting lets a message in after some minutes, and an outage of hours is not
/// helped by asking more often.
std::chrono::seconds delayAfter(int attempts)
{
    using namespace std::chrono_literals;
    constexpr std::chrono::seconds longest = 1h;
    return std::min<std::chrono::seconds>(1min * (1 << std::clamp(attempts - 1, 0, 6)), longest);
}

bool concernsServer(const Error &error)
{
    return error.domain == ErrorDomain::Network || error.domain == ErrorDomain::Tls ||
           error.domain == ErrorDomain::Authentication;
}

} // namespace

OutboxVerdict OutboxPolicy::afterFailure(const Error &error, const OutboxEntry &entry, const QDateTime &now)
{
    OutboxVerdict verdict;
    verdict.endsRound = concernsServer(error);
    if (error.code == u"outcome-unknown") {
        verdict.state = OutboxState::Unknown;
    } else if (error.code == u"cancelled") {
        verdict.state = OutboxState::Queued;
        verdict.endsRound = true;
        return verdict;
    } else if (error.needsUser()) {
        verdict.state = OutboxState::NeedsUser;
    } else if (error.isTransient() && entry.createdAt.addDays(givesUpAfterDays) > now) {
        verdict.state = OutboxState::Waiting;
        verdict.nextTryAt = now.addSecs(delayAfter(entry.attempts).count());
    } else {
        verdict.state = OutboxState::Failed;
    }
    verdict.tellUser = verdict.state != OutboxState::Waiting;
    return verdict;
}

bool OutboxPolicy::isDue(const OutboxEntry &entry, const QDateTime &now)
{
    if (entry.state != OutboxState::Queued && entry.state != OutboxState::Waiting)
        return false;
    const bool released = !entry.notBefore.isValid() || entry.notBefore <= now;
    const bool rested = entry.state == OutboxState::Queued || !entry.nextTryAt.isValid() || entry.nextTryAt <= now;
    return released && rested;
}

bool OutboxPolicy::isUncertain(const OutboxEntry &entry)
{
    return entry.state == OutboxState::Sending || entry.state == OutboxState::Unknown;
}

} // namespace postrider::sync
