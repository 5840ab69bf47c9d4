// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/operation/Intent.h"
#include "sync/operation/Operation.h"

#include <span>

namespace postrider::sync {

/// Messages that are on their way to another account (TransferIn): hidden here, and here until the other server has
/// confirmed that it has them. It does nothing by itself: what has arrived becomes a DeleteForever, what could not go
/// is shown again.
class TransferOut final : public Operation
{
public:
    static constexpr QLatin1String kind{"transfer-out"};

    using Operation::Operation;

    /// Messages of one folder, which is not deleted meanwhile. `isLocal`: no server has them, so that what has arrived
    /// goes at once.
    static OperationId apply(store::WriteTransaction &transaction, const Intent &intent, bool isLocal);
    /// For TransferIn.
    static void arrived(store::WriteTransaction &transaction, OperationId operation,
                        std::span<const MessageId> messages, const QDateTime &at);
    static void comeBack(store::WriteTransaction &transaction, OperationId operation,
                         std::span<const MessageId> messages);

    Task<ReplayOutcome> replay(SyncContext &context, ImapLink &link) override;
    /// Cancelled by the user: what nobody has sent yet does not arrive.
    void revert(store::WriteTransaction &transaction) const override;
    [[nodiscard]] bool merge(const store::JournalEntry &) override { return false; }
    [[nodiscard]] QByteArray likeness() const override { return {}; }
    [[nodiscard]] QString label() const override;
};

} // namespace postrider::sync
