// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/FolderRepo.h"

#include "store/Guard.h"
#include "store/LabelViews.h"
#include "store/MessageLimits.h"
#include "store/MessageRemover.h"
#include "store/MessageRepo.h"
#include "store/Query.h"
#include "store/RemovedRepo.h"
#include "store/ShownState.h"

#include <algorithm>
#include <unordered_set>

#include <QHash>
#include <QSet>

namespace postrider::store {

namespace {

constexpr const char *selectById =
    "SELECT id, account_id, wire_name, path, separator, role, subscribed, selectable, uid_validity, uid_next,"
    " highest_modseq, total, unread, synced_at, chosen_role, favourite, rights, rights_at, told_role, view_of, label"
    " FROM folder WHERE id = ?1";
constexpr const char *selectByAccount =
    "SELECT id, account_id, wire_name, path, separator, role, subscribed, selectable, uid_validity, uid_next,"
    " highest_modseq, total, unread, synced_at, chosen_role, favourite, rights, rights_at, told_role, view_of, label"
    " FROM folder WHERE account_id = ?1 AND (hidden = 0 OR ?2)"
    " ORDER BY role = 0, role, path COLLATE NOCASE, path";

Folder folderFrom(const Query &row)
{
    Folder folder;
    folder.id = row.id<FolderId>(0);
    folder.account = row.id<AccountId>(1);
    folder.wireName = row.bytes(2);
    folder.path = row.text(3);
    folder.separator = QChar(static_cast<char16_t>(row.number(4)));
    folder.role = static_cast<FolderRole>(row.number(5));
    folder.subscribed = row.flag(6);
    folder.selectable = row.flag(7);
    folder.uidValidity = row.id<UidValidity>(8);
    folder.uidNext = row.id<Uid>(9);
    folder.highestModSeq = row.id<ModSeq>(10);
    folder.total = static_cast<int>(row.number(11));
    folder.unread = static_cast<int>(row.number(12));
    folder.syncedAt = row.time(13);
    if (!row.isNull(14))
        folder.chosenRole = static_cast<FolderRole>(row.number(14));
    folder.favourite = row.flag(15);
    folder.rights = Rights(row.bytes(16));
    folder.rightsAskedAt = row.time(17);
    folder.viewOf = row.id<FolderId>(19);
    folder.label = row.text(20);
    return folder;
}

/// A listed folder, and the role that the server gives it.
struct Known
{
    Folder folder;
    FolderRole toldRole = FolderRole::None;
};

template <typename Predicate>
std::optional<Folder> findIn(const std::vector<Folder> &folders, const Predicate &predicate)
{
    const auto found = std::find_if(folders.begin(), folders.end(), predicate);
    return found == folders.end() ? std::nullopt : std::optional(*found);
}

bool sameListing(const Known &known, const ServerFolder &listed)
{
    const Folder &folder = known.folder;
    return folder.path == listed.path && folder.separator == listed.separator && known.toldRole == listed.role &&
           folder.subscribed == listed.subscribed && folder.selectable == listed.selectable;
}

std::vector<Known> knownOf(Connection &mail, AccountId account)
{
    std::vector<Known> folders;
    Query query(mail, selectByAccount, account, true);
    while (query.next())
        folders.push_back({folderFrom(query), static_cast<FolderRole>(query.number(18))});
    return folders;
}

/// Roles as they count: the user's choices, then the server's word for what is left. Each is given once.
void settleRoles(WriteTransaction &transaction, AccountId account)
{
    Connection &mail = transaction.database().mail();
    const std::vector<Known> folders = knownOf(mail, account);
    std::unordered_set<int> given;
    for (const Known &known : folders)
        if (known.folder.chosenRole)
            given.insert(static_cast<int>(*known.folder.chosenRole));
    for (const Known &known : folders) {
        FolderRole role = known.folder.chosenRole.value_or(known.toldRole);
        if (!known.folder.chosenRole && role != FolderRole::None && given.count(static_cast<int>(role)) > 0)
            role = FolderRole::None;
        if (role == known.folder.role)
            continue;
        execute(mail, "UPDATE folder SET role = ?2 WHERE id = ?1", known.folder.id, role);
        transaction.change().folders.insert(known.folder.id);
    }
}

bool hasPending(Connection &mail, FolderId id)
{
    Query query(mail,
                "SELECT EXISTS (SELECT 1 FROM journal WHERE folder_id = ?1)"
                " OR EXISTS (SELECT 1 FROM overlay WHERE move_to = ?1)"
                " OR EXISTS (SELECT 1 FROM overlay o JOIN message m ON m.id = o.message_id WHERE m.folder_id = ?1)",
                id);
    return query.next() && query.flag(0);
}

std::vector<MessageId> idsOf(Query &query)
{
    std::vector<MessageId> ids;
    while (query.next())
        ids.push_back(query.id<MessageId>(0));
    return ids;
}

/// Pending moves into the folder lose their aim: the messages show again where they were.
void forgetMovesInto(WriteTransaction &transaction, FolderId id)
{
    Connection &mail = transaction.database().mail();
    std::vector<MessageId> ids;
    {
        Query query(mail, "SELECT message_id FROM overlay WHERE move_to = ?1", id);
        ids = idsOf(query);
    }
    execute(mail, "UPDATE overlay SET move_to = NULL WHERE move_to = ?1", id);
    for (const MessageId message : ids)
        ShownState::refresh(transaction, message);
}

} // namespace

std::vector<Folder> FolderRepo::byAccount(AccountId account) const
{
    return reading(m_database, [&] {
        std::vector<Folder> folders;
        Query query(m_database.mail(), selectByAccount, account, false);
        while (query.next())
            folders.push_back(folderFrom(query));
        return folders;
    });
}

std::vector<Folder> FolderRepo::allByAccount(AccountId account) const
{
    return reading(m_database, [&] {
        std::vector<Folder> folders;
        Query query(m_database.mail(), selectByAccount, account, true);
        while (query.next())
            folders.push_back(folderFrom(query));
        return folders;
    });
}

std::optional<Folder> FolderRepo::byId(FolderId id) const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(), selectById, id);
        return query.next() ? std::optional(folderFrom(query)) : std::nullopt;
    });
}

std::optional<Folder> FolderRepo::byRole(AccountId account, FolderRole role) const
{
    return findIn(byAccount(account), [role](const Folder &f) { return f.role == role; });
}

std::optional<Folder> FolderRepo::byPath(AccountId account, const QString &path) const
{
    const bool inbox = path.compare(QLatin1String("INBOX"), Qt::CaseInsensitive) == 0;
    return findIn(byAccount(account), [&path, inbox](const Folder &f) {
        return f.path.compare(path, inbox ? Qt::CaseInsensitive : Qt::CaseSensitive) == 0;
    });
}

std::optional<Folder> FolderRepo::byWireName(AccountId account, const QByteArray &wireName) const
{
    return findIn(allByAccount(account), [&wireName](const Folder &f) { return f.wireName == wireName; });
}

void FolderRepo::upsert(WriteTransaction &transaction, AccountId account, std::span<const ServerFolder> listed,
                        const QDateTime &now)
{
    QHash<QByteArray, Known> known;
    writing(transaction, [&] {
        for (const Known &one : knownOf(transaction.database().mail(), account))
            known.insert(one.folder.wireName, one);
    });
    QSet<QByteArray> seen;
    for (const ServerFolder &folder : listed.first(std::min(listed.size(), limits::foldersInList))) {
        if (seen.contains(folder.wireName))
            continue;
        seen.insert(folder.wireName);
        const auto there = known.constFind(folder.wireName);
        if (there == known.constEnd())
            insert(transaction, account, folder);
        else if (!sameListing(*there, folder))
            update(transaction, there->folder.id, folder);
    }
    writing(transaction, [&] {
        for (const auto &[folder, toldRole] : std::as_const(known)) {
            if (seen.contains(folder.wireName) || hasPending(transaction.database().mail(), folder.id))
                continue;
            // what a label showed is still in All Mail
            if (now.isValid() && !folder.viewOf.isValid())
                RemovedRepo::keepAndRemove(transaction, folder.id,
                                           MessageRepo(transaction.database()).uidsOf(folder.id), now);
            remove(transaction, folder.id);
        }
        settleRoles(transaction, account);
    });
    LabelViews::list(transaction, account, listed);
}

FolderId FolderRepo::insert(WriteTransaction &transaction, AccountId account, const ServerFolder &folder)
{
    return writing(transaction, [&] {
        Connection &mail = transaction.database().mail();
        execute(mail,
                "INSERT INTO folder (account_id, wire_name, path, separator, role, told_role, subscribed, selectable)"
                " VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6, ?7)",
                account, folder.wireName, folder.path, folder.separator.unicode(), folder.role, folder.subscribed,
                folder.selectable);
        transaction.change().folderList = true;
        const FolderId id(mail.lastInsertId());
        if (!folder.label.isEmpty())
            execute(mail, "UPDATE folder SET view_of = ?2, label = ?3 WHERE id = ?1", id,
                    LabelViews(transaction.database()).mailboxIn(account), folder.label);
        return id;
    });
}

void FolderRepo::update(WriteTransaction &transaction, FolderId id, const ServerFolder &folder)
{
    writing(transaction, [&] {
        execute(transaction.database().mail(),
                "UPDATE folder SET wire_name = ?2, path = ?3, separator = ?4, told_role = ?5, subscribed = ?6,"
                " selectable = ?7, role = coalesce(chosen_role, ?5) WHERE id = ?1",
                id, folder.wireName, folder.path, folder.separator.unicode(), folder.role, folder.subscribed,
                folder.selectable);
        transaction.change().folders.insert(id);
    });
}

void FolderRepo::setHidden(WriteTransaction &transaction, FolderId id, bool hidden)
{
    writing(transaction, [&] {
        execute(transaction.database().mail(), "UPDATE folder SET hidden = ?2 WHERE id = ?1", id, hidden);
        transaction.change().folderList = true;
    });
}

void FolderRepo::setChosenRole(WriteTransaction &transaction, FolderId id, std::optional<FolderRole> role)
{
    writing(transaction, [&] {
        Connection &mail = transaction.database().mail();
        const std::optional<Folder> folder = FolderRepo(transaction.database()).byId(id);
        if (!folder)
            return;
        if (role && *role != FolderRole::None)
            execute(mail, "UPDATE folder SET chosen_role = NULL WHERE account_id = ?1 AND chosen_role = ?2",
                    folder->account, *role);
        if (role)
            execute(mail, "UPDATE folder SET chosen_role = ?2 WHERE id = ?1", id, *role);
        else
            execute(mail, "UPDATE folder SET chosen_role = NULL WHERE id = ?1", id);
        transaction.change().folders.insert(id);
        settleRoles(transaction, folder->account);
    });
}

void FolderRepo::setFavourite(WriteTransaction &transaction, FolderId id, bool on)
{
    writing(transaction, [&] {
        execute(transaction.database().mail(), "UPDATE folder SET favourite = ?2 WHERE id = ?1", id, on);
        transaction.change().folders.insert(id);
    });
}

void FolderRepo::setRights(WriteTransaction &transaction, FolderId id, const Rights &rights, const QDateTime &at)
{
    writing(transaction, [&] {
        execute(transaction.database().mail(), "UPDATE folder SET rights = ?2, rights_at = ?3 WHERE id = ?1", id,
                rights.letters(), at);
        transaction.change().folders.insert(id);
    });
}

qint64 FolderRepo::bytesIn(FolderId id) const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(),
                    "SELECT coalesce(sum(size), 0) FROM message WHERE shown_folder_id = ?1 AND hidden = 0", id);
        return query.next() ? query.number(0) : 0;
    });
}

void FolderRepo::remove(WriteTransaction &transaction, FolderId id)
{
    writing(transaction, [&] {
        Connection &mail = transaction.database().mail();
        forgetMovesInto(transaction, id);
        std::vector<MessageId> ids;
        {
            Query query(mail, "SELECT id FROM message WHERE folder_id = ?1", id);
            ids = idsOf(query);
        }
        for (const MessageId message : ids)
            MessageRemover::remove(transaction, message);
        execute(mail, "DELETE FROM folder WHERE id = ?1", id);
        transaction.forgetCounts(id);
        transaction.change().folders.erase(id);
        transaction.change().folderList = true;
    });
}

void FolderRepo::setSyncState(WriteTransaction &transaction, FolderId id, const FolderSyncState &state)
{
    writing(transaction, [&] {
        execute(transaction.database().mail(),
                "UPDATE folder SET uid_validity = ?2, uid_next = ?3, highest_modseq = ?4, synced_at = ?5 WHERE id = ?1",
                id, state.uidValidity, state.uidNext, state.highestModSeq, state.syncedAt);
        // its views are in step when it is
        for (const Folder &view : LabelViews(transaction.database()).of(id)) {
            execute(transaction.database().mail(), "UPDATE folder SET synced_at = ?2 WHERE id = ?1", view.id,
                    state.syncedAt);
            transaction.change().folders.insert(view.id);
        }
        transaction.change().folders.insert(id);
    });
}

void FolderRepo::recount(WriteTransaction &transaction, FolderId id)
{
    writing(transaction, [&] {
        execute(transaction.database().mail(),
                "UPDATE folder SET (total, unread) = (SELECT count(*), coalesce(sum((shown_bits & 1) = 0), 0)"
                " FROM message WHERE shown_folder_id = ?1 AND hidden = 0) WHERE id = ?1",
                id);
        transaction.forgetCounts(id);
        transaction.change().folders.insert(id);
    });
}

} // namespace postrider::store
