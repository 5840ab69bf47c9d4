// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncPlanner.h"

namespace postrider::sync {

namespace {

bool validityChanged(const LocalFolderState &local, const RemoteFolderState &remote)
{
    return local.uidValidity.isValid() && remote.uidValidity.isValid() && local.uidValidity != remote.uidValidity;
}

/// A server that does not tell UIDNEXT has to be asked.
bool hasNew(const LocalFolderState &local, const RemoteFolderState &remote)
{
    return !remote.uidNext.isValid() || remote.uidNext > local.uidNext;
}

/// The same mod-sequence, UIDNEXT and count: RFC 7162 §3.1.2.1 promises that no flag has changed; the count catches
/// an expunge by a server that does not raise HIGHESTMODSEQ for it (only QRESYNC asks that of it).
bool isUnchanged(const LocalFolderState &local, const RemoteFolderState &remote)
{
    return local.highestModSeq == remote.highestModSeq && local.uidNext == remote.uidNext &&
           local.messages == remote.messages;
}

} // namespace

SyncPlan SyncPlanner::plan(const LocalFolderState &local, const RemoteFolderState &remote, const SyncTraits &traits)
{
    SyncPlan plan;
    plan.newMessages = hasNew(local, remote);
    if (validityChanged(local, remote))
        return {SyncPlan::Kind::Full, true, plan.newMessages || remote.messages > 0};
    if (!local.everSynced || (remote.uidNext.isValid() && remote.uidNext < local.uidNext)) {
        // a UIDNEXT that goes back under the same UIDVALIDITY: a server restored from a backup; compare everything
        plan.kind = SyncPlan::Kind::Full;
        return plan;
    }
    const bool modSeqKnown = traits.condstore && local.highestModSeq.isValid() && remote.highestModSeq.isValid();
    if (!modSeqKnown || remote.highestModSeq < local.highestModSeq)
        plan.kind = SyncPlan::Kind::FlagsWindow;
    else if (isUnchanged(local, remote))
        plan.kind = SyncPlan::Kind::Nothing;
    else
        // without a UIDVALIDITY of before SELECT could not be asked that way
        plan.kind = traits.qresync && local.uidValidity.isValid() ? SyncPlan::Kind::Qresync : SyncPlan::Kind::Condstore;
    if (plan.kind == SyncPlan::Kind::FlagsWindow && local.messages == 0 && remote.messages == 0)
        plan.kind = SyncPlan::Kind::Nothing;
    return plan;
}

} // namespace postrider::sync
