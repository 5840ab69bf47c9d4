// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ImapLink.h"
#include "sync/operation/PlacedGroup.h"

#include <vector>

namespace postrider::store {
class WriteTransaction;
}

namespace postrider::sync {

/// What is not to be touched by UID.
struct TakenOut
{
    std::vector<MessageId> others;                      ///< under their UIDs the server has other messages
    std::map<Uid, store::MessageRepo::Placed> unspoken; ///< gone, as far as the server says
};

/// Before something is taken away on a server whose UIDs were seen to change their meaning
/// (Quirks::verifyBeforeDestroy): asks the server what it has under these UIDs, and leaves those in `group` that are
/// what the store knows there. Asks nothing on every other server. The folder of the group has to be selected.
///
/// A message is the same when its Message-ID and its size are; without a Message-ID its time of arrival counts.
Task<Result<TakenOut>> takeOutOthers(SyncContext &context, ImapLink &link, PlacedGroup &group);

/// The UIDs of such messages are not theirs: they are forgotten, and the next sync compares the folder from the ground
/// up and finds the messages again by their Message-ID.
void distrustPlaces(store::WriteTransaction &transaction, const std::vector<MessageId> &messages);

/// What the user is told of messages that were left alone.
[[nodiscard]] Error notTheSame(std::size_t messages);

} // namespace postrider::sync
