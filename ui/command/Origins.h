// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/MessageSummary.h"

#include <map>
#include <vector>

namespace postrider::ui::command {

/// Messages by the folder they were in.
using Origins = std::map<FolderId, std::vector<MessageId>>;
[[nodiscard]] Origins originsOf(const std::vector<store::MessageSummary> &summaries);
[[nodiscard]] std::vector<MessageId> allOf(const Origins &origins);

} // namespace postrider::ui::command
