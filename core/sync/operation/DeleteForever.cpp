// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/DeleteForever.h"

#include "imap/command/UidMove.h"
#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "sync/operation/CopyLookup.h"
#include "sync/operation/Expunging.h"
#include "sync/operation/IdentityCheck.h"

#include <QCoreApplication>

namespace postrider::sync {

void DeleteForever::apply(store::WriteTransaction &transaction, const Intent &intent)
{
    for (auto &[folder, messages] : groupByFolder(transaction.database(), intent.messages)) {
        store::JournalEntry entry;
        entry.account = intent.account;
        entry.folder = folder;
        entry.kind = kind;
        entry.messages = messages;
        entry.createdAt = intent.at;
        store::OverlayEffect effect;
        effect.hide = true;
        store::JournalRepo::append(transaction, entry, effect);
    }
}

Task<ReplayOutcome> DeleteForever::replay(SyncContext &context, ImapLink &link)
{
    ReplayOutcome outcome;
    std::vector<MessageId> gone;
    std::vector<store::MessageRepo::Placed> marked;
    std::vector<MessageId> others;
    for (PlacedGroup &group : groupByPlace(context.reader(), messages())) {
        const Result<bool> expunged = co_await replayIn(context, link, group, others);
        if (!expunged) {
            outcome.error = expunged.error();
            break;
        }
        if (!*expunged)
            outcome.remarks.push_back(leftMarked());
        for (const auto &[uid, placed] : group.messages) {
            outcome.done.push_back(placed.id);
            if (*expunged)
                gone.push_back(placed.id);
            else
                marked.push_back(placed);
        }
    }
    if (!outcome.error && !others.empty())
        outcome.error = notTheSame(others.size());
    outcome.confirm = [gone, marked, others](store::WriteTransaction &transaction) {
        store::MessageRepo::remove(transaction, gone);
        distrustPlaces(transaction, others);
        for (const store::MessageRepo::Placed &placed : marked)
            store::MessageRepo::setServerFlags(transaction, placed.id, placed.serverFlags.with(MailFlag::Deleted));
    };
    co_return outcome;
}

Task<Result<bool>> DeleteForever::replayIn(SyncContext &context, ImapLink &link, PlacedGroup &group,
                                           std::vector<MessageId> &others)
{
    const std::optional<store::Folder> folder = store::FolderRepo(context.reader()).byId(group.folder);
    if (!folder)
        co_return true;
    const AsyncLock::Held held = co_await context.folderLock(group.folder).acquire();
    const Result<void> selected = co_await link.ensureSelected(*folder);
    if (!selected)
        co_return selected.error();
    Result<TakenOut> taken = co_await takeOutOthers(context, link, group);
    if (!taken)
        co_return taken.error();
    others.insert(others.end(), taken->others.begin(), taken->others.end());
    Result<bool> expunged = true;
    if (!group.messages.empty())
        expunged = co_await expunge(context, link, *folder, group);
    group.messages.merge(taken->unspoken);
    co_return expunged;
}

Task<Result<bool>> DeleteForever::expunge(SyncContext &context, ImapLink &link, const store::Folder &folder,
                                          const PlacedGroup &group)
{
    const std::optional<store::Folder> trash =
        store::FolderRepo(context.reader()).byRole(context.account(), store::FolderRole::Trash);
    const bool isLabel = folder.role != store::FolderRole::Trash && folder.role != store::FolderRole::Junk;
    Result<bool> expunged = true;
    if (link.hasLabels() && isLabel && trash && link.has("MOVE"))
        expunged = co_await throughTrash(context, link, group, *trash);
    else
        expunged = co_await expungeUids(link, group.uids());
    co_return expunged;
}

Task<Result<bool>> DeleteForever::throughTrash(SyncContext &context, ImapLink &link, const PlacedGroup &group,
                                               const store::Folder &trash)
{
    UidSet thrown;
    for (const UidSet &part : group.uids().chunked(link.maxSetBytes())) {
        Reply<imap::command::CopyData> reply = link.run(imap::command::UidMove(part, trash.wireName));
        const Result<imap::command::CopyData> moved = co_await reply;
        if (!moved)
            co_return moved.error();
        CopiedUids uids;
        addPairs(uids, *moved, trash);
        for (const auto &[source, copy] : uids)
            thrown.add(copy);
    }
    if (thrown.isEmpty())
        co_return true; // the server does not say where they are; it empties its Trash by itself
    const AsyncLock::Held held = co_await context.folderLock(trash.id).acquire();
    const Result<void> selected = co_await link.ensureSelected(trash);
    if (!selected)
        co_return selected.error();
    Result<bool> expunged = co_await expungeUids(link, thrown);
    co_return expunged;
}

QString DeleteForever::label() const
{
    return QCoreApplication::translate("postrider::sync", "Delete %n message(s) for ever", nullptr,
                                       static_cast<int>(messages().size()));
}

} // namespace postrider::sync
