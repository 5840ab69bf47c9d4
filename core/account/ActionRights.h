// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/WriteTransaction.h"

#include <span>

namespace postrider::account::actions {

/// What a user does in a folder, as far as a server may forbid it (RFC 4314 §4).
enum class Deed { MarkSeen, SetFlags, TakeAway, PutIn, CreateBelow, RenameOrDelete };

/// Whether the server is known to let the user do this. What it has not told is not forbidden: then it decides itself.
[[nodiscard]] bool may(store::Database &database, FolderId folder, Deed deed);
/// The same in every folder that the server has these messages in.
[[nodiscard]] bool may(store::Database &database, std::span<const MessageId> messages, Deed deed);

/// The same; where it may not the transaction fails with "folder-right-missing", and nothing is sent.
[[nodiscard]] bool allows(store::WriteTransaction &transaction, FolderId folder, Deed deed);
/// `target`: messages that the server still has there are not asked about, they are on their way back.
[[nodiscard]] bool allows(store::WriteTransaction &transaction, std::span<const MessageId> messages, Deed deed,
                          FolderId target = {});

} // namespace postrider::account::actions
