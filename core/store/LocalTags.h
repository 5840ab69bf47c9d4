// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/MailFlags.h"

#include <span>

namespace postrider::store {

class WriteTransaction;

/// Tags that the server of a message does not keep: they live here alone and are shown with those of the server.
class LocalTags final
{
public:
    /// Of `add` and `remove` everything that is no system flag counts.
    static void change(WriteTransaction &transaction, std::span<const MessageId> ids, const MailFlags &add,
                       const MailFlags &remove);
};

} // namespace postrider::store
