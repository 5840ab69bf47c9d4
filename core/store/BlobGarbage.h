// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace postrider::store {

class Database;

/// Takes away the bytes that nothing refers to any more. For the writing thread, outside a transaction.
class BlobGarbage final
{
public:
    /// One short step; answers whether there is more. Never fails loudly: what is left is taken the next time.
    static bool collect(Database &database);
};

} // namespace postrider::store
