// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Address.h"
#include "base/Ids.h"
#include "base/MailFlags.h"
#include "base/UidSet.h"

#include <optional>
#include <span>
#include <vector>

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace postrider::store {

class Database;
class WriteTransaction;

/// A message that disappeared on the server, without the user's doing here.
struct RemovedMessage
{
    qint64 id = 0;
    AccountId account;
    FolderId folder; ///< may be gone itself
    QString folderPath;
    QDateTime removedAt;
    QDateTime internalDate;
    QDateTime date;
    MailFlags flags;
    QString messageId; ///< without <>
    QString subject;
    Address from;
    QByteArray bodyHash;
};

/// What servers took away is kept for a while, as far as its bytes are here: a mistake on another device, or of the
/// server, costs no mail.
class RemovedRepo final
{
public:
    explicit RemovedRepo(Database &database)
        : m_database(database)
    {
    }

    /// Newest first. Messages that are in another folder of the account (they were moved) are left out.
    [[nodiscard]] std::vector<RemovedMessage> byAccount(AccountId account) const;
    [[nodiscard]] std::optional<RemovedMessage> byId(qint64 id) const;
    [[nodiscard]] bool hasOlderThan(const QDateTime &time) const;

    /// Takes messages of a folder away as MessageRepo::remove does, and keeps those that are shown and whose bytes are
    /// here.
    static void keepAndRemove(WriteTransaction &transaction, FolderId folder, const UidSet &uids, const QDateTime &now);
    /// Restored, or not wanted any more.
    static void forget(WriteTransaction &transaction, qint64 id);
    static void forgetOlderThan(WriteTransaction &transaction, const QDateTime &time);

private:
    Database &m_database;
};

} // namespace postrider::store
