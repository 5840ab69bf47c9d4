// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "store/OutboxEntry.h"

namespace postrider::sync {

/// What a person is told of a message in the Outbox.
class OutboxText
{
public:
    /// Nobody knows whether it left: asked about.
    [[nodiscard]] static Error outcomeUnknown(const store::OutboxEntry &entry);
    /// Found so at start: it is looked for in Sent before anybody is asked.
    [[nodiscard]] static Error outcomeOpen();
    /// Sent, but there is no folder for its copy, or the server did not take it.
    [[nodiscard]] static Error noSentFolder();
    [[nodiscard]] static Error copyMissing();
    /// The server may have it already.
    [[nodiscard]] static Error underWay();
};

} // namespace postrider::sync
