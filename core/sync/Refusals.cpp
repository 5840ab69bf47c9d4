// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Refusals.h"

#include "store/MessageRepo.h"
#include "store/WriteTransaction.h"

#include <algorithm>

namespace postrider::sync {

namespace {

void noteEach(store::WriteTransaction &transaction, FolderId folder, Refusals::Kind kind, const UidSet &uids,
              const QDateTime &now)
{
    const store::RefusedRepo refused(transaction.database());
    for (const Uid uid : uids.toVector()) {
        const std::chrono::seconds wait = Refusals::delay(refused.attempts(folder, kind, uid) + 1);
        store::RefusedRepo::note(transaction, folder, kind, uid, now.addSecs(wait.count()));
    }
}

/// Gives those that need no second try any more: their bytes are here, or they are gone.
UidSet reviveEach(store::WriteTransaction &transaction, FolderId folder, const UidSet &uids)
{
    const store::MessageRepo messages(transaction.database());
    UidSet settled = uids;
    for (const store::MessageSummary &message : messages.summaries(messages.idsByUid(folder, uids))) {
        if (message.body != store::BodyState::Unavailable)
            continue;
        store::MessageRepo::setBodyState(transaction, message.id, store::BodyState::Absent);
        settled.remove(UidSet(message.uid));
    }
    return settled;
}

} // namespace

std::chrono::seconds Refusals::delay(int attempts)
{
    using namespace std::chrono_literals;
    constexpr std::chrono::seconds first = 1h;
    constexpr std::chrono::seconds longest = 24h;
    constexpr int lastDoubling = 5; // 1 h · 2^5 is past the day
    return std::min<std::chrono::seconds>(first * (1 << std::clamp(attempts - 1, 0, lastDoubling)), longest);
}

UidSet Refusals::known() const
{
    return store::RefusedRepo(m_context.reader()).uidsOf(m_folder, m_kind);
}

UidSet Refusals::due() const
{
    return store::RefusedRepo(m_context.reader()).due(m_folder, m_kind, m_context.now());
}

Task<Result<void>> Refusals::note(const UidSet &uids)
{
    if (uids.isEmpty())
        co_return Result<void>();
    Reply<void> reply = m_context.write(
        [folder = m_folder, kind = m_kind, uids, now = m_context.now()](store::WriteTransaction &transaction) {
            noteEach(transaction, folder, kind, uids, now);
            return transaction.result();
        });
    Result<void> written = co_await reply;
    co_return written;
}

Task<Result<void>> Refusals::forget(const UidSet &uids)
{
    const UidSet settled = known().intersected(uids);
    if (settled.isEmpty())
        co_return Result<void>();
    Reply<void> reply =
        m_context.write([folder = m_folder, kind = m_kind, settled](store::WriteTransaction &transaction) {
            store::RefusedRepo::forget(transaction, folder, kind, settled);
            return transaction.result();
        });
    Result<void> written = co_await reply;
    co_return written;
}

Task<Result<void>> Refusals::giveUpBodies(const UidSet &uids, store::BodyState state)
{
    // those that were refused before have their next time already: reviveBodies()
    UidSet fresh = state == store::BodyState::Unavailable ? uids : UidSet();
    fresh.remove(known());
    Reply<void> reply = m_context.write([folder = m_folder, kind = m_kind, uids, fresh, state,
                                         now = m_context.now()](store::WriteTransaction &transaction) {
        for (const MessageId id : store::MessageRepo(transaction.database()).idsByUid(folder, uids))
            store::MessageRepo::setBodyState(transaction, id, state);
        noteEach(transaction, folder, kind, fresh, now);
        return transaction.result();
    });
    Result<void> written = co_await reply;
    co_return written;
}

Task<Result<void>> Refusals::reviveBodies()
{
    const UidSet uids = due();
    if (uids.isEmpty())
        co_return Result<void>();
    Reply<void> reply = m_context.write(
        [folder = m_folder, kind = m_kind, uids, now = m_context.now()](store::WriteTransaction &transaction) {
            const UidSet settled = reviveEach(transaction, folder, uids);
            UidSet again = uids;
            again.remove(settled);
            store::RefusedRepo::forget(transaction, folder, kind, settled);
            noteEach(transaction, folder, kind, again, now);
            return transaction.result();
        });
    Result<void> written = co_await reply;
    co_return written;
}

} // namespace postrider::sync
