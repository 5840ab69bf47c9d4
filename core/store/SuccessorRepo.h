// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <vector>

namespace postrider::store {

class Database;
class WriteTransaction;

/// A message that goes to another account is another row there, with another id. Here is which: what a user did to the
/// one can be taken back at the other.
class SuccessorRepo final
{
public:
    explicit SuccessorRepo(Database &database)
        : m_database(database)
    {
    }

    /// Each id, or that of what has become of it. In the order of `ids`.
    [[nodiscard]] std::vector<MessageId> latest(const std::vector<MessageId> &ids) const;
    /// What became this message; none: it has always been here.
    [[nodiscard]] MessageId before(MessageId id) const;

    static void keep(WriteTransaction &transaction, MessageId before, MessageId after);
    /// The message did not go, or has come back as what it was.
    static void forget(WriteTransaction &transaction, MessageId before);

private:
    Database &m_database;
};

} // namespace postrider::store
