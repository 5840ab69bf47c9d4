// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/UidFetch.h"
#include "store/MessageRow.h"
#include "store/NewMessage.h"
#include "sync/GatheringWriter.h"
#include "sync/ImapLink.h"
#include "sync/NewestFirst.h"
#include "sync/SyncReport.h"
#include "sync/TaskGroup.h"

#include <deque>
#include <map>
#include <memory>
#include <vector>

namespace postrider::sync {

/// Brings the headers of given messages of the selected folder into the store, newest first: a small batch for the
/// first screen, then larger ones. Three stages work side by side: the wire, the conversion in the worker pool, and the
/// writer. A message that the server cannot give costs itself alone.
class HeaderFetch
{
public:
    HeaderFetch(SyncContext &context, ImapLink &link, const store::Folder &folder, SyncReport &report,
                SyncProgress progress = {});

    Task<Result<void>> run(const UidSet &wanted);
    /// What the server said NO to, message by message.
    [[nodiscard]] const UidSet &refused() const { return m_refused; }

private:
    using Messages = std::vector<imap::FetchedMessage>;
    using Rows = std::vector<store::MessageRow>;
    enum class Ask {
        Digest, ///< ENVELOPE and BODYSTRUCTURE
        Header, ///< where the digest was wrong
        Name    ///< what the server calls the message: where it is here under another label it need not come again
    };
    struct Todo
    {
        UidSet uids;
        Ask ask = Ask::Digest;
    };
    struct Batch
    {
        Todo todo;
        std::shared_ptr<Messages> messages;
        Reply<imap::command::FetchSummary> reply;
    };

    void startFetches();
    [[nodiscard]] Todo nextTodo();
    void fetch(Todo todo);
    /// Waits for the oldest fetch. An error is one of the connection; a refusal becomes new todos or a problem.
    Task<Result<void>> takeFetched();
    void handleRefusal(const Todo &todo, const Error &error);
    void sortOut(const Batch &batch);
    void sortOutNamed(const Batch &batch);
    /// The way of a batch from the wire into the store, beside the fetching of the next.
    Task<Done> keep(std::shared_ptr<Messages> messages);
    /// The same for messages that are here under another label.
    Task<Done> keepNamed(std::shared_ptr<Messages> messages, std::map<QString, MessageId> known);
    void noteKept(const Result<void> &written, int count);
    [[nodiscard]] bool mayBeKnown() const;

    SyncContext &m_context;
    ImapLink &m_link;
    const store::Folder &m_folder;
    SyncReport &m_report;
    SyncProgress m_progress;

    NewestFirst m_rest{UidSet()};
    std::deque<Todo> m_todo; ///< goes before the rest: repairs, and halves of what was refused
    std::uint64_t m_nextSize;
    std::deque<Batch> m_fetching;
    TaskGroup m_keeping;
    GatheringWriter<store::MessageRow> m_writer;
    Result<void> m_kept; ///< the error of the store, if there was one
    UidSet m_refused;
    int m_refusals = 0;
    int m_done = 0;
    int m_total = 0;
};

} // namespace postrider::sync
