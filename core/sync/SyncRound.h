// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/types/MailboxStatus.h"
#include "sync/BodyFetch.h"
#include "sync/ImapLink.h"
#include "sync/SyncReport.h"

#include <functional>
#include <set>
#include <vector>

#include <QHash>

namespace postrider::sync {

/// One complete round of an account over one connection: pending operations first (push before pull), then the folder
/// list, headers and flags of each folder, what became possible by that, and at last the bodies. The error of one
/// folder never stops the others.
class SyncRound
{
public:
    struct Wish
    {
        FolderId folder; ///< none: every folder, and the list of them
        BodyWish bodies;
    };
    /// Lets others use the connection between two batches of bodies.
    struct Yield
    {
        std::function<bool()> isWanted;
        std::function<Task<Done>()> give;
    };

    SyncRound(SyncContext &context, ImapLink &link, SyncReport &report, SyncProgress progress, Yield yield);

    /// An error is one of the connection.
    Task<Result<void>> run(const Wish &wish);

private:
    Task<Result<void>> replay();
    Task<Result<void>> syncFolders(const std::vector<store::Folder> &folders);
    /// Those of which STATUS says that nothing has changed; only where that can be relied on (CONDSTORE).
    Task<std::set<FolderId>> unchanged(const std::vector<store::Folder> &folders);
    /// Pending operations on messages that are not where they were: every folder has been looked at now.
    Task<Result<void>> settleHomeless(const std::vector<store::Folder> &folders);
    /// What was removed on the server long ago.
    Task<Result<void>> forgetRemoved();
    Task<Result<void>> fetchBodies(const std::vector<store::Folder> &folders, const BodyWish &wish);
    Task<Result<void>> fetchBodiesOf(const store::Folder &folder, const BodyWish &wish);
    [[nodiscard]] std::vector<store::Folder> wantedFolders(FolderId only) const;
    /// What has to be selected for these: each once, in the order in which it is needed.
    [[nodiscard]] std::vector<store::Folder> mailboxesOf(const std::vector<store::Folder> &folders) const;
    void tell(const store::Folder &folder, const Error &error);

    SyncContext &m_context;
    ImapLink &m_link;
    SyncReport &m_report;
    SyncProgress m_progress;
    Yield m_yield;
    QHash<QByteArray, imap::MailboxStatus> m_told; ///< by the server's name, when the list came with it
};

} // namespace postrider::sync
