// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace postrider::store {
class Store;
}

namespace postrider::ui::composer {

/// Who was written to, the people of imported address books, and who wrote, newest first; each address once,
/// "Name <address>". Reads some thousand rows: for a worker.
[[nodiscard]] QStringList knownAddresses(store::Store &store);

} // namespace postrider::ui::composer
