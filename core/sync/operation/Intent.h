// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <vector>

#include <QDateTime>

namespace postrider::sync {

/// Who wants something of which messages, and when: what every operation's apply() needs.
struct Intent
{
    AccountId account;
    std::vector<MessageId> messages;
    QDateTime at;
};

} // namespace postrider::sync
