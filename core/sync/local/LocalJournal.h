// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

namespace postrider::store {
class WriteTransaction;
}

namespace postrider::sync {

/// Operations on mail that no server knows of. They are made as all operations are, then settled in the same
/// transaction: what they show becomes what is.
class LocalJournal
{
public:
    static void settle(store::WriteTransaction &transaction, AccountId account);
};

} // namespace postrider::sync
