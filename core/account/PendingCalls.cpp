// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/PendingCalls.h"

#include "sync/TaskScope.h"

#include <utility>

namespace postrider::account {

void PendingCalls::cancelAll()
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &[call, cancel] : waiting)
        cancel(sync::TaskScope::cancelled());
}

} // namespace postrider::account
