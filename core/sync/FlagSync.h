// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/UidSet.h"
#include "imap/types/SelectData.h"
#include "store/MessageLabels.h"
#include "store/MessageRepo.h"
#include "sync/ImapLink.h"
#include "sync/SyncReport.h"

#include <memory>
#include <vector>

namespace postrider::sync {

/// Brings the flags of messages that are here into step with the selected folder. Pending operations stay on top.
class FlagSync
{
public:
    FlagSync(SyncContext &context, ImapLink &link, const store::Folder &folder, SyncReport &report)
        : m_context(context)
        , m_link(link)
        , m_folder(folder)
        , m_report(report)
    {
    }

    /// What changed since (RFC 7162 §3.1.4.1); with the labels, where there are such.
    Task<Result<void>> changedSince(ModSeq modSeq, const UidSet &known);
    /// All of `known`, window by window; gives those of them that the server has.
    Task<Result<UidSet>> window(const UidSet &known);
    /// Flags that came by themselves, with SELECT (QRESYNC).
    Task<Result<void>> take(const std::vector<imap::ChangedFlags> &changed);

private:
    using Flags = std::vector<store::ServerFlags>;
    using Labels = std::vector<store::MessageLabels::Told>;
    Task<Result<void>> write(std::shared_ptr<Flags> flags);
    Task<Result<void>> writeLabels(std::shared_ptr<Labels> labels);

    SyncContext &m_context;
    ImapLink &m_link;
    const store::Folder &m_folder;
    SyncReport &m_report;
};

} // namespace postrider::sync
