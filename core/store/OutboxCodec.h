// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/OutboxEntry.h"

#include <vector>

#include <QString>

namespace postrider::store {

/// The JSON columns of the Outbox. What cannot be read (it was ours) reads as empty.
class OutboxCodec final
{
public:
    [[nodiscard]] static QString fromOutcomes(const std::vector<RecipientOutcome> &outcomes);
    [[nodiscard]] static std::vector<RecipientOutcome> toOutcomes(const QString &text);
    [[nodiscard]] static QString fromWishes(const OutboxWishes &wishes);
    [[nodiscard]] static OutboxWishes toWishes(const QString &text);
};

} // namespace postrider::store
