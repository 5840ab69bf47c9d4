// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/SubscribeFolder.h"

#include "imap/command/Subscribe.h"
#include "imap/command/Unsubscribe.h"
#include "store/FolderRepo.h"
#include "store/JournalRepo.h"

#include <QCoreApplication>

namespace postrider::sync {

namespace {

constexpr QLatin1String onKey{"on"};
constexpr QLatin1String pathKey{"path"};

} // namespace

void SubscribeFolder::apply(store::WriteTransaction &transaction, FolderId id, bool on, const QDateTime &at)
{
    const std::optional<store::Folder> folder = store::FolderRepo(transaction.database()).byId(id);
    if (!folder) {
        transaction.fail(noSuchFolder());
        return;
    }
    if (folder->subscribed == on)
        return;
    set(transaction, id, on);
    for (const store::JournalEntry &pending : store::JournalRepo(transaction.database()).byAccount(folder->account)) {
        if (pending.kind == kind && pending.folder == id && pending.state == store::JournalState::Queued) {
            store::JournalRepo::remove(transaction, pending.id);
            return;
        }
    }
    store::JournalEntry entry;
    entry.account = folder->account;
    entry.folder = id;
    entry.kind = kind;
    entry.payload = {{onKey, on}, {pathKey, folder->path}};
    entry.createdAt = at;
    store::JournalRepo::append(transaction, entry);
}

void SubscribeFolder::overlay(store::Database &database, AccountId account, std::span<store::ServerFolder> listed)
{
    for (const store::JournalEntry &entry : store::JournalRepo(database).byAccount(account)) {
        if (entry.kind != kind || entry.state == store::JournalState::Failed)
            continue;
        const std::optional<store::Folder> folder = store::FolderRepo(database).byId(entry.folder);
        for (store::ServerFolder &one : listed)
            if (folder && one.wireName == folder->wireName)
                one.subscribed = entry.payload.value(onKey).toBool();
    }
}

Task<ReplayOutcome> SubscribeFolder::replay(SyncContext &context, ImapLink &link)
{
    ReplayOutcome outcome;
    const std::optional<store::Folder> there = folder(context.reader());
    if (!there)
        co_return outcome;
    Reply<void> reply = isOn() ? link.run(imap::command::Subscribe(there->wireName))
                               : link.run(imap::command::Unsubscribe(there->wireName));
    const Result<void> subscribed = co_await reply;
    if (!subscribed)
        outcome.error = subscribed.error();
    co_return outcome;
}

void SubscribeFolder::set(store::WriteTransaction &transaction, FolderId id, bool on)
{
    const std::optional<store::Folder> folder = store::FolderRepo(transaction.database()).byId(id);
    if (!folder)
        return;
    store::FolderRepo::update(
        transaction, id, {folder->wireName, folder->path, folder->separator, folder->role, on, folder->selectable});
    transaction.change().folderList = true;
}

void SubscribeFolder::revert(store::WriteTransaction &transaction) const
{
    set(transaction, folderId(), !isOn());
}

bool SubscribeFolder::isOn() const
{
    return payload().value(onKey).toBool();
}

QString SubscribeFolder::label() const
{
    const QString path = payload().value(pathKey).toString();
    return isOn() ? QCoreApplication::translate("postrider::sync", "Subscribe to the folder %1").arg(path)
                  : QCoreApplication::translate("postrider::sync", "Unsubscribe from the folder %1").arg(path);
}

} // namespace postrider::sync
