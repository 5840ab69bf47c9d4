// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/SearchQuery.h"
#include "sync/BodyFetch.h"
#include "sync/ImapLink.h"
#include "sync/SyncReport.h"

#include <functional>
#include <vector>

namespace postrider::sync {

/// Searches in the messages of a folder whose bytes are not here, which the local index cannot know: the server is
/// asked for candidates (UID SEARCH, RFC 9051 §6.4.4), the newest of them are fetched, and the local index has the last
/// word. What the server finds and the index does not is dropped: servers look for bytes, the index for words, and a
/// result that does not hold what was typed would be believed by nobody.
class ServerSearch
{
public:
    struct Control
    {
        std::function<bool()> isCancelled;
        /// Somebody with a message open waits for the connection; `give` lets them have it.
        std::function<bool()> isWanted;
        std::function<Task<Done>()> give;
        /// The server is thinking: a command that cannot be ended but by a cut.
        std::function<void(bool)> thinks;
        /// Messages fetched of those the server has found in this folder.
        std::function<void(int fetched, int hits)> progress;
    };
    struct Findings
    {
        int hits = 0;    ///< of the server, among what was not here
        int matched = 0; ///< of what was fetched
        int left = 0;    ///< older hits that were not fetched: a next search brings them
    };

    ServerSearch(SyncContext &context, ImapLink &link, SyncReport &report, Control control);

    /// Errors: "server-search-useless" (the server's answers to a search for text mean nothing), "cancelled", those of
    /// the server and the connection.
    Task<Result<Findings>> run(const store::Folder &folder, const QString &query);

private:
    struct Told
    {
        UidSet uids;
        quint64 older = 0; ///< hits that the server has counted and not named
    };
    Task<Result<Told>> ask(const UidSet &absent, const QString &query);
    Task<Result<Told>> askOnce(const UidSet &absent, const QString &query, bool withCharset);
    Task<Result<void>> fetch(const store::Folder &folder, std::vector<MessageId> hits);
    [[nodiscard]] int fetchedOf(const std::vector<MessageId> &hits) const;

    SyncContext &m_context;
    ImapLink &m_link;
    SyncReport &m_report;
    Control m_control;
};

} // namespace postrider::sync
