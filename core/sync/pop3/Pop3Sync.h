// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/SyncReport.h"
#include "sync/pop3/Pop3Link.h"
#include "sync/pop3/Pop3Plan.h"
#include "sync/pop3/Pop3Settings.h"

#include <set>
#include <vector>

namespace postrider::sync {

/// One check of a maildrop: what is new comes into the inbox here, what may go is deleted there. A connection that ends
/// before QUIT is answered has deleted nothing; nothing is marked for deletion before it is on disk.
class Pop3Sync
{
public:
    Pop3Sync(SyncContext &context, Pop3Link &link, const Pop3Settings &settings)
        : m_context(context)
        , m_link(link)
        , m_settings(settings)
    {
    }

    /// Where new mail goes instead of the account's own inbox; none: there.
    void setInbox(FolderId inbox) { m_inbox = inbox; }
    /// On an open connection, which it ends. An error is one of connection or store.
    Task<Result<void>> run(SyncReport &report, const SyncProgress &progress);
    /// The rest of a message of which only the header is here; ends the connection, too. Error: "body-unavailable".
    Task<Result<void>> fetchRest(MessageId message);

private:
    Task<Result<FolderId>> inbox();
    Task<Result<void>> check(SyncReport &report, const SyncProgress &progress);
    /// What the server lists no longer, or again.
    Task<Result<void>> note(const std::vector<Pop3Item> &items, const std::vector<store::Pop3Message> &known);
    /// Marks on the server what may go; answers the names that the server has marked.
    Task<Result<std::vector<QByteArray>>> mark(const std::vector<Pop3Item> &items, SyncReport &report);
    Task<Result<void>> setState(std::vector<QByteArray> uids, store::Pop3State state);
    Task<Result<void>> finish(const std::vector<QByteArray> &marked, SyncReport &report);
    Task<Result<void>> storeRest(MessageId message, const QByteArray &uid, const QByteArray &bytes);
    void warnOfExpiry(const std::vector<Pop3Item> &items, const std::vector<store::Pop3Message> &known,
                      SyncReport &report) const;

    SyncContext &m_context;
    Pop3Link &m_link;
    Pop3Settings m_settings;
    FolderId m_inbox;
    std::set<QByteArray> m_tooLong;
};

} // namespace postrider::sync
