// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <set>

#include <QObject>

namespace postrider::store {
class Store;
}

namespace postrider::ui {

class ProblemBanners;

/// Warns of each account whose mailbox on the server is nearly full, once until there is room again.
class RoomWarnings final : public QObject
{
    Q_OBJECT

public:
    RoomWarnings(store::Store &store, ProblemBanners &banners);

private:
    void update();

    store::Store &m_store;
    ProblemBanners &m_banners;
    std::set<AccountId> m_warned;
};

} // namespace postrider::ui
