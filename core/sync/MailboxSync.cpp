// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/MailboxSync.h"

#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/WriteTransaction.h"
#include "sync/FlagSync.h"
#include "sync/FolderComparison.h"
#include "sync/FolderState.h"
#include "sync/HeaderFetch.h"
#include "sync/LabelSync.h"
#include "sync/LostPlaces.h"

namespace postrider::sync {

namespace {

/// Up to so many new UIDs are asked for by range; beyond, a UID SEARCH tells which there are, so that the batches of
/// the newest are full.
constexpr std::uint32_t fewNew = 500;

RemoteFolderState remoteState(const imap::SelectData &data)
{
    return {data.uidValidity, data.uidNext, data.highestModSeq, data.exists};
}

} // namespace

Task<Result<void>> MailboxSync::run()
{
    const AsyncLock::Held held = co_await m_context.folderLock(m_id).acquire();
    Result<void> result = co_await runLocked();
    co_return result;
}

Task<Result<void>> MailboxSync::runLocked()
{
    const std::optional<store::Folder> folder = store::FolderRepo(m_context.reader()).byId(m_id);
    if (!folder || !folder->selectable || folder->viewOf.isValid())
        co_return Result<void>();
    m_folder = *folder;
    m_local = localState();
    LostPlaces lost(m_context, m_id, m_report);
    std::vector<MessageId> unplaced = lost.unplaced();
    const Result<imap::SelectData> data = co_await select();
    if (!data)
        co_return data.error();
    m_remote = remoteState(*data);
    const UidSet known = m_link.hasLabels() ? localUids() : UidSet();
    const SyncPlan plan = SyncPlanner::plan(m_local, m_remote, m_link.traits());
    if (plan.dropCache) {
        const Result<void> forgotten = co_await lost.forgetUids();
        if (!forgotten)
            co_return forgotten;
        unplaced = lost.unplaced();
    }
    const Result<void> done = co_await carryOut(plan, *data);
    if (!done)
        co_return done;
    if (m_link.hasLabels() && m_local.everSynced && !plan.dropCache) {
        const Result<void> labelled = co_await syncLabels(known);
        if (!labelled)
            co_return labelled;
    }
    const Result<void> retried = co_await fetchListed(m_refusals.due());
    if (!retried)
        co_return retried;
    const Result<void> removed = co_await lost.remove(std::move(unplaced));
    if (!removed)
        co_return removed;
    ++m_report.folders;
    Result<void> written = co_await writeState(true);
    co_return written;
}

Task<Result<void>> MailboxSync::syncLabels(const UidSet &known)
{
    LabelSync labels(m_context, m_link, m_folder, m_report);
    Result<void> done = co_await labels.newestOf(known);
    if (done && m_isThorough)
        done = co_await labels.compareInbox(known);
    if (done)
        done = co_await labels.fillViews();
    co_return done;
}

Task<Result<imap::SelectData>> MailboxSync::select()
{
    std::optional<imap::QResyncParameters> parameters;
    if (m_link.traits().qresync && m_local.everSynced && m_local.highestModSeq.isValid() &&
        m_local.uidValidity.isValid())
        parameters = imap::QResyncParameters{m_local.uidValidity, m_local.highestModSeq, {}};
    Result<imap::SelectData> data = co_await m_link.select(m_folder, parameters);
    co_return data;
}

Task<Result<void>> MailboxSync::carryOut(const SyncPlan &plan, const imap::SelectData &data)
{
    using Kind = SyncPlan::Kind;
    if (plan.kind == Kind::Nothing)
        co_return Result<void>();
    if (plan.kind == Kind::Full) {
        Result<void> result = co_await full();
        co_return result;
    }
    if (plan.newMessages) {
        const Result<void> fetched = co_await fetchNew();
        if (!fetched)
            co_return fetched;
    }
    Result<void> result;
    if (plan.kind == Kind::Qresync)
        result = co_await qresync(data);
    else if (plan.kind == Kind::Condstore)
        result = co_await condstore();
    else
        result = co_await flagsWindow();
    if (!result)
        co_return result;
    Result<void> compared = co_await compareWhenCountDiffers();
    co_return compared;
}

Task<Result<void>> MailboxSync::full()
{
    const Result<void> begun = co_await writeState(false);
    if (!begun)
        co_return begun;
    FolderComparison comparison(m_context, m_link, m_folder, m_report);
    UidSet there;
    if (m_remote.messages > 0) {
        const Result<UidSet> found = co_await comparison.serverUids();
        if (!found)
            co_return found.error();
        there = *found;
    }
    const UidSet here = localUids();
    const Result<void> fetched = co_await fetchMissing(there);
    if (!fetched)
        co_return fetched;
    FlagSync flags(m_context, m_link, m_folder, m_report);
    const Result<UidSet> present = co_await flags.window(here.intersected(there));
    if (!present)
        co_return present.error();
    UidSet gone = here;
    gone.remove(there);
    Result<void> removed = co_await comparison.removeVanished(gone);
    co_return removed;
}

Task<Result<void>> MailboxSync::qresync(const imap::SelectData &data)
{
    // of what is new now its headers have brought the flags of a moment later
    std::vector<imap::ChangedFlags> changed = data.changed;
    std::erase_if(changed, [this](const imap::ChangedFlags &one) { return m_fresh.contains(one.uid); });
    FlagSync flags(m_context, m_link, m_folder, m_report);
    const Result<void> taken = co_await flags.take(changed);
    if (!taken)
        co_return taken;
    if (data.changedIncomplete) {
        const Result<void> asked = co_await condstore();
        if (!asked)
            co_return asked;
    }
    FolderComparison comparison(m_context, m_link, m_folder, m_report);
    Result<void> removed = co_await comparison.removeVanished(data.vanished);
    co_return removed;
}

Task<Result<void>> MailboxSync::condstore()
{
    const UidSet known = rangeKnownBefore();
    if (m_remote.highestModSeq == m_local.highestModSeq || known.isEmpty())
        co_return Result<void>();
    FlagSync flags(m_context, m_link, m_folder, m_report);
    Result<void> changed = co_await flags.changedSince(m_local.highestModSeq, known);
    co_return changed;
}

Task<Result<void>> MailboxSync::flagsWindow()
{
    UidSet known = rangeKnownBefore().intersected(localUids());
    known.remove(m_fresh);
    FlagSync flags(m_context, m_link, m_folder, m_report);
    const Result<UidSet> present = co_await flags.window(known);
    if (!present)
        co_return present.error();
    known.remove(*present);
    FolderComparison comparison(m_context, m_link, m_folder, m_report);
    Result<void> removed = co_await comparison.removeVanished(known);
    co_return removed;
}

Task<Result<void>> MailboxSync::fetchNew()
{
    const Uid first(std::max<std::uint32_t>(m_local.uidNext.value, 1));
    UidSet fresh;
    if (m_remote.uidNext.isValid() && m_remote.uidNext.value - first.value <= fewNew) {
        fresh.add(first, Uid(m_remote.uidNext.value - 1));
    } else {
        FolderComparison comparison(m_context, m_link, m_folder, m_report);
        const Result<UidSet> found = co_await comparison.serverUids(first);
        if (!found)
            co_return found.error();
        fresh = *found;
    }
    // "n:*" also finds the last one below n; as a rule there is none, and nobody waits until a large folder is read
    if (!store::MessageRepo(m_context.reader()).idsByUid(m_id, fresh).empty())
        leaveOutPlaced(fresh);
    m_fresh = fresh;
    HeaderFetch headers(m_context, m_link, m_folder, m_report, m_progress);
    const Result<void> fetched = co_await headers.run(fresh);
    Result<void> noted = co_await m_refusals.note(headers.refused());
    co_return fetched ? noted : fetched;
}

void MailboxSync::leaveOutPlaced(UidSet &fresh)
{
    const UidSet placed = fresh.intersected(localUids());
    if (placed.isEmpty())
        return;
    m_lastPlaced = placed.ranges().back().last;
    fresh.remove(placed);
}

UidSet MailboxSync::rangeKnownBefore() const
{
    UidSet range;
    const std::uint32_t next = std::max(m_local.uidNext.value, m_lastPlaced.value + 1);
    if (next > 1)
        range.add(Uid(1), Uid(next - 1));
    return range;
}

Task<Result<void>> MailboxSync::fetchMissing(const UidSet &there)
{
    UidSet stale = m_refusals.known();
    UidSet missing = there;
    missing.remove(localUids());
    missing.remove(stale);
    stale.remove(there);
    const Result<void> forgotten = co_await m_refusals.forget(stale);
    if (!forgotten)
        co_return forgotten;
    Result<void> fetched = co_await fetchListed(missing);
    co_return fetched;
}

Task<Result<void>> MailboxSync::fetchListed(UidSet uids)
{
    if (uids.isEmpty())
        co_return Result<void>();
    HeaderFetch headers(m_context, m_link, m_folder, m_report, m_progress);
    const Result<void> fetched = co_await headers.run(uids);
    if (!fetched)
        co_return fetched;
    const UidSet kept = uids.intersected(localUids());
    const Result<void> forgotten = co_await m_refusals.forget(kept);
    if (!forgotten)
        co_return forgotten;
    uids.remove(kept);
    Result<void> noted = co_await m_refusals.note(uids);
    co_return noted;
}

Task<Result<void>> MailboxSync::compareWhenCountDiffers()
{
    if (localState().messages == m_remote.messages)
        co_return Result<void>();
    UidSet here = localUids();
    FolderComparison comparison(m_context, m_link, m_folder, m_report);
    const Result<UidSet> there = co_await comparison.serverUids();
    if (!there)
        co_return there.error();
    const Result<void> fetched = co_await fetchMissing(*there);
    if (!fetched)
        co_return fetched;
    here.remove(*there);
    Result<void> removed = co_await comparison.removeVanished(here);
    co_return removed;
}

Task<Result<void>> MailboxSync::writeState(bool complete)
{
    store::FolderSyncState state;
    state.uidValidity = m_remote.uidValidity;
    if (complete) {
        state.uidNext = nextUid();
        state.highestModSeq = m_link.traits().condstore ? m_remote.highestModSeq : ModSeq();
        state.syncedAt = m_context.now();
    }
    Reply<void> reply = m_context.write([folder = m_id, state](store::WriteTransaction &transaction) {
        store::FolderRepo::setSyncState(transaction, folder, state);
        return transaction.result();
    });
    Result<void> written = co_await reply;
    co_return written;
}

LocalFolderState MailboxSync::localState() const
{
    return localStateOf(m_context, m_folder);
}

UidSet MailboxSync::localUids() const
{
    return store::MessageRepo(m_context.reader()).uidsOf(m_id);
}

/// A server that does not tell UIDNEXT: one above the highest that was seen.
Uid MailboxSync::nextUid() const
{
    if (m_remote.uidNext.isValid())
        return m_remote.uidNext;
    const UidSet here = localUids();
    return here.isEmpty() ? Uid(1) : Uid(here.ranges().back().last.value + 1);
}

} // namespace postrider::sync
