// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/List.h"
#include "store/FolderRepo.h"
#include "sync/ImapLink.h"

#include <set>
#include <vector>

namespace postrider::sync {

/// Brings the list of folders into step: LIST with what the server can add to it (SPECIAL-USE, SUBSCRIBED), else XLIST,
/// else LIST and LSUB.
class FolderListSync
{
public:
    FolderListSync(SyncContext &context, ImapLink &link)
        : m_context(context)
        , m_link(link)
    {
    }

    Task<Result<void>> run();

    /// Pure: the rows for the store, with roles and paths. INBOX is there even when the server forgets to list it.
    [[nodiscard]] static std::vector<store::ServerFolder> toFolders(const std::vector<imap::ListedMailbox> &listed,
                                                                    const std::set<QByteArray> &subscribed);

private:
    [[nodiscard]] imap::command::ListOptions options() const;
    Task<Result<std::vector<imap::ListedMailbox>>> list();
    Task<std::set<QByteArray>> subscribed(const std::vector<imap::ListedMailbox> &listed);

    SyncContext &m_context;
    ImapLink &m_link;
    bool m_subscribedTold = false; ///< the answer to LIST says what is subscribed
};

} // namespace postrider::sync
