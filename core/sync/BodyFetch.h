// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/UidFetch.h"
#include "store/MessageRepo.h"
#include "sync/BodyKeeper.h"
#include "sync/ImapLink.h"
#include "sync/SyncReport.h"
#include "sync/TaskGroup.h"

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace postrider::sync {

/// Which bodies a sync brings.
struct BodyWish
{
    bool any = true;
    QDateTime since; ///< invalid: all
    int most = 0;    ///< so many of each folder, the newest; 0: all
};

/// Brings the bytes of messages into the store, newest first, without setting \Seen. Fetching goes in pipelined
/// batches of about a megabyte; BodyKeeper takes what comes.
class BodyFetch
{
public:
    BodyFetch(SyncContext &context, ImapLink &link, const store::Folder &folder, SyncReport &report,
              SyncProgress progress = {});

    /// Fetches what is absent. Gives false when it ended early because `shouldYield` said so: call again then.
    Task<Result<bool>> run(const BodyWish &wish, const std::function<bool()> &shouldYield);
    /// The same for these messages; runFor them again, too.
    Task<Result<bool>> runFor(std::vector<MessageId> messages, const std::function<bool()> &shouldYield);
    /// One message, whatever its size, that somebody waits for. Error: "body-unavailable".
    Task<Result<void>> fetchOne(MessageId message);

private:
    using Wanted = store::MessageRepo::AbsentBody;
    struct Batch
    {
        std::vector<Wanted> wanted;
        Reply<imap::command::FetchSummary> reply;
    };

    [[nodiscard]] std::vector<Wanted> absent(const BodyWish &wish) const;
    [[nodiscard]] std::vector<Wanted> absentOf(const std::vector<MessageId> &ids) const;
    /// Takes what is in the store already, as the same message in another folder; gives the rest.
    Task<Result<std::vector<Wanted>>> takeKnown(std::vector<Wanted> wanted);
    Task<Result<void>> fetchAll(std::vector<Wanted> wanted, const std::function<bool()> &shouldYield);
    void startFetches();
    [[nodiscard]] std::vector<Wanted> nextBatch();
    void fetch(std::vector<Wanted> wanted);
    void receive(imap::FetchedMessage &&message);
    Task<Result<void>> takeFetched();
    void handleRefusal(std::vector<Wanted> wanted, const Error &error);
    void giveUp(const std::vector<Wanted> &wanted, store::BodyState state);
    Task<Done> writeStates(std::vector<Wanted> wanted, store::BodyState state);

    SyncContext &m_context;
    ImapLink &m_link;
    const store::Folder &m_folder;
    SyncReport &m_report;
    SyncProgress m_progress;

    std::deque<Wanted> m_todo;
    std::deque<std::vector<Wanted>> m_again; ///< halves of what was refused
    std::deque<Batch> m_fetching;
    std::map<Uid, MessageId> m_expected; ///< asked for and not yet come
    BodyKeeper m_keeper;
    TaskGroup m_marking;   ///< writes of what was given up
    Result<void> m_marked; ///< their error, if there was one
    bool m_yielding = false;
    int m_refusals = 0;
    int m_done = 0;
    int m_total = 0;
};

} // namespace postrider::sync
