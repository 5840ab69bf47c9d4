// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/operation/Intent.h"
#include "sync/operation/Operation.h"
#include "sync/operation/PlacedGroup.h"

namespace postrider::sync {

/// Removes messages from the server: \Deleted and UID EXPUNGE. Hidden at once, gone here when the server has said so.
class DeleteForever final : public Operation
{
public:
    static constexpr QLatin1String kind{"delete-forever"};

    explicit DeleteForever(const store::JournalEntry &entry)
        : Operation(entry)
    {
    }

    static void apply(store::WriteTransaction &transaction, const Intent &intent);

    Task<ReplayOutcome> replay(SyncContext &context, ImapLink &link) override;
    [[nodiscard]] QString label() const override;
};

} // namespace postrider::sync
