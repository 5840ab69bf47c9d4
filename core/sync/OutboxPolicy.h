// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/OutboxEntry.h"

#include <chrono>
#include <optional>
#include <vector>

namespace postrider::sync {

/// Pure: the next state of a message to be sent (OutboxEntry.h) after a try that did not end in a 250.
struct OutboxVerdict
{
    store::OutboxState state = store::OutboxState::Waiting;
    QDateTime nextTryAt;    ///< for Waiting
    bool tellUser = false;  ///< a person has to know now
    bool endsRound = false; ///< the cause concerns the server, not this message: the others need not try now
};

/// What is left to do of a message after the server has answered for each recipient.
struct OutboxRemainder
{
    std::vector<store::RecipientOutcome> outcomes; ///< of every recipient, over all tries
    QStringList left; ///< whom to send to next: the deferred; when there are none, the refused
    store::OutboxState state = store::OutboxState::Accepted; ///< Accepted: nobody is left
    QDateTime nextTryAt;
    std::optional<Error> error; ///< why somebody is left
};

class OutboxPolicy
{
public:
    /// `chance` in 0 … 1 spreads the next try by a fifth to either side, so that what failed together does not come
    /// back together.
    [[nodiscard]] static OutboxVerdict afterFailure(const Error &error, const store::OutboxEntry &entry,
                                                    const QDateTime &now, double chance = 0.5);
    /// `told`: what the server said to entry.recipients, in their order.
    [[nodiscard]] static OutboxRemainder remainder(const store::OutboxEntry &entry,
                                                   const std::vector<std::optional<Error>> &told, const QDateTime &now,
                                                   double chance = 0.5);
    /// Whether a send loop may take the entry now.
    [[nodiscard]] static bool isDue(const store::OutboxEntry &entry, const QDateTime &now);
    /// When a send loop may take it; invalid: at once, or never by itself.
    [[nodiscard]] static QDateTime dueAt(const store::OutboxEntry &entry);
    /// Whether it waits for a look into Sent: its last try was cut in mid-sentence.
    [[nodiscard]] static bool isUncertain(const store::OutboxEntry &entry);
};

} // namespace postrider::sync
