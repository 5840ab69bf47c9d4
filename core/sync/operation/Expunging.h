// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/UidSet.h"
#include "sync/ImapLink.h"

namespace postrider::sync {

/// Takes messages of the selected folder away without touching what others have marked (RFC 4315 §2.1). Gives false
/// when the server has no UID EXPUNGE: then they are marked \Deleted and stay.
Task<Result<bool>> expungeUids(ImapLink &link, const UidSet &uids);

/// What the user is told then.
[[nodiscard]] Error leftMarked();

} // namespace postrider::sync
