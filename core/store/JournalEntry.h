// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "base/Ids.h"

#include <optional>
#include <vector>

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace postrider::store {

/// How far an offline operation has come. Stored: never renumber.
enum class JournalState : int { Queued = 0, Sent = 1, Failed = 2 };

/// One pending operation: what the user did that the server does not know yet.
struct JournalEntry
{
    OperationId id;
    AccountId account;
    FolderId folder;     ///< the folder it acts on, on the server
    QString kind;        ///< names the operation class: "set-flags", "move", "append" …
    QJsonObject payload; ///< what the operation class needs to replay and revert itself
    std::vector<MessageId> messages;
    JournalState state = JournalState::Queued;
    int attempts = 0;
    QDateTime createdAt;
    QDateTime nextTryAt; ///< invalid: at once
    std::optional<Error> lastError;
};

} // namespace postrider::store
