// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ImapLink.h"
#include "sync/operation/PlacedGroup.h"

namespace postrider::sync {

/// Removes the messages of a folder from the server for ever, as far as it lets us; takes the folder's lock. Gives
/// false when it can only mark them \Deleted (expungeUids()). Messages that the server has others for (IdentityCheck.h)
/// leave `group` and go to `others`.
Task<Result<bool>> destroyGroup(SyncContext &context, ImapLink &link, PlacedGroup &group,
                                std::vector<MessageId> &others);

} // namespace postrider::sync
