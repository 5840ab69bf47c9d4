// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailFlags.h"
#include "store/MessageRepo.h"
#include "sync/operation/Intent.h"
#include "sync/operation/Operation.h"
#include "sync/operation/PlacedGroup.h"

namespace postrider::sync {

/// Adds and removes flags and keywords. They are never replaced as a whole, so what another client does to other flags
/// stays.
class SetFlags final : public Operation
{
public:
    static constexpr QLatin1String kind{"set-flags"};

    explicit SetFlags(const store::JournalEntry &entry);

    /// Messages that look so already are left out.
    static void apply(store::WriteTransaction &transaction, const Intent &intent, const MailFlags &add,
                      const MailFlags &remove);

    Task<ReplayOutcome> replay(SyncContext &context, ImapLink &link) override;
    [[nodiscard]] QString label() const override;

private:
    struct Change
    {
        MailFlags add;
        MailFlags remove;
    };
    struct Stored
    {
        Change local;   ///< what the folder does not keep, which was not sent
        UidSet present; ///< those that were there
    };

    Task<Result<Stored>> replayIn(SyncContext &context, ImapLink &link, const PlacedGroup &group);
    /// STORE says nothing of messages that are gone. Only where the answer is short (ESEARCH); else all.
    static Task<Result<UidSet>> present(ImapLink &link, const UidSet &uids);
    static Task<Result<void>> store(ImapLink &link, const Change &change, const UidSet &uids, ModSeq unchangedSince);

    MailFlags m_add;
    MailFlags m_remove;
};

} // namespace postrider::sync
