// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ServerSearchController.h"

#include "account/AccountEngine.h"
#include "account/Accounts.h"
#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/SearchQuery.h"
#include "store/Store.h"
#include "ui/mailbox/MessagePane.h"
#include "ui/mailbox/ServerSearchBar.h"

#include <QAction>

namespace postrider::ui {

using ::postrider::account::AccountEngine;
using ::postrider::account::ServerSearchProgress;
using ::postrider::account::ServerSearchSummary;

namespace {

constexpr int MostCounted = 10'000; // beyond, the exact number says nothing to a person and takes time to count

} // namespace

ServerSearchController::ServerSearchController(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    mailbox::ServerSearchBar &bar = parts.pane.serverSearch();
    connect(&parts.pane, &mailbox::MessagePane::searchShown, this, &ServerSearchController::showOffer);
    connect(&parts.pane, &mailbox::MessagePane::searchEnded, this, &ServerSearchController::end);
    connect(&bar, &mailbox::ServerSearchBar::searchRequested, this, &ServerSearchController::start);
    connect(&bar, &mailbox::ServerSearchBar::cancelRequested, this, &ServerSearchController::cancel);
    connect(&bar, &mailbox::ServerSearchBar::changed, this,
            [this, &bar] { m_parts.action.setEnabled(bar.canSearch()); });
    connect(&parts.action, &QAction::triggered, this, &ServerSearchController::start);
    parts.action.setEnabled(false);
}

std::vector<AccountEngine *> ServerSearchController::engines() const
{
    std::vector<AccountEngine *> result;
    const auto folder = store::FolderRepo(m_parts.store.reader()).byId(m_folder);
    for (AccountEngine *engine : m_parts.accounts.engines())
        if (!engine->config().keepsMailHere() && (!folder || folder->account == engine->id()))
            result.push_back(engine);
    return result;
}

int ServerSearchController::absent() const
{
    if (!store::SearchQuery::needsBodies(m_query))
        return 0;
    const store::MessageRepo messages(m_parts.store.reader());
    int count = 0;
    for (const AccountEngine *engine : engines())
        for (const store::Folder &folder : store::FolderRepo(m_parts.store.reader()).byAccount(engine->id()))
            if (count < MostCounted && (!m_folder.isValid() || folder.id == m_folder))
                count += messages.absentCount(folder.id, MostCounted - count);
    return count;
}

void ServerSearchController::showOffer(const QString &query, FolderId folder)
{
    end();
    m_query = query;
    m_folder = folder;
    if (const int count = absent(); count > 0)
        m_parts.pane.serverSearch().offer(count, MostCounted);
}

void ServerSearchController::end()
{
    if (std::exchange(m_missing, 0) > 0)
        for (AccountEngine *engine : m_parts.accounts.engines())
            engine->cancelServerSearch();
    ++m_round;
    m_query.clear();
    m_parts.pane.serverSearch().dismiss();
}

void ServerSearchController::cancel()
{
    const QString query = m_query;
    showOffer(query, m_folder);
    m_parts.pane.refreshSearch();
}

void ServerSearchController::start()
{
    const std::vector<AccountEngine *> asked = engines();
    if (m_query.isEmpty() || m_missing > 0 || asked.empty())
        return;
    const int mine = ++m_round;
    m_missing = asked.size();
    m_found = {};
    m_error.reset();
    m_progress.clear();
    m_parts.pane.serverSearch().showProgress(0, 1, 0, 0);
    for (AccountEngine *engine : asked) {
        disconnect(engine, &AccountEngine::searchProgress, this, nullptr);
        connect(engine, &AccountEngine::searchProgress, this,
                [this, mine, id = engine->id()](const ServerSearchProgress &progress) {
                    if (mine != m_round || m_missing == 0)
                        return;
                    m_progress[id] = progress;
                    ServerSearchProgress all;
                    for (const auto &[account, one] : m_progress) {
                        all.folder += one.folder;
                        all.folders += one.folders;
                        all.fetched += one.fetched;
                        all.hits += one.hits;
                    }
                    m_parts.pane.serverSearch().showProgress(all.folder, all.folders, all.fetched, all.hits);
                });
        engine->searchServer({m_query, m_folder}, {this, [this, mine](const Result<ServerSearchSummary> &result) {
                                                       if (mine == m_round && m_missing > 0)
                                                           take(result);
                                                   }});
    }
}

void ServerSearchController::take(const Result<ServerSearchSummary> &result)
{
    if (result) {
        m_found.matched += result->matched;
        m_found.left += result->left;
        m_found.problems.insert(m_found.problems.end(), result->problems.begin(), result->problems.end());
    } else {
        m_error = result.error();
    }
    if (--m_missing == 0)
        finish();
}

void ServerSearchController::finish()
{
    m_parts.pane.refreshSearch();
    mailbox::ServerSearchBar &bar = m_parts.pane.serverSearch();
    if (m_error && m_found.matched == 0 && m_found.problems.empty()) {
        bar.showFailure(*m_error);
        return;
    }
    if (m_error)
        m_found.problems.push_back(*m_error);
    bar.showResult(m_found.matched, m_found.left, m_found.problems);
}

} // namespace postrider::ui
