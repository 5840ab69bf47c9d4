// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/types/MailboxStatus.h"
#include "store/Folder.h"
#include "sync/SyncContext.h"
#include "sync/SyncPlanner.h"

namespace postrider::sync {

/// What the store remembers of the folder; messages that the server refuses to give count as known.
[[nodiscard]] LocalFolderState localStateOf(const SyncContext &context, const store::Folder &folder);

/// Whether STATUS says that there is nothing to do in the folder: neither changes, nor refused messages to ask for
/// again.
[[nodiscard]] bool isInStep(SyncContext &context, const store::Folder &folder, const imap::MailboxStatus &status,
                            const SyncTraits &traits);

} // namespace postrider::sync
