// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/RoomWarnings.h"

#include "store/AccountRepo.h"
#include "store/ServerFactsRepo.h"
#include "store/Store.h"
#include "ui/ProblemBanners.h"
#include "ui/models/RoomText.h"

namespace postrider::ui {

RoomWarnings::RoomWarnings(store::Store &store, ProblemBanners &banners)
    : m_store(store)
    , m_banners(banners)
{
    connect(
        &store, &store::Store::changed, this,
        [this](const store::StoreChange &change) {
            if (change.accounts)
                update();
        },
        Qt::QueuedConnection);
    update();
}

void RoomWarnings::update()
{
    std::set<AccountId> full;
    for (const store::AccountRow &account : store::AccountRepo(m_store.reader()).all()) {
        const auto room = store::ServerFactsRepo(m_store.reader()).storage(account.id);
        if (!room || !room->isNearlyFull())
            continue;
        full.insert(account.id);
        m_banners.showRoom(account.id, account.email, models::roomWarning(*room));
    }
    for (const AccountId account : m_warned)
        if (!full.contains(account))
            m_banners.clearRoom(account);
    m_warned = std::move(full);
}

} // namespace postrider::ui
