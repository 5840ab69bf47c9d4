// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/UidSet.h"
#include "store/Folder.h"
#include "store/MessageLabels.h"
#include "sync/ImapLink.h"
#include "sync/SyncReport.h"

namespace postrider::sync {

/// Brings the labels of the newest messages of the selected folder into step. Nobody promises that mod-sequences tell
/// of labels, so a window of them is asked for with every sync of a folder; headers that are new come with theirs.
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
    /// The views of the folder that have never been in step (a label that another client has made or renamed; an
    /// account from before there were views): the server says which messages they have.
    Task<Result<void>> fillViews();

    /// Whether the inbox, where it is a view, still has what is older than the newest: a SEARCH tells where it differs,
    /// and for those the labels are asked. Like newestOf(), so that nothing hangs on what mod-sequences tell.
    Task<Result<void>> compareInbox(const UidSet &known);

    static void collect(std::vector<store::MessageLabels::Told> &told, const imap::FetchedMessage &message);

private:
    Task<Result<void>> fill(const store::Folder &view);
    Task<Result<UidSet>> find(const QString &label, const UidSet &within);
    Task<Result<void>> ask(const UidSet &uids);
    [[nodiscard]] UidSet window(const UidSet &known) const;

    SyncContext &m_context;
    ImapLink &m_link;
    const store::Folder &m_folder;
    SyncReport &m_report;
};

} // namespace postrider::sync
