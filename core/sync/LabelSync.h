// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/UidSet.h"
#include "store/Folder.h"
#include "sync/ImapLink.h"
#include "sync/SyncReport.h"

namespace postrider::sync {

/// Brings the labels of the newest messages of the selected folder into step. Mod-sequences do not tell of labels, so
/// a window of them is asked for with every sync of a folder; headers that are new come with theirs.
class LabelSync
{
public:
    LabelSync(SyncContext &context, ImapLink &link, const store::Folder &folder, SyncReport &report)
        : m_context(context)
        , m_link(link)
        , m_folder(folder)
        , m_report(report)
    {
    }

    Task<Result<void>> newestOf(const UidSet &known);

private:
    SyncContext &m_context;
    ImapLink &m_link;
    const store::Folder &m_folder;
    SyncReport &m_report;
};

} // namespace postrider::sync
