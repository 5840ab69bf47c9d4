// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/BlobGarbage.h"

#include "store/Guard.h"
#include "store/Query.h"

#include <vector>

namespace postrider::store {

namespace {

/// A step must be short, for a user's action may wait behind it: deleting 200 blobs takes a few milliseconds.
constexpr int blobsPerStep = 200;

std::vector<QByteArray> candidates(Connection &mail)
{
    std::vector<QByteArray> hashes;
    Query query(mail, "SELECT hash FROM garbage LIMIT ?1", blobsPerStep);
    while (query.next())
        hashes.push_back(query.bytes(0));
    return hashes;
}

bool isReferredTo(Connection &mail, const QByteArray &hash)
{
    Query query(mail,
                "SELECT EXISTS (SELECT 1 FROM message WHERE body_hash = ?1)"
                " OR EXISTS (SELECT 1 FROM outbox WHERE body_hash = ?1)"
                " OR EXISTS (SELECT 1 FROM removed WHERE body_hash = ?1)"
                " OR EXISTS (SELECT 1 FROM draft_blob WHERE hash = ?1)",
                hash);
    return query.next() && query.flag(0);
}

} // namespace

bool BlobGarbage::collect(Database &database)
{
    database.takeError();
    // The lock on the mail file keeps every other writer, also of another process, from referring to a blob meanwhile.
    WriteTransaction transaction(database);
    const bool more = writing(transaction, [&] {
        const std::vector<QByteArray> hashes = candidates(database.mail());
        if (hashes.empty())
            return false;
        for (const QByteArray &hash : hashes) {
            if (!isReferredTo(database.mail(), hash))
                execute(transaction.bodies(), "DELETE FROM blob WHERE hash = ?1", hash);
            execute(database.mail(), "DELETE FROM garbage WHERE hash = ?1", hash);
        }
        return hashes.size() == static_cast<size_t>(blobsPerStep);
    });
    return transaction.commit().ok() && more;
}

} // namespace postrider::store
