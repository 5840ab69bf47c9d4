// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/UidFetch.h"
#include "store/MessageSummary.h"
#include "sync/BodyConverter.h"
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
/// batches of about a megabyte; parsing and compressing happen in the worker pool, writing in batches.
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
    struct Wanted
    {
        MessageId id;
        Uid uid;
        qint64 size = 0;
    };
    struct Batch
    {
        std::vector<Wanted> wanted;
        Reply<imap::command::FetchSummary> reply;
    };
    struct Raw
    {
        MessageId id;
        QByteArray bytes;
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
    void receive(MessageId id, const QByteArray &bytes);
    Task<Result<void>> takeFetched();
    void handleRefusal(std::vector<Wanted> wanted, const Error &error);
    void giveUp(const std::vector<Wanted> &wanted, store::BodyState state);
    void keepReceived();
    /// The way of some messages from the wire into the store, beside the fetching of the next.
    Task<Done> keep(std::shared_ptr<std::vector<Raw>> raw);
    Task<Done> writePrepared();
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
    std::vector<Raw> m_received;
    qint64 m_receivedBytes = 0;
    std::vector<PreparedBody> m_prepared;
    bool m_isWriting = false;
    TaskGroup m_keeping;
    Result<void> m_kept; ///< the error of the store, if there was one
    bool m_yielding = false;
    int m_refusals = 0;
    int m_done = 0;
    int m_total = 0;
};

} // namespace postrider::sync
