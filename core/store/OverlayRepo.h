// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/MailFlags.h"

#include <optional>
#include <span>
#include <vector>

namespace postrider::store {

class Database;
class WriteTransaction;

/// What a pending operation does to the look of a message until the server has it. Effects of several operations are
/// applied in the order of the operations: flags added, flags removed, folder, hidden.
struct OverlayEffect
{
    MailFlags add;
    MailFlags remove;
    FolderId moveTo; ///< none: stays
    bool hide = false;
    [[nodiscard]] bool isEmpty() const { return add.isEmpty() && remove.isEmpty() && !moveTo.isValid() && !hide; }
    bool operator==(const OverlayEffect &) const = default;
};

/// Shown truth = server truth + the effects of pending operations. Revert an operation: drop its overlay. Confirm it:
/// write the server's columns, then drop its overlay (or JournalRepo::remove, which does that).
class OverlayRepo final
{
public:
    explicit OverlayRepo(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] std::optional<OverlayEffect> effect(OperationId operation, MessageId message) const;
    /// Operations that concern the message, oldest first.
    [[nodiscard]] std::vector<OperationId> operationsOf(MessageId message) const;

    /// Sets the effect of the operation on these messages, which become messages of the operation.
    static void apply(WriteTransaction &transaction, OperationId operation, std::span<const MessageId> messages,
                      const OverlayEffect &effect);
    /// The operation has no effect any more; the messages still belong to it (a failed one tells about them).
    static void drop(WriteTransaction &transaction, OperationId operation);
    /// The same for some messages, which leave the operation.
    static void drop(WriteTransaction &transaction, OperationId operation, std::span<const MessageId> messages);

private:
    Database &m_database;
};

} // namespace postrider::store
