// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace postrider::store {
class Store;
}

namespace postrider::ui::composer {

/// The people of the newest mail: who was written to, then who wrote; each address once, "Name <address>". Reads some
/// thousand rows: for a worker.
[[nodiscard]] QStringList knownAddresses(store::Store &store);

} // namespace postrider::ui::composer
