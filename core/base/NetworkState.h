// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

namespace postrider {

/// What the system says of this machine's way to the world. Without word from it, everything is thought to be there.
struct NetworkState
{
    bool isReachable = true;
    /// Each byte costs money: nothing large is fetched that nobody asked for.
    bool isMetered = false;

    [[nodiscard]] bool operator==(const NetworkState &) const = default;
};

} // namespace postrider

Q_DECLARE_METATYPE(postrider::NetworkState)
