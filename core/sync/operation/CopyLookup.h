// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/UidCopy.h"
#include "sync/ImapLink.h"
#include "sync/operation/PlacedGroup.h"

#include <map>
#include <optional>

#include <QJsonObject>

namespace postrider::sync {

/// Source UID → UID in the target; none where the server did not say.
using CopiedUids = std::map<Uid, Uid>;

/// What a COPYUID says. UIDs of another validity than ours mean other messages (RFC 4315 §3).
void addPairs(CopiedUids &uids, const imap::command::CopyData &data, const store::Folder &target);

/// Finds out what a COPY that was cut has done. Before a copy the target's UIDNEXT is written into the journal;
/// whatever the target has from there on, with the Message-ID of one that was to be copied, is the copy. Older messages
/// with the same Message-ID are others.
class CopyLookup
{
public:
    CopyLookup(SyncContext &context, ImapLink &link, const store::Folder &target)
        : m_context(context)
        , m_link(link)
        , m_target(target)
    {
    }

    /// What to keep in the payload before a COPY.
    Task<Result<QJsonObject>> mark();
    /// What is there since the mark; nothing when the payload has none, for then nothing was copied. Selects the
    /// target. `known`: other messages, whatever they are called.
    Task<Result<CopiedUids>> find(const QJsonObject &mark, const PlacedGroup &group, UidSet known = {});

private:
    SyncContext &m_context;
    ImapLink &m_link;
    const store::Folder &m_target;
};

} // namespace postrider::sync
