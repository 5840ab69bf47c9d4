// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Folder.h"
#include "store/WriteTransaction.h"

#include <span>

namespace postrider::sync {

/// When a folder is numbered anew (UIDVALIDITY), messages are found again by their Message-ID. Pending operations on
/// messages that have none, or share theirs with another of the folder, could hit the wrong one: they are taken back.
/// Answers for how many messages; call it before the UIDs are forgotten.
int takeBackUnmatchable(store::WriteTransaction &transaction, const store::Folder &folder,
                        std::span<const MessageId> messages);

/// What the user is told then.
[[nodiscard]] Error changesGivenBack(const store::Folder &folder, int messages);

} // namespace postrider::sync
