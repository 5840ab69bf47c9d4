// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/List.h"
#include "store/FolderRepo.h"
#include "sync/ImapLink.h"

#include <set>
#include <utility>
#include <vector>

#include <QHash>

namespace postrider::sync {

/// What is asked of a folder to see whether anything has changed in it.
[[nodiscard]] QByteArrayList statusItems();

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
    /// What the server told of the folders together with the list (LIST-STATUS), by its name for them.
    [[nodiscard]] QHash<QByteArray, imap::MailboxStatus> takeStatus() { return std::exchange(m_status, {}); }

    /// Pure: the rows for the store, with roles and paths. INBOX is there even when the server forgets to list it.
    /// `hasLabels`: mailboxes are labels (X-GM-EXT-1) where there is one of all mail.
    [[nodiscard]] static std::vector<store::ServerFolder> toFolders(const std::vector<imap::ListedMailbox> &listed,
                                                                    const std::set<QByteArray> &subscribed,
                                                                    bool hasLabels = false);

private:
    [[nodiscard]] imap::command::ListOptions options() const;
    Task<Result<std::vector<imap::ListedMailbox>>> list();
    Task<std::set<QByteArray>> subscribed(const std::vector<imap::ListedMailbox> &listed);

    SyncContext &m_context;
    ImapLink &m_link;
    QHash<QByteArray, imap::MailboxStatus> m_status;
    bool m_subscribedTold = false; ///< the answer to LIST says what is subscribed
};

} // namespace postrider::sync
