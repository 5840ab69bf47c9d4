// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

namespace postrider::store {

class Connection;
class WriteTransaction;

/// Shown truth = server truth + pending operations. Private to the store room; throws SQLite::Exception.
class ShownState final
{
public:
    /// Computes the shown columns of a message anew from its server columns and its overlays in the order of the
    /// operations; keeps counts exact and notes what changed. Nothing happens for an id that is gone.
    static void refresh(WriteTransaction &transaction, MessageId id);
    /// Whether refresh() would change anything.
    [[nodiscard]] static bool isStale(Connection &mail, MessageId id);
};

} // namespace postrider::store
