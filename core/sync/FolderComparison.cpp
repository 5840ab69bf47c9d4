// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/FolderComparison.h"

#include "store/LabelViews.h"
#include "store/MessageRepo.h"
#include "store/PendingHeirs.h"
#include "store/RemovedRepo.h"
#include "store/WriteTransaction.h"
#include "sync/NewestFirst.h"
#include "sync/Refusals.h"
#include "sync/Searching.h"

namespace postrider::sync {

namespace {

/// So many UIDs go in one write, to stay under 50 ms.
constexpr std::uint64_t removedAtOnce = 500;
/// Fewer than this are believed at once: small folders are often emptied.
constexpr std::uint64_t tooFewToDoubt = 10;

} // namespace

Task<Result<UidSet>> FolderComparison::serverUids(Uid first)
{
    imap::command::UidSearch command;
    if (first.value > 1) {
        UidSet rest;
        rest.add(first, Uid(UINT32_MAX));
        command.within(rest);
    }
    Result<UidSet> uids = co_await findUids(m_link, std::move(command));
    co_return uids;
}

Task<Result<void>> FolderComparison::removeVanished(const UidSet &gone)
{
    // "VANISHED 1:4000000" is legal: only what is here counts
    const UidSet here = store::MessageRepo(m_context.reader()).uidsOf(m_folder.id);
    UidSet believed = here.intersected(gone);
    const std::uint64_t count = believed.count();
    if (count >= tooFewToDoubt && count * 2 > here.count()) {
        const Result<UidSet> there = co_await serverUids();
        if (!there)
            co_return there.error();
        believed.remove(*there);
    }
    Refusals refusals(m_context, m_folder.id, Refusals::Kind::Headers);
    const Result<void> settled = co_await refusals.forget(gone);
    if (!settled)
        co_return settled;
    Result<void> removed = co_await remove(believed);
    co_return removed;
}

Task<Result<void>> FolderComparison::remove(const UidSet &gone)
{
    NewestFirst rest(gone);
    while (!rest.isEmpty()) {
        const UidSet part = rest.take(removedAtOnce, INT32_MAX);
        Reply<void> written =
            m_context.write([folder = m_folder.id, part, now = m_context.now()](store::WriteTransaction &transaction) {
                // what is pending for a message that another client has moved goes with it: the round settles that
                UidSet unasked = part;
                const store::MessageRepo messages(transaction.database());
                for (const store::MessageSummary &message : messages.summaries(messages.idsByUid(folder, part)))
                    if (message.pending) {
                        unasked.remove(UidSet(message.uid));
                        store::PendingHeirs::letGo(transaction, message.id);
                    }
                store::RemovedRepo::keepAndRemove(transaction, folder, unasked, now);
                store::LabelViews::vanished(transaction, folder, part);
                return transaction.result();
            });
        const Result<void> result = co_await written;
        if (!result)
            co_return result;
        m_report.removed += static_cast<int>(part.count());
    }
    co_return Result<void>();
}

} // namespace postrider::sync
