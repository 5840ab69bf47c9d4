// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/RenameFolder.h"

#include "imap/command/Rename.h"
#include "imap/types/MailboxName.h"
#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "store/LabelViews.h"
#include "sync/operation/FolderNaming.h"

#include <QCoreApplication>

namespace postrider::sync {

namespace {

constexpr QLatin1String fromKey{"from"};
constexpr QLatin1String toKey{"to"};
constexpr QLatin1String parentKey{"parent"};

store::ServerFolder asListed(const store::Folder &folder)
{
    return {folder.wireName, folder.path, folder.separator, folder.role, folder.subscribed, folder.selectable};
}

/// `path` when it is at or below `from`, put at or below `to`; else as it is.
QString movedPath(const QString &path, const QString &from, const QString &to)
{
    const bool isBelow = path == from || path.startsWith(from + u'/');
    return isBelow ? to + path.mid(from.size()) : path;
}

void movePaths(store::WriteTransaction &transaction, AccountId account, const QString &from, const QString &to)
{
    for (const store::Folder &folder : store::FolderRepo(transaction.database()).allByAccount(account)) {
        store::ServerFolder moved = asListed(folder);
        moved.path = movedPath(folder.path, from, to);
        if (moved.path != folder.path)
            store::FolderRepo::update(transaction, folder.id, moved);
    }
    transaction.change().folderList = true;
}

/// The folder, and those below it by the server's names.
std::vector<store::Folder> underWireName(store::Database &database, const store::Folder &top)
{
    const QByteArray below = top.wireName + static_cast<char>(top.separator.toLatin1());
    std::vector<store::Folder> result;
    for (store::Folder &folder : store::FolderRepo(database).allByAccount(top.account))
        if (folder.id == top.id || (!top.separator.isNull() && folder.wireName.startsWith(below)))
            result.push_back(std::move(folder));
    return result;
}

} // namespace

QByteArray RenameFolder::Names::moved(const QByteArray &wireName) const
{
    return to + wireName.mid(from.size());
}

void RenameFolder::apply(store::WriteTransaction &transaction, FolderId id, const QString &path, const QDateTime &at)
{
    const std::optional<store::Folder> folder = store::FolderRepo(transaction.database()).byId(id);
    if (!folder || folder->role == store::FolderRole::Inbox) {
        transaction.fail(folder ? inboxIsFixed() : noSuchFolder());
        return;
    }
    const FolderNaming naming(transaction.database(), folder->account);
    const Result<QString> name = naming.normalised(path);
    if (!name) {
        transaction.fail(name.error());
        return;
    }
    if (*name == folder->path)
        return;
    if (naming.byPath(*name) || name->startsWith(folder->path + u'/')) {
        transaction.fail(folderExists(*name));
        return;
    }
    const store::Folder *parent = naming.byPath(name->section(u'/', 0, -2));
    store::JournalEntry entry;
    entry.account = folder->account;
    entry.folder = id;
    entry.kind = kind;
    entry.payload = {{fromKey, folder->path},
                     {toKey, *name},
                     {parentKey, QJsonValue(static_cast<qint64>(parent ? parent->id.value : 0))}};
    entry.createdAt = at;
    store::JournalRepo::append(transaction, entry);
    movePaths(transaction, folder->account, folder->path, *name);
}

void RenameFolder::overlay(store::Database &database, AccountId account, std::span<store::ServerFolder> listed)
{
    for (const store::JournalEntry &entry : store::JournalRepo(database).byAccount(account)) {
        if (entry.kind != kind || entry.state == store::JournalState::Failed)
            continue;
        for (store::ServerFolder &folder : listed)
            folder.path =
                movedPath(folder.path, entry.payload.value(fromKey).toString(), entry.payload.value(toKey).toString());
    }
}

RenameFolder::Names RenameFolder::names(store::Database &database) const
{
    // as the server has them now: an operation before this one may have renamed the folder or the one above it
    const std::optional<store::Folder> renamed = folder(database);
    if (!renamed)
        return {};
    const QString path = payload().value(toKey).toString();
    const FolderNaming naming(database, renamed->account);
    const auto parent =
        store::FolderRepo(database).byId(FolderId(static_cast<std::int64_t>(payload().value(parentKey).toInteger())));
    return {renamed->wireName, parent ? naming.below(parent->wireName, path.section(u'/', -1)) : naming.wireName(path)};
}

Task<ReplayOutcome> RenameFolder::replay(SyncContext &context, ImapLink &link)
{
    ReplayOutcome outcome;
    const Names wireNames = names(context.reader());
    if (wireNames.from.isEmpty())
        co_return outcome;
    Result<void> renamed = checkNameFor(link.quirks(), payload().value(toKey).toString().section(u'/', -1));
    if (renamed)
        renamed = co_await leave(context, link);
    if (renamed)
        renamed = co_await rename(link, wireNames);
    if (!renamed) {
        outcome.error = renamed.error();
        co_return outcome;
    }
    co_await moveSubscriptions(context, link, wireNames);
    outcome.confirm = [id = folderId(), wireNames](store::WriteTransaction &transaction) {
        confirm(transaction, id, wireNames);
    };
    co_return outcome;
}

Task<Result<void>> RenameFolder::rename(ImapLink &link, const Names &wireNames)
{
    Reply<void> reply = link.run(imap::command::Rename(wireNames.from, wireNames.to));
    const Result<void> renamed = co_await reply;
    if (renamed || !link.isOpen())
        co_return renamed;
    // done by a try that was cut?
    const Result<bool> newIsThere = co_await isListed(link, wireNames.to);
    if (!newIsThere || !*newIsThere)
        co_return renamed;
    const Result<bool> oldIsThere = co_await isListed(link, wireNames.from);
    co_return oldIsThere && !*oldIsThere ? Result<void>() : renamed;
}

Task<Done> RenameFolder::moveSubscriptions(SyncContext &context, ImapLink &link, const Names &wireNames)
{
    const std::optional<store::Folder> renamed = folder(context.reader());
    if (!renamed)
        co_return Done{};
    for (const store::Folder &one : underWireName(context.reader(), *renamed)) {
        if (!one.subscribed)
            continue;
        co_await subscribe(link, wireNames.moved(one.wireName), true);
        co_await subscribe(link, one.wireName, false);
    }
    co_return Done{};
}

void RenameFolder::settle(store::WriteTransaction &transaction) const
{
    const Names wireNames = names(transaction.database());
    if (!wireNames.from.isEmpty())
        confirm(transaction, folderId(), wireNames);
}

void RenameFolder::confirm(store::WriteTransaction &transaction, FolderId id, const Names &wireNames)
{
    const store::FolderRepo repo(transaction.database());
    const std::optional<store::Folder> renamed = repo.byId(id);
    if (!renamed)
        return;
    for (const store::Folder &one : underWireName(transaction.database(), *renamed)) {
        store::ServerFolder moved = asListed(one);
        moved.wireName = wireNames.moved(one.wireName);
        // a list that came between the server's doing and its word has brought the new name already
        const std::optional<store::Folder> twin = repo.byWireName(one.account, moved.wireName);
        if (twin && twin->id != one.id)
            store::FolderRepo::remove(transaction, twin->id);
        store::FolderRepo::update(transaction, one.id, moved);
        store::LabelViews::relabel(transaction, one.id, imap::decodeMailboxName(moved.wireName));
    }
}

void RenameFolder::revert(store::WriteTransaction &transaction) const
{
    movePaths(transaction, entries().front().account, payload().value(toKey).toString(),
              payload().value(fromKey).toString());
}

QString RenameFolder::label() const
{
    return QCoreApplication::translate("postrider::sync", "Rename the folder %1 to %2")
        .arg(payload().value(fromKey).toString(), payload().value(toKey).toString());
}

} // namespace postrider::sync
