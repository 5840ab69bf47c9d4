// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/RefusedRepo.h"

#include "store/Guard.h"
#include "store/Query.h"

#include <limits>

namespace postrider::store {

namespace {

UidSet uidsBefore(Database &database, FolderId folder, RefusedRepo::Kind kind, qint64 time)
{
    UidSet uids;
    Query query(database.mail(),
                "SELECT uid FROM refused WHERE folder_id = ?1 AND kind = ?2 AND next_try_at <= ?3 ORDER BY uid", folder,
                kind, time);
    while (query.next())
        uids.add(query.id<Uid>(0));
    return uids;
}

} // namespace

UidSet RefusedRepo::uidsOf(FolderId folder, Kind kind) const
{
    return reading(m_database,
                   [&] { return uidsBefore(m_database, folder, kind, std::numeric_limits<qint64>::max()); });
}

UidSet RefusedRepo::due(FolderId folder, Kind kind, const QDateTime &now) const
{
    return reading(m_database, [&] { return uidsBefore(m_database, folder, kind, now.toMSecsSinceEpoch()); });
}

int RefusedRepo::attempts(FolderId folder, Kind kind, Uid uid) const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(), "SELECT attempts FROM refused WHERE folder_id = ?1 AND kind = ?2 AND uid = ?3",
                    folder, kind, uid);
        return query.next() ? static_cast<int>(query.number(0)) : 0;
    });
}

void RefusedRepo::note(WriteTransaction &transaction, FolderId folder, Kind kind, Uid uid, const QDateTime &nextTry)
{
    writing(transaction, [&] {
        execute(transaction.database().mail(),
                "INSERT INTO refused (folder_id, kind, uid, attempts, next_try_at) VALUES (?1, ?2, ?3, 1, ?4)"
                " ON CONFLICT DO UPDATE SET attempts = attempts + 1, next_try_at = excluded.next_try_at",
                folder, kind, uid, nextTry);
    });
}

void RefusedRepo::forget(WriteTransaction &transaction, FolderId folder, Kind kind, const UidSet &uids)
{
    writing(transaction, [&] {
        for (const UidSet::Range &range : uids.ranges())
            execute(transaction.database().mail(),
                    "DELETE FROM refused WHERE folder_id = ?1 AND kind = ?2 AND uid BETWEEN ?3 AND ?4", folder, kind,
                    range.first, range.last);
    });
}

} // namespace postrider::store
