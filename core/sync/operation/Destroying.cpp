// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/Destroying.h"

#include "imap/command/UidMove.h"
#include "store/FolderRepo.h"
#include "sync/operation/CopyLookup.h"
#include "sync/operation/Expunging.h"
#include "sync/operation/IdentityCheck.h"

namespace postrider::sync {

namespace {

/// Where folders are labels an expunge takes a label off and no more: only what lies in the Trash goes for ever.
Task<Result<bool>> throughTrash(SyncContext &context, ImapLink &link, const PlacedGroup &group,
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

Task<Result<bool>> expunge(SyncContext &context, ImapLink &link, const store::Folder &folder, const PlacedGroup &group)
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

} // namespace

Task<Result<bool>> destroyGroup(SyncContext &context, ImapLink &link, PlacedGroup &group,
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

} // namespace postrider::sync
