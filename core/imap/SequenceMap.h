// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/UidSet.h"

#include <vector>

namespace postrider::imap {

/// Which UID stands at which message sequence number of the selected mailbox (RFC 9051 §2.3.1.2). The only place where
/// sequence numbers mean anything: EXPUNGE speaks in them, everything else of ours in UIDs. UIDs are learned from FETCH
/// responses and may be unknown; they always ascend with the numbers.
class SequenceMap
{
public:
    void clear();
    /// EXISTS. A smaller count than before, which no server may say without EXPUNGE, makes all unknown; gives how many
    /// messages are missing then.
    std::uint32_t setCount(std::uint32_t count);
    [[nodiscard]] std::uint32_t count() const { return m_count; }

    void learn(std::uint32_t sequence, Uid uid);
    /// None when unknown.
    [[nodiscard]] Uid uidAt(std::uint32_t sequence) const;
    /// EXPUNGE: takes the message out; false when there is no such number.
    bool expunge(std::uint32_t sequence, Uid *uid);
    /// VANISHED without EARLIER: takes these out, also those at places still unknown.
    void vanish(const UidSet &uids);

private:
    [[nodiscard]] std::uint32_t skipUnknown(std::size_t *at, const UidSet &missing, std::uint32_t after) const;

    std::uint32_t m_count = 0;
    /// By sequence number - 1; shorter than m_count when nothing is known of the rest. 0: unknown.
    std::vector<std::uint32_t> m_uids;
};

} // namespace postrider::imap
