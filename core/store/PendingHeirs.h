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
    /// Gives what is pending to the one message that is the same; where there is none, or several, it ends. The old row
    /// goes in any case.
    static void settle(WriteTransaction &transaction, AccountId account, MessageId id);
};

} // namespace postrider::store
