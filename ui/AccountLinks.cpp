// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AccountLinks.h"

#include "ui/ProblemBanners.h"
#include "ui/models/ActivityModel.h"
#include "ui/models/FolderModel.h"

#include <algorithm>

namespace postrider::ui {

using models::AccountLink;
using ::postrider::account::AccountEngine;
using ::postrider::account::Accounts;
using ::postrider::account::ConnectionState;

namespace {

AccountLink linkOf(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Offline:
        return AccountLink::Offline;
    case ConnectionState::Connecting:
        return AccountLink::Connecting;
    case ConnectionState::Online:
        return AccountLink::Online;
    case ConnectionState::Failed:
        return AccountLink::Problem;
    case ConnectionState::NoNetwork:
        return AccountLink::NoNetwork;
    }
    return AccountLink::Offline;
}

} // namespace

AccountLinks::AccountLinks(Accounts &accounts, Receivers receivers, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_to(receivers)
{
    for (AccountEngine *engine : accounts.engines())
        watch(*engine);
    connect(&accounts, &Accounts::added, this, [this](AccountId id) {
        AccountEngine *engine = m_accounts.engine(id);
        if (!engine)
            return;
        watch(*engine);
        engine->start();
        Q_EMIT changed();
    });
    connect(&accounts, &Accounts::removed, this, [this](AccountId id) {
        m_problems.erase(id);
        m_to.banners.clearProblem(id);
        m_to.activity.endProgress(id);
        Q_EMIT changed();
    });
}

void AccountLinks::watch(AccountEngine &engine)
{
    const AccountId id = engine.id();
    connect(&engine, &AccountEngine::stateChanged, this, [this, &engine] { showState(engine); });
    connect(&engine, &AccountEngine::progress, this, [this, id](FolderId folder, int done, int total) {
        m_to.folders.setProgress(folder, done, total);
        m_to.activity.setProgress(id, folder, done, total);
    });
    connect(&engine, &AccountEngine::problem, this, [this, id, &engine](const Error &error) {
        m_problems[id] = error.text;
        m_to.banners.showProblem(id, engine.config().email, error);
        showState(engine);
    });
    connect(&engine, &AccountEngine::problemSolved, this, [this, id, &engine] {
        m_problems.erase(id);
        m_to.banners.clearProblem(id);
        showState(engine);
    });
    showState(engine);
}

void AccountLinks::showState(const AccountEngine &engine)
{
    const auto problem = m_problems.find(engine.id());
    const AccountLink link = engine.isOffline() ? AccountLink::Offline : linkOf(engine.state());
    m_to.folders.setLink(engine.id(), link, problem == m_problems.end() ? QString() : problem->second);
    if (link != AccountLink::Connecting && link != AccountLink::Online)
        m_to.activity.endProgress(engine.id());
    Q_EMIT changed();
}

bool AccountLinks::allOffline() const
{
    const auto engines = m_accounts.engines();
    return !engines.empty() &&
           std::all_of(engines.begin(), engines.end(), [](const AccountEngine *engine) { return engine->isOffline(); });
}

void AccountLinks::setAllOffline(bool offline)
{
    for (const AccountEngine *engine : m_accounts.engines())
        setOffline(engine->id(), offline);
}

void AccountLinks::setOffline(AccountId account, bool offline)
{
    AccountEngine *engine = m_accounts.engine(account);
    if (!engine)
        return;
    engine->setOffline(offline);
    if (!offline)
        engine->start();
    showState(*engine);
}

void AccountLinks::goOnline(AccountId account)
{
    setOffline(account, false);
    sync(account);
}

void AccountLinks::sync(AccountId account)
{
    AccountEngine *engine = m_accounts.engine(account);
    if (!engine || engine->isOffline())
        return;
    engine->start();
    // Errors come as problem(): what is told here would be told twice.
    engine->sync({}, Continuation<::postrider::account::SyncSummary>(this, [](const auto &) {}));
}

void AccountLinks::retry(AccountId account)
{
    if (AccountEngine *engine = m_accounts.engine(account))
        engine->retryPending();
    sync(account);
}

void AccountLinks::syncAll()
{
    for (AccountEngine *engine : m_accounts.engines())
        sync(engine->id());
}

} // namespace postrider::ui
