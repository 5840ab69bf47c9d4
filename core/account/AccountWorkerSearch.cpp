// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How an AccountWorker searches on its server, and which bytes a round brings.
#include "account/AccountWorker.h"
#include "account/WorkerError.h"
#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "sync/ServerSearch.h"

namespace postrider::account {

using sync::Done;
using sync::Task;

void AccountWorker::searchServer(const ServerSearchRequest &request, Continuation<ServerSearchSummary> done)
{
    cancelServerSearch(); // a new question takes the place of the one before
    m_scope.start(searchTask(request, std::move(done)));
}

void AccountWorker::cancelServerSearch()
{
    ++m_search;
    // A SEARCH that a server is at cannot be taken back; the next work opens the connection again.
    if (m_serverThinks)
        m_link.abort();
}

Task<Done> AccountWorker::searchTask(ServerSearchRequest request, Continuation<ServerSearchSummary> done)
{
    if (m_pop3 || m_offline) {
        done(m_pop3 ? searchImpossible() : accountOffline());
        co_return Done{};
    }
    const int generation = m_generation;
    const int mine = m_search;
    Held held = co_await m_linkLock.acquire(sync::AsyncLock::Urgency::Urgent);
    const auto isCancelled = [this, generation, mine] { return generation != m_generation || mine != m_search; };
    ServerSearchSummary summary;
    Result<void> result = sync::TaskScope::cancelled();
    if (!isCancelled())
        result = co_await connectMain();
    if (result)
        result = co_await searchFolders(request, isCancelled, summary, held);
    if (isCancelled())
        done(sync::TaskScope::cancelled());
    else if (result)
        done(summary);
    else
        done(result.error());
    if (!m_started && !m_linkLock.isWanted())
        co_await m_link.close();
    co_return Done{};
}

Task<Result<void>> AccountWorker::searchFolders(const ServerSearchRequest &request,
                                                const std::function<bool()> &isCancelled, ServerSearchSummary &summary,
                                                Held &held)
{
    std::vector<store::Folder> folders = store::FolderRepo(m_context.reader()).byAccount(m_config.id);
    std::erase_if(folders, [this, &request](const store::Folder &folder) {
        const bool isWanted = request.folder.isValid() ? folder.id == request.folder
                                                       : !folder.viewOf.isValid(); // it is all in the mailbox
        return !folder.selectable || !isWanted || store::MessageRepo(m_context.reader()).absentCount(folder.id, 1) == 0;
    });
    ServerSearchProgress progress;
    progress.folders = static_cast<int>(folders.size());
    sync::ServerSearch::Control control;
    control.isCancelled = isCancelled;
    control.isWanted = [this] { return m_linkLock.isWantedUrgently(); };
    control.give = [this, &held] { return giveLink(held); };
    control.thinks = [this](bool thinks) { m_serverThinks = thinks; };
    control.progress = [this, &progress](int fetched, int hits) {
        progress.fetched = fetched;
        progress.hits = hits;
        Q_EMIT searchProgress(progress);
    };
    sync::SyncReport report;
    for (const store::Folder &folder : folders) {
        ++progress.folder;
        control.progress(0, 0);
        sync::ServerSearch search(m_context, m_link, report, control);
        const Result<sync::ServerSearch::Findings> found = co_await search.run(folder, request.query);
        if (isCancelled() || (!found && (!m_link.isOpen() || found.error().code == u"server-search-useless")))
            co_return found ? Result<void>(sync::TaskScope::cancelled()) : Result<void>(found.error());
        if (found) {
            summary.hits += found->hits;
            summary.matched += found->matched;
            summary.left += found->left;
        } else {
            summary.problems.push_back(inFolder(folder.path, found.error()));
        }
    }
    co_return Result<void>();
}

sync::BodyWish AccountWorker::bodyWish(const std::optional<BodyPolicy> &policy) const
{
    const BodyPolicy wanted = policy.value_or(m_config.bodies);
    sync::BodyWish wish{.any = wanted.kind != BodyPolicy::Kind::None && (policy || !m_network.isMetered)};
    if (wanted.kind == BodyPolicy::Kind::Days)
        wish.since = m_context.now().addDays(-wanted.days);
    return wish;
}

} // namespace postrider::account
