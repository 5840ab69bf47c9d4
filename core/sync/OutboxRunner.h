// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailServer.h"
#include "smtp/SmtpClient.h"
#include "store/OutboxEntry.h"
#include "sync/SyncContext.h"
#include "sync/SyncReport.h"
#include "sync/TaskGroup.h"
#include "sync/WriteBatch.h"

#include <deque>
#include <map>
#include <optional>
#include <set>

#include <QObject>
#include <QPointer>

namespace postrider::sync {

/// Gives up what is in the Outbox (OutboxEntry.h), several messages under way on one connection. 'sending' is on disk
/// before the end of each message, 'accepted' before anything else that happens to it after the 250; a message whose
/// fate is unknown is never sent again by itself. Lives in the account's thread; one run at a time.
class OutboxRunner final : public QObject
{
    Q_OBJECT

public:
    explicit OutboxRunner(SyncContext &context, QObject *parent = nullptr);
    ~OutboxRunner() override;

    /// Whether a connection is worth while at this moment: something is due, or a server might keep what is for later.
    [[nodiscard]] bool hasDue() const;
    /// When the next one is due that waits; invalid: none.
    [[nodiscard]] QDateTime nextDueAt() const;

    /// A person has acted (new password, 'send now'): what waited for that is due again.
    Task<Result<void>> requeue(bool alsoWaiting);
    /// Nothing can be sent now: whatever is due gets this as its reason to wait.
    Task<Result<void>> failDue(Error error, SyncReport &report);
    /// Sends what is due over one connection, or more where the server wants that. Whatever happens to single messages
    /// is in their rows and in the report; the error is one of the connection.
    Task<Result<void>> run(const ServerLogin &login, SyncReport &report);
    /// Stops a message that is under way and answers when it is on disk as paused; false: it has ended, or is none of
    /// those under way.
    Task<bool> stop(OutboxId id);
    /// Closes the connection; a message after its end becomes 'unknown'.
    void abort();

Q_SIGNALS:
    /// The server has taken it.
    void sent(postrider::OutboxId id);
    /// Bytes of a message handed to the network.
    void progress(postrider::OutboxId id, qint64 sent, qint64 total);

private:
    /// A message on its way.
    struct Flight
    {
        store::OutboxEntry entry;
        std::optional<Error> why; ///< why its end was not written
        std::vector<Reply<void>> waiting;
    };

    /// One call of run().
    struct Run
    {
        SyncReport &report;
        TaskGroup sending; ///< until the server has answered
        TaskGroup writing; ///< from then until that is on disk
    };

    Task<Result<void>> open(const ServerLogin &login);
    Task<Done> send(store::OutboxEntry entry, Run &run);
    Task<Done> land(smtp::Ticket ticket, Result<smtp::SendReport> sent, SyncReport &report);
    Task<Result<void>> settle(const Flight &flight, const Result<smtp::SendReport> &sent, SyncReport &report);
    Task<Done> close(Run &run);
    Task<Done> commit(smtp::Ticket ticket, int connection);
    Task<Result<void>> writeFailure(const store::OutboxEntry &entry, const Error &error, SyncReport &report);
    Task<Result<void>> writeReport(const store::OutboxEntry &entry, const smtp::SendReport &outcome,
                                   SyncReport &report);
    [[nodiscard]] std::optional<store::OutboxEntry> next();
    [[nodiscard]] bool mayBeHeld(const store::OutboxEntry &entry) const;
    [[nodiscard]] std::vector<store::OutboxEntry> entries() const;

    SyncContext &m_context;
    /// Deleted later: tasks run inside its answers.
    QPointer<smtp::SmtpClient> m_client;
    std::map<smtp::Ticket, Flight> m_flights;
    /// Messages that the client holds. When half of them have made room for others, each of these and of those has
    /// something to be written: as much as is worth a transaction.
    std::size_t m_unanswered = 0;
    int m_connection = 0; ///< counts them: tickets are those of one
    WriteBatch m_writes;
    std::deque<OutboxId> m_waiting;           ///< what next() looks at before it asks the store again
    std::set<OutboxId> m_tried;               ///< in this run
    std::optional<Error> m_roundError;        ///< ends the run
    std::optional<smtp::Capabilities> m_seen; ///< of the last connection
};

} // namespace postrider::sync
