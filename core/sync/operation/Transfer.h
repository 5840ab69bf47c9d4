// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <vector>

#include <QDateTime>

namespace postrider::store {
class WriteTransaction;
}

namespace postrider::sync {

/// Messages of one account to a folder of another one.
struct Transfer
{
    AccountId from;
    bool fromIsLocal = false; ///< no server has them
    AccountId to;
    bool toIsLocal = false;
    FolderId target;
    std::vector<MessageId> messages;
    bool copies = false; ///< they stay where they are, too
    QDateTime at;
};

/// Does it at once, here; the servers hear of it in their accounts' journals, and no message leaves one before the
/// other place has it. What goes back to where it came from before anybody has sent it is only taken back. Messages
/// whose bytes are not here are left out. Answers the copies. A transaction's worth of
/// messages at a time: their bytes are read in it.
std::vector<MessageId> transfer(store::WriteTransaction &transaction, const Transfer &wish);

} // namespace postrider::sync
