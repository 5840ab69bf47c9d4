// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailFlags.h"
#include "base/UidSet.h"

#include <optional>
#include <vector>

namespace postrider::imap {

/// New flags of one message, as SELECT with QRESYNC tells them.
struct ChangedFlags
{
    Uid uid;
    MailFlags flags;
    ModSeq modSeq;
};

/// What SELECT tells of a mailbox (RFC 9051 §6.3.2, RFC 7162 §3.1.2, §3.2.5).
struct SelectData
{
    quint32 exists = 0;
    quint32 recent = 0;
    /// None when the server keeps no stable UIDs: then nothing may be kept from one session to the next.
    UidValidity uidValidity;
    /// None when not told.
    Uid uidNext;
    /// None without CONDSTORE or with NOMODSEQ.
    ModSeq highestModSeq;
    MailFlags flags;
    /// The flags that outlive the session; all of `flags` when the server did not say.
    MailFlags permanentFlags;
    /// PERMANENTFLAGS held \*: new keywords may be made.
    bool acceptsKeywords = false;
    bool readOnly = false;
    /// The same mailbox under whatever name (RFC 8474); empty when not told.
    QByteArray mailboxId;
    /// QRESYNC: what is gone and what changed since the given mod-sequence.
    UidSet vanished;
    std::vector<ChangedFlags> changed;
    /// There was more than is kept: what changed has to be asked for (CHANGEDSINCE).
    bool changedIncomplete = false;
};

/// QRESYNC parameters (RFC 7162 §3.2.5).
struct QResyncParameters
{
    UidValidity uidValidity;
    ModSeq modSeq;
    /// What the client knows; empty: leave out.
    UidSet known;
};

struct SelectOptions
{
    bool readOnly = false; ///< EXAMINE
    bool condstore = false;
    std::optional<QResyncParameters> qresync;
};

} // namespace postrider::imap
