// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/JournalEntry.h"
#include "store/OutboxEntry.h"

#include <optional>

#include <QDateTime>
#include <QString>

namespace postrider::store {
class Store;
}

namespace postrider::ui::models {

/// What the activity list shows a row for: a folder being brought in step, something the user did that a server does
/// not know yet, a message to be sent.
enum class ActivityKind { Sync, Operation, Outgoing };

/// How it stands.
enum class ActivityState { Running, Waiting, Failed, NeedsUser };

struct ActivityItem
{
    ActivityKind kind = ActivityKind::Sync;
    ActivityState state = ActivityState::Waiting;
    AccountId account;
    FolderId folder;       ///< Sync
    OperationId operation; ///< Operation
    OutboxId outgoing;     ///< Outgoing
    QString text;          ///< what: "Mark 3 messages as read"
    QString detail;        ///< how it stands, in a sentence; with what to do where something is wrong
    QString serverText;    ///< the server's own words
    int done = 0;
    int total = 0; ///< 0: no numbers
    QDateTime since;

    [[nodiscard]] bool isSameThing(const ActivityItem &other) const;
    bool operator==(const ActivityItem &) const = default;
};

[[nodiscard]] ActivityItem activityOf(const store::JournalEntry &entry, store::Store &store);
[[nodiscard]] ActivityItem activityOf(const store::OutboxEntry &entry);

} // namespace postrider::ui::models
