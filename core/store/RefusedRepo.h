// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/UidSet.h"

#include <QDateTime>

namespace postrider::store {

class Database;
class WriteTransaction;

/// Messages that a server has and could not give ("NO [UNAVAILABLE]"): which, how often, and when to ask again.
class RefusedRepo final
{
public:
    /// What was refused. Stored: never renumber.
    enum class Kind : int {
        Headers = 0, ///< nothing of the message is here
        Body = 1     ///< its headers are here, its bytes are not
    };

    explicit RefusedRepo(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] UidSet uidsOf(FolderId folder, Kind kind) const;
    /// Those whose time to be asked for again has come.
    [[nodiscard]] UidSet due(FolderId folder, Kind kind, const QDateTime &now) const;
    /// How often it has been refused; 0: never.
    [[nodiscard]] int attempts(FolderId folder, Kind kind, Uid uid) const;

    /// Refused once more.
    static void note(WriteTransaction &transaction, FolderId folder, Kind kind, Uid uid, const QDateTime &nextTry);
    /// Given after all, or gone. UIDs that are not here are left out.
    static void forget(WriteTransaction &transaction, FolderId folder, Kind kind, const UidSet &uids);

private:
    Database &m_database;
};

} // namespace postrider::store
