// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How an AccountWorker deletes for ever what has lain in a folder for long.
#include "account/AccountWorker.h"
#include "account/UserActions.h"
#include "account/WorkerError.h"
#include "store/FolderRepo.h"
#include "sync/AgedMessages.h"
#include "sync/JournalRunner.h"

namespace postrider::account {

using sync::Done;
using sync::Task;

void AccountWorker::removeAged(FolderId folder, int days, Continuation<int> done)
{
    m_scope.start(agedTask(folder, days, std::move(done)));
}

Task<Done> AccountWorker::agedTask(FolderId folder, int days, Continuation<int> done)
{
    if (m_pop3 || m_offline) {
        done(m_pop3 ? sync::AgedMessages::datesUnknown() : accountOffline());
        co_return Done{};
    }
    const int generation = m_generation;
    const Held held = co_await m_linkLock.acquire(sync::AsyncLock::Urgency::Urgent);
    Result<int> removed = sync::TaskScope::cancelled();
    if (generation == m_generation)
        removed = co_await removeAgedNow(folder, days);
    done(removed);
    if (!m_started && !m_linkLock.isWanted())
        co_await m_link.close();
    co_return Done{};
}

Task<Result<int>> AccountWorker::removeAgedNow(FolderId id, int days)
{
    const std::optional<store::Folder> folder = store::FolderRepo(m_context.reader()).byId(id);
    if (!folder || (folder->role != store::FolderRole::Trash && folder->role != store::FolderRole::Junk))
        co_return notForThrowingAway();
    const Result<void> connected = co_await connectMain();
    if (!connected)
        co_return connected.error();
    sync::AgedMessages aged(m_context, m_link);
    const Result<std::vector<MessageId>> found =
        co_await aged.savedBefore(*folder, sync::AgedMessages::dayFor(m_context.now(), days));
    if (!found)
        co_return found.error();
    const sync::Intent intent{m_config.id, *found, m_context.now()};
    sync::Reply<void> reply =
        m_context.write(store::Store::Priority::User, [intent](store::WriteTransaction &transaction) {
            actions::remove(transaction, intent, true);
            return transaction.result();
        });
    const Result<void> written = co_await reply;
    if (!written)
        co_return written.error();
    sync::SyncReport report;
    sync::JournalRunner runner(m_context, m_link, report);
    const Result<void> replayed = co_await runner.run();
    tellAll(report);
    if (!replayed)
        co_return replayed.error();
    co_return static_cast<int>(found->size());
}

} // namespace postrider::account
