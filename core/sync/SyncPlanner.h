// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <cstdint>

namespace postrider::sync {

/// What the store remembers of a folder.
struct LocalFolderState
{
    bool everSynced = false; ///< a sync of it came to its end
    UidValidity uidValidity;
    Uid uidNext;
    ModSeq highestModSeq;
    std::uint64_t messages = 0; ///< known to be on the server
};

/// What the server says of it now: by SELECT or STATUS. Zero stands for what it does not tell.
struct RemoteFolderState
{
    UidValidity uidValidity;
    Uid uidNext;
    ModSeq highestModSeq; ///< 0: NOMODSEQ, or a server whose MODSEQ is not to be trusted
    std::uint64_t messages = 0;
};

/// What may be used on this connection: offered by the server and not forbidden by its quirks.
struct SyncTraits
{
    bool condstore = false;
    bool qresync = false; ///< ENABLEd on this connection (RFC 7162 §3.2.3)
};

/// What is to be done to bring a folder into step.
struct SyncPlan
{
    enum class Kind {
        Nothing,
        Qresync,     ///< the server tells flags and vanished messages since a mod-sequence (RFC 7162 §3.2.5)
        Condstore,   ///< flags since a mod-sequence; vanished messages by comparing UIDs (RFC 7162 §3.1.4)
        FlagsWindow, ///< flags of all messages in windows, which shows what has vanished, too
        Full         ///< UIDs compared, everything that is missing fetched, all flags
    };

    Kind kind = Kind::Nothing;
    bool dropCache = false;   ///< UIDVALIDITY has changed: the UIDs known mean nothing any more (RFC 9051 §2.3.1.1)
    bool newMessages = false; ///< there are UIDs from the local UIDNEXT on

    bool operator==(const SyncPlan &) const = default;
};

/// Pure: decides how a folder is brought into step with the least traffic that is safe.
class SyncPlanner
{
public:
    [[nodiscard]] static SyncPlan plan(const LocalFolderState &local, const RemoteFolderState &remote,
                                       const SyncTraits &traits);
};

} // namespace postrider::sync
