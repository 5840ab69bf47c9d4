// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/FolderState.h"

#include "store/MessageRepo.h"
#include "sync/Refusals.h"

namespace postrider::sync {

LocalFolderState localStateOf(const SyncContext &context, const store::Folder &folder)
{
    const UidSet here = store::MessageRepo(context.reader()).uidsOf(folder.id);
    const UidSet refused = store::RefusedRepo(context.reader()).uidsOf(folder.id, Refusals::Kind::Headers);
    return {folder.syncedAt.isValid(), folder.uidValidity, folder.uidNext, folder.highestModSeq,
            here.count() + refused.count()};
}

bool isInStep(SyncContext &context, const store::Folder &folder, const imap::MailboxStatus &status,
              const SyncTraits &traits)
{
    const RemoteFolderState remote{status.uidValidity, status.uidNext, status.highestModSeq,
                                   status.messages.value_or(0)};
    if (SyncPlanner::plan(localStateOf(context, folder), remote, traits).kind != SyncPlan::Kind::Nothing)
        return false;
    return Refusals(context, folder.id, Refusals::Kind::Headers).due().isEmpty();
}

} // namespace postrider::sync
