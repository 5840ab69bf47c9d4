// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Address.h"

#include <span>

namespace postrider::store {

class Database;
class WriteTransaction;

/// People of address books that were imported, by their addresses, whose case does not count.
class ContactRepo final
{
public:
    explicit ContactRepo(Database &database)
        : m_database(database)
    {
    }

    /// By name.
    [[nodiscard]] AddressList all() const;

    /// Answers how many were not there. A name that is here stays; where there was none it is taken over.
    static int add(WriteTransaction &transaction, std::span<const Address> people);

private:
    Database &m_database;
};

} // namespace postrider::store
