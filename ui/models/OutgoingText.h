// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/OutboxEntry.h"

#include <QString>
#include <QStringList>

namespace postrider::ui::models {

/// How a message in the Outbox stands, in a sentence, with its next try.
[[nodiscard]] QString outgoingState(const store::OutboxEntry &entry);
/// Everybody it was or is to be sent to, each once.
[[nodiscard]] QStringList outgoingPeople(const store::OutboxEntry &entry);
/// Line by line what each recipient's server said; empty when nobody was asked yet.
[[nodiscard]] QString outgoingOutcomes(const store::OutboxEntry &entry);

} // namespace postrider::ui::models
