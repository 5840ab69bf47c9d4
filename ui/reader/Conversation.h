// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/MessageSummary.h"

#include <vector>

namespace postrider::store {
struct MessageDetails;
class Store;
} // namespace postrider::store

namespace postrider::ui::reader {

/// The conversation around a message, across folders with what the user sent, without trash and junk, each message
/// once however many folders hold it.
struct Conversation
{
    std::vector<store::MessageSummary> older; ///< oldest first, at most 200
    std::vector<store::MessageSummary> newer;
};

/// Around `shown`. Small queries: for the window's thread.
[[nodiscard]] Conversation conversationAround(store::Store &store, const store::MessageDetails &shown);

} // namespace postrider::ui::reader
