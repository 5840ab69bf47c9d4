// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/MailFlags.h"

#include <span>
#include <vector>

namespace postrider::store {

class Database;

/// The flags of many messages and nothing else of them: what a change of ten thousand looks at first.
class ShownFlags final
{
public:
    /// Those of `ids` that would look different with `add` and without `remove`, in the same order.
    [[nodiscard]] static std::vector<MessageId> differing(Database &database, std::span<const MessageId> ids,
                                                          const MailFlags &add, const MailFlags &remove);
};

} // namespace postrider::store
