// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"
#include "imap/types/FetchItems.h"

#include <functional>

namespace postrider::imap::command {

struct FetchSummary
{
    /// Messages given to the callback.
    std::uint64_t messages = 0;
    /// VANISHED (EARLIER), when asked for.
    UidSet vanished;
};

/// UID FETCH (RFC 9051 §6.4.9). Each message goes to `receive` as it comes, so that nothing piles up; in any order
/// (Yahoo: descending), possibly in several pieces for one UID, and for "n:*" possibly one with a smaller UID.
class UidFetch
{
public:
    using Data = FetchSummary;
    using Receive = std::function<void(FetchedMessage &&)>;
    static constexpr Pipelining pipelining = Pipelining::Together;
    static constexpr CommandEffect effect = CommandEffect::None;

    UidFetch(UidSet uids, FetchItems items, Receive receive);
    /// From `first` to the newest.
    UidFetch(Uid first, FetchItems items, Receive receive);

    /// Only what changed since (RFC 7162 §3.1.4.1); `vanished` needs QRESYNC enabled.
    UidFetch &changedSince(ModSeq modSeq, bool vanished = false);

    void write(CommandWriter &writer) const;
    bool accept(Response &response);
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    [[nodiscard]] bool isMine(const FetchedMessage &message) const;

    UidSet m_uids;
    Uid m_from;
    FetchItems m_items;
    Receive m_receive;
    ModSeq m_changedSince;
    bool m_vanished = false;
    FetchSummary m_summary;
};

} // namespace postrider::imap::command
