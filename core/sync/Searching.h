// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/UidSet.h"
#include "imap/command/UidSearch.h"
#include "sync/ImapLink.h"

namespace postrider::sync {

/// Sends a UID SEARCH in the selected folder; as ranges, which is a short answer for a large folder, where the server
/// can (ESEARCH, RFC 4731 §3.1).
Task<Result<UidSet>> findUids(ImapLink &link, imap::command::UidSearch command);

} // namespace postrider::sync
