// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/Folder.h"

#include <optional>
#include <span>
#include <vector>

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace postrider::store {

class Database;
class WriteTransaction;

/// One line of a server's LIST, names decoded by the protocol room.
struct ServerFolder
{
    QByteArray wireName;
    QString path; ///< as Folder::path
    QChar separator;
    FolderRole role = FolderRole::None;
    bool subscribed = true;
    bool selectable = true;
    QString label; ///< it shows the messages of the All folder that have it; empty: a mailbox of its own
};

/// Where a folder stands after a sync (RFC 9051 §2.3.1.1, RFC 7162).
struct FolderSyncState
{
    UidValidity uidValidity;
    Uid uidNext;
    ModSeq highestModSeq;
    QDateTime syncedAt; ///< invalid: a sync is not complete
};

class FolderRepo final
{
public:
    explicit FolderRepo(Database &database)
        : m_database(database)
    {
    }

    /// Inbox first, then roles, then by path without case.
    [[nodiscard]] std::vector<Folder> byAccount(AccountId account) const;
    /// The same with those whose deletion waits for the server.
    [[nodiscard]] std::vector<Folder> allByAccount(AccountId account) const;
    [[nodiscard]] std::optional<Folder> byId(FolderId id) const;
    [[nodiscard]] std::optional<Folder> byRole(AccountId account, FolderRole role) const;
    /// "INBOX" in any case finds the inbox (RFC 9051 §5.1).
    [[nodiscard]] std::optional<Folder> byPath(AccountId account, const QString &path) const;
    /// Hidden ones too.
    [[nodiscard]] std::optional<Folder> byWireName(AccountId account, const QByteArray &wireName) const;

    /// Makes the folder list equal to the server's in one go, by wire name. A folder that the server no longer lists
    /// goes with its messages, unless a pending operation concerns it. At most 100,000 folders are taken.
    /// Messages of a folder that is gone are kept for a while (RemovedRepo) when `now` is given.
    static void upsert(WriteTransaction &transaction, AccountId account, std::span<const ServerFolder> listed,
                       const QDateTime &now = {});
    /// A folder of one's own: a pending create, or a POP3 inbox.
    static FolderId insert(WriteTransaction &transaction, AccountId account, const ServerFolder &folder);
    /// After a rename or a change of role; counts and messages stay.
    static void update(WriteTransaction &transaction, FolderId id, const ServerFolder &folder);
    /// Its deletion is pending: nobody is shown it, but it is still there on the server.
    static void setHidden(WriteTransaction &transaction, FolderId id, bool hidden);
    /// None: as the server says. A role belongs to one folder: who had it by the server's word gives it up, who had it
    /// by the user's choice loses that choice.
    static void setChosenRole(WriteTransaction &transaction, FolderId id, std::optional<FolderRole> role);
    static void setFavourite(WriteTransaction &transaction, FolderId id, bool on);
    static void setRights(WriteTransaction &transaction, FolderId id, const Rights &rights, const QDateTime &at);
    /// Of the messages the folder shows, as the server tells their sizes.
    [[nodiscard]] qint64 bytesIn(FolderId id) const;
    /// With its messages, whatever is pending.
    static void remove(WriteTransaction &transaction, FolderId id);
    static void setSyncState(WriteTransaction &transaction, FolderId id, const FolderSyncState &state);

    /// Counts anew from the messages. Never needed in normal life: every write keeps the counts exact.
    static void recount(WriteTransaction &transaction, FolderId id);

private:
    Database &m_database;
};

} // namespace postrider::store
