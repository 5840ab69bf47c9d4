// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/Append.h"
#include "sync/ImapLink.h"

namespace postrider::sync {

/// Sends an APPEND (RFC 9051 §6.3.12), and the NOOP after it where a server shows what came only then
/// (Quirks::noopAfterAppend). The UIDs of the answer count in the mailbox of its UIDVALIDITY alone.
Task<Result<imap::command::AppendData>> runAppend(ImapLink &link, imap::command::Append command);

} // namespace postrider::sync
