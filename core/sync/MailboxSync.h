// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Folder.h"
#include "sync/ImapLink.h"
#include "sync/Refusals.h"
#include "sync/SyncPlanner.h"
#include "sync/SyncReport.h"

namespace postrider::sync {

/// Brings the headers and flags of one folder into step: selects it, plans (SyncPlanner), carries the plan out. Its
/// views (store/LabelViews.h) come into step with it; of a view alone there is nothing to sync. New headers come first,
/// newest before older ones. An interrupted sync goes on where it was.
class MailboxSync
{
public:
    MailboxSync(SyncContext &context, ImapLink &link, FolderId folder, SyncReport &report, SyncProgress progress = {})
        : m_context(context)
        , m_link(link)
        , m_id(folder)
        , m_report(report)
        , m_progress(std::move(progress))
        , m_refusals(context, folder, Refusals::Kind::Headers)
    {
    }

    /// Looks also at what is only looked at now and then: that the inbox has the right messages where it is a label.
    void setThorough() { m_isThorough = true; }
    Task<Result<void>> run();

private:
    Task<Result<void>> syncLabels(const UidSet &known);
    Task<Result<void>> runLocked();
    Task<Result<imap::SelectData>> select();
    Task<Result<void>> carryOut(const SyncPlan &plan, const imap::SelectData &data);
    Task<Result<void>> full();
    Task<Result<void>> qresync(const imap::SelectData &data);
    Task<Result<void>> condstore();
    Task<Result<void>> flagsWindow();
    Task<Result<void>> fetchNew();
    /// The range of the UIDs whose flags may be old: also above the UIDNEXT of the last sync, where COPYUID or
    /// APPENDUID has placed messages since.
    [[nodiscard]] UidSet rangeKnownBefore() const;
    void leaveOutPlaced(UidSet &fresh);
    /// What of the server's UIDs is not here, without what it refused lately.
    Task<Result<void>> fetchMissing(const UidSet &there);
    /// UIDs that the server has said to be there: one that does not come is marked as refused.
    Task<Result<void>> fetchListed(UidSet uids);
    /// When the numbers do not agree after all: UIDs compared, what is missing fetched, what is gone taken away.
    Task<Result<void>> compareWhenCountDiffers();
    Task<Result<void>> writeState(bool complete);
    [[nodiscard]] LocalFolderState localState() const;
    [[nodiscard]] UidSet localUids() const;
    [[nodiscard]] Uid nextUid() const;

    SyncContext &m_context;
    ImapLink &m_link;
    FolderId m_id;
    SyncReport &m_report;
    SyncProgress m_progress;
    Refusals m_refusals;
    bool m_isThorough = false;

    store::Folder m_folder;
    LocalFolderState m_local;
    RemoteFolderState m_remote;
    UidSet m_fresh;   ///< new now: their flags come with them
    Uid m_lastPlaced; ///< the highest that is not new although it is above the UIDNEXT of the last sync
};

} // namespace postrider::sync
