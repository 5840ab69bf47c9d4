// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SuccessorRepo.h"

#include "store/Guard.h"
#include "store/Query.h"
#include "store/ReadView.h"

namespace postrider::store {

namespace {

/// A message that is moved to and fro makes a chain, never a ring; this is against a damaged table.
constexpr int longestChain = 1000;

} // namespace

std::vector<MessageId> SuccessorRepo::latest(const std::vector<MessageId> &ids) const
{
    return reading(m_database, [&] {
        std::vector<MessageId> result;
        result.reserve(ids.size());
        const ReadView view(m_database.mail());
        Query query(m_database.mail(), "SELECT after FROM successor WHERE before = ?1");
        for (MessageId id : ids) {
            for (int i = 0; i < longestChain; ++i) {
                query.again(id);
                if (!query.next())
                    break;
                id = query.id<MessageId>(0);
            }
            result.push_back(id);
        }
        return result;
    });
}

MessageId SuccessorRepo::before(MessageId id) const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(), "SELECT before FROM successor WHERE after = ?1", id);
        return query.next() ? query.id<MessageId>(0) : MessageId();
    });
}

void SuccessorRepo::keep(WriteTransaction &transaction, MessageId before, MessageId after)
{
    writing(transaction, [&] {
        execute(transaction.database().mail(), "INSERT OR REPLACE INTO successor (before, after) VALUES (?1, ?2)",
                before, after);
    });
}

void SuccessorRepo::forget(WriteTransaction &transaction, MessageId before)
{
    writing(transaction,
            [&] { execute(transaction.database().mail(), "DELETE FROM successor WHERE before = ?1", before); });
}

} // namespace postrider::store
