// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailServer.h"
#include "smtp/SmtpClient.h"
#include "store/OutboxEntry.h"
#include "sync/ImapLink.h"
#include "sync/SyncReport.h"

#include <memory>

#include <QObject>
#include <QPointer>

namespace postrider::sync {

/// Gives up what is in the Outbox (OutboxEntry.h). 'sending' is on disk before the final dot, 'accepted' before
/// anything else after the 250; a message whose fate is unknown is never sent again by itself. Lives in the account's
/// thread; one run at a time.
class OutboxRunner final : public QObject
{
    Q_OBJECT

public:
    explicit OutboxRunner(SyncContext &context, QObject *parent = nullptr);
    ~OutboxRunner() override;

    /// Whether there is something to send at this moment.
    [[nodiscard]] bool hasDue() const;
    /// When the next one is due that waits; invalid: none.
    [[nodiscard]] QDateTime nextDueAt() const;
    /// Whether a try was cut in mid-sentence and has to be looked for with resolveUncertain().
    [[nodiscard]] bool hasUncertain() const;

    /// A person has acted (new password, 'send now'): what waited for that is due again.
    Task<Result<void>> requeue(bool alsoWaiting);
    /// Nothing can be sent now: whatever is due gets this as its reason to wait.
    Task<Result<void>> failDue(Error error, SyncReport &report);
    /// Sends what is due over one connection. Whatever happens to single messages is in their rows and in the report;
    /// the error is one of the connection.
    Task<Result<void>> run(const ServerLogin &login, SyncReport &report);
    /// Files what was accepted: the copy for Sent as a pending operation, the answered message marked. Does nothing as
    /// long as the folders of the account are not known. `savesCopies`: the provider keeps the copy by itself.
    Task<Result<void>> fileAccepted(bool savesCopies);
    /// Looks in Sent for messages that may or may not have left.
    Task<Result<void>> resolveUncertain(ImapLink &link, SyncReport &report);
    /// Closes the connection; a message after its final dot becomes 'unknown'.
    void abort();

Q_SIGNALS:
    /// The server has taken it.
    void sent(postrider::OutboxId id);

private:
    Task<Result<void>> open(const ServerLogin &login);
    Task<Result<void>> send(store::OutboxEntry entry, SyncReport &report);
    Task<Done> commit();
    Task<Result<void>> writeFailure(const store::OutboxEntry &entry, const Error &error, SyncReport &report);
    Task<Result<void>> writeAccepted(const store::OutboxEntry &entry, const smtp::SendReport &outcome,
                                     SyncReport &report);
    Task<Result<void>> file(store::OutboxEntry entry, bool savesCopies);
    Task<Result<void>> resolve(ImapLink &link, const store::Folder &folder, const store::OutboxEntry &entry,
                               SyncReport &report);
    [[nodiscard]] std::vector<store::OutboxEntry> entries() const;

    SyncContext &m_context;
    /// Deleted later: tasks run inside its answers.
    QPointer<smtp::SmtpClient> m_client;
    store::OutboxEntry m_current;
    std::optional<Error> m_commitError; ///< why the final dot was not written
};

} // namespace postrider::sync
