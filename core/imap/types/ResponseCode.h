// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/UidSet.h"
#include "imap/types/Capabilities.h"

#include <utility>
#include <vector>

namespace postrider::imap {

/// UIDs of copied messages in pairs source → destination (RFC 4315 §3).
struct CopyUid
{
    UidValidity uidValidity;
    UidSet source;
    UidSet destination;
    /// In the order the server gave them; empty when the two sets do not match in length.
    std::vector<std::pair<Uid, Uid>> pairs;
};

/// The bracketed part of a status response (RFC 9051 §7.1, RFC 5530). One value instead of a variant because most codes
/// carry nothing but their name.
struct ResponseCode
{
    /// Upper case: "UIDVALIDITY", "AUTHENTICATIONFAILED"; empty when there was none.
    QByteArray name;
    /// UIDVALIDITY, UIDNEXT, UNSEEN, HIGHESTMODSEQ, APPENDUID's UIDVALIDITY …; 0 when none.
    quint64 number = 0;
    /// PERMANENTFLAGS, BADCHARSET: the items of the list.
    QByteArrayList list;
    Capabilities capabilities;
    /// APPENDUID, MODIFIED.
    UidSet uids;
    CopyUid copyUid;
    /// The rest as it came, for codes without a field of their own.
    QByteArray argument;

    [[nodiscard]] bool is(QByteArrayView code) const { return name == code; }
};

} // namespace postrider::imap
