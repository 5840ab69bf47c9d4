// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <vector>

namespace postrider::store {

class Database;
class WriteTransaction;

/// Messages that vanished from their folder while something was pending for them. Another client may have moved them:
/// what is pending then goes on to the message of the same Message-ID in its new folder.
class PendingHeirs final
{
public:
    /// Lets go of a message's place on the server; what is pending for it stays.
    static void letGo(WriteTransaction &transaction, MessageId id);
    /// Messages of the account without a place for which something is pending that needs one: neither an append nor a
    /// copy that has not been made.
    [[nodiscard]] static std::vector<MessageId> homeless(Database &database, AccountId account);
    /// Gives pending flags to the one message that has come since and is the same; where there is none, or several,
    /// they end. Moves and deletions always end: another client has decided, and what is left may be a copy. The old
    /// row goes in any case; without `mayEnd` it stays as long as there is no such message yet.
    static void settle(WriteTransaction &transaction, AccountId account, MessageId id, bool mayEnd = true);
};

} // namespace postrider::store
