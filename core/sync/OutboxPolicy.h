// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/OutboxEntry.h"

#include <chrono>

namespace postrider::sync {

/// Pure: the next state of a message to be sent (OutboxEntry.h) after a try that did not end in a 250.
struct OutboxVerdict
{
    store::OutboxState state = store::OutboxState::Waiting;
    QDateTime nextTryAt;    ///< for Waiting
    bool tellUser = false;  ///< a person has to know now
    bool endsRound = false; ///< the cause concerns the server, not this message: the others need not try now
};

class OutboxPolicy
{
public:
    [[nodiscard]] static OutboxVerdict afterFailure(const Error &error, const store::OutboxEntry &entry,
                                                    const QDateTime &now);
    /// Whether a send loop may take the entry now.
    [[nodiscard]] static bool isDue(const store::OutboxEntry &entry, const QDateTime &now);
    /// Whether it waits for a look into Sent: its last try was cut in mid-sentence.
    [[nodiscard]] static bool isUncertain(const store::OutboxEntry &entry);
};

} // namespace postrider::sync
