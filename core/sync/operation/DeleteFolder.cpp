// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/DeleteFolder.h"

#include "imap/command/Delete.h"
#include "imap/command/Status.h"
#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "store/MessageRepo.h"
#include "sync/operation/FolderNaming.h"

#include <algorithm>

#include <QCoreApplication>

namespace postrider::sync {

namespace {

constexpr QLatin1String pathKey{"path"};

Error newMailInIt()
{
    return {ErrorDomain::Server,
            ErrorKind::Permanent,
            QStringLiteral("mailbox-has-new-mail"),
            QCoreApplication::translate("postrider::sync", "Messages have come into the folder that were never seen "
                                                           "here. Look at them, then delete it again."),
            {}};
}

/// The UIDs below are known here; a message whose UID the server did not tell may have any of the next.
std::uint32_t firstUnknownUid(store::Database &database, const store::Folder &folder)
{
    const store::MessageRepo messages(database);
    const UidSet here = messages.uidsOf(folder.id);
    const std::uint32_t afterLast = here.isEmpty() ? 1 : here.ranges().back().last.value + 1;
    return std::max(folder.uidNext.value, afterLast) +
           static_cast<std::uint32_t>(messages.idsWithoutUid(folder.id).size());
}

} // namespace

void DeleteFolder::apply(store::WriteTransaction &transaction, FolderId id, const QDateTime &at)
{
    const std::optional<store::Folder> folder = store::FolderRepo(transaction.database()).byId(id);
    if (!folder || folder->role == store::FolderRole::Inbox) {
        transaction.fail(folder ? inboxIsFixed() : noSuchFolder());
        return;
    }
    std::vector<store::Folder> all = FolderNaming(transaction.database(), folder->account).subtree(*folder);
    std::sort(all.begin(), all.end(),
              [](const auto &left, const auto &right) { return left.path.count(u'/') > right.path.count(u'/'); });
    for (const store::Folder &one : all)
        applyOne(transaction, one, at);
}

void DeleteFolder::applyOne(store::WriteTransaction &transaction, const store::Folder &folder, const QDateTime &at)
{
    store::JournalEntry entry;
    entry.account = folder.account;
    entry.folder = folder.id;
    entry.kind = kind;
    entry.payload = {{pathKey, folder.path}};
    entry.messages = store::MessageRepo(transaction.database()).idsInFolder(folder.id);
    entry.createdAt = at;
    store::OverlayEffect effect;
    effect.hide = true;
    store::JournalRepo::append(transaction, entry, effect);
    store::FolderRepo::setHidden(transaction, folder.id, true);
}

Task<ReplayOutcome> DeleteFolder::replay(SyncContext &context, ImapLink &link)
{
    ReplayOutcome outcome;
    const std::optional<store::Folder> there = folder(context.reader());
    if (!there)
        co_return outcome;
    const AsyncLock::Held held = co_await context.folderLock(there->id).acquire();
    Result<void> removed = co_await leave(context, link);
    if (removed && there->selectable)
        removed = co_await checkForNewMail(context, link, *there);
    if (removed && there->selectable)
        removed = co_await remove(link, *there);
    if (!removed) {
        outcome.error = removed.error();
        co_return outcome;
    }
    if (there->subscribed)
        co_await subscribe(link, there->wireName, false);
    outcome.done = messages();
    outcome.confirm = [id = there->id](store::WriteTransaction &transaction) {
        store::FolderRepo::remove(transaction, id);
    };
    co_return outcome;
}

Task<Result<void>> DeleteFolder::checkForNewMail(SyncContext &context, ImapLink &link, const store::Folder &folder)
{
    // a label goes, its messages stay; and of a folder that was never looked into nobody has expected anything
    if (link.hasLabels() || !folder.syncedAt.isValid())
        co_return Result<void>();
    Reply<imap::MailboxStatus> reply =
        link.run(imap::command::Status(folder.wireName, {"MESSAGES", "UIDNEXT", "UIDVALIDITY"}));
    const Result<imap::MailboxStatus> status = co_await reply;
    if (!status) // gone already? DELETE will tell
        co_return link.isOpen() ? Result<void>() : Result<void>(status.error());
    if (status->messages.value_or(0) == 0)
        co_return Result<void>();
    const bool isAnother =
        status->uidValidity.isValid() && folder.uidValidity.isValid() && status->uidValidity != folder.uidValidity;
    if (isAnother || status->uidNext.value > firstUnknownUid(context.reader(), folder))
        co_return newMailInIt();
    co_return Result<void>();
}

Task<Result<void>> DeleteFolder::remove(ImapLink &link, const store::Folder &folder)
{
    Reply<void> reply = link.run(imap::command::Delete(folder.wireName));
    const Result<void> removed = co_await reply;
    if (removed || !link.isOpen())
        co_return removed;
    // gone already, by a try that was cut or by another client?
    const Result<bool> listed = co_await isListed(link, folder.wireName);
    co_return listed && !*listed ? Result<void>() : removed;
}

void DeleteFolder::revert(store::WriteTransaction &transaction) const
{
    store::FolderRepo::setHidden(transaction, folderId(), false);
}

QString DeleteFolder::label() const
{
    return QCoreApplication::translate("postrider::sync", "Delete the folder %1")
        .arg(payload().value(pathKey).toString());
}

} // namespace postrider::sync
