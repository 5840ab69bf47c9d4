// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ServerFactsRepo.h"

#include <QString>

namespace postrider::ui::models {

/// How full the mailbox is on its server: 0 … 100.
[[nodiscard]] int roomPercent(const store::QuotaRow &room);
/// "9.5 MiB of 10 MiB used".
[[nodiscard]] QString roomText(const store::QuotaRow &room);
/// What to say when it is nearly full: what happens then, and what to do.
[[nodiscard]] QString roomWarning(const store::QuotaRow &room);

} // namespace postrider::ui::models
