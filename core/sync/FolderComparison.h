// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/UidSet.h"
#include "sync/ImapLink.h"
#include "sync/SyncReport.h"

namespace postrider::sync {

/// Which messages the server has, and taking away here what is gone there.
class FolderComparison
{
public:
    FolderComparison(SyncContext &context, ImapLink &link, const store::Folder &folder, SyncReport &report)
        : m_context(context)
        , m_link(link)
        , m_folder(folder)
        , m_report(report)
    {
    }

    /// Every UID of the selected folder, by UID SEARCH; of a part of it, from `first` on.
    Task<Result<UidSet>> serverUids(Uid first = Uid(1));

    /// Takes messages away that are said to be gone. When that is more than half of the folder, it is not believed
    /// before a UID SEARCH has said the same: a server in trouble shows empty folders.
    Task<Result<void>> removeVanished(const UidSet &gone);

private:
    Task<Result<void>> remove(const UidSet &gone);

    SyncContext &m_context;
    ImapLink &m_link;
    const store::Folder &m_folder;
    SyncReport &m_report;
};

} // namespace postrider::sync
