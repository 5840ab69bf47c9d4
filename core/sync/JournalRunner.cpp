// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/JournalRunner.h"

#include "store/JournalRepo.h"
#include "store/MessageRepo.h"

#include <memory>

#include <QCoreApplication>

namespace postrider::sync {

using Decision = RetryPolicy::Decision;

namespace {

/// A message whose place the server never tells: after so many syncs it will not.
constexpr int mostTriesWithoutPlace = 10;

Error placeUnknown()
{
    return {ErrorDomain::Server,
            ErrorKind::Permanent,
            QStringLiteral("message-not-found"),
            QCoreApplication::translate("postrider::sync", "The server does not have the message any more."),
            {}};
}

/// What becomes of one journal row.
struct Settlement
{
    bool concernsFolder = false;
    bool mustLook = false;
    Decision decision = Decision::WaitForConnection;
    std::optional<Error> error;
    std::set<MessageId> done;
    QDateTime now;
};

void settleRow(store::WriteTransaction &transaction, const store::JournalEntry &entry, const Settlement &settlement)
{
    std::vector<MessageId> done;
    std::vector<MessageId> left;
    for (const store::MessageRepo::Placed &placed : store::MessageRepo(transaction.database()).places(entry.messages))
        (settlement.done.contains(placed.id) ? done : left).push_back(placed.id);
    // an operation on a folder is not over because its messages are gone
    const bool isDone = settlement.concernsFolder ? !settlement.error : left.empty();
    if (isDone || settlement.decision == Decision::Revert) {
        store::JournalRepo::remove(transaction, entry.id);
        return;
    }
    store::OverlayRepo::drop(transaction, entry.id, done);
    const store::JournalState state = settlement.mustLook ? store::JournalState::Sent : store::JournalState::Queued;
    store::JournalProgress progress{state, entry.attempts, {}, settlement.error};
    if (settlement.decision == Decision::TryLater || !settlement.error)
        ++progress.attempts;
    if (settlement.decision == Decision::TryLater)
        progress.nextTryAt = settlement.now.addSecs(RetryPolicy::delay(progress.attempts).count());
    store::JournalRepo::setProgress(transaction, entry.id, progress);
}

} // namespace

Task<Result<void>> JournalRunner::run()
{
    while (!m_paused && !m_context.scope().isStopping()) {
        const std::unique_ptr<Operation> operation = m_queue.next(m_context.now());
        if (!operation)
            break;
        ReplayOutcome outcome;
        if (operation->rebase(m_context.reader())) {
            const Result<bool> marked = co_await markSent(*operation);
            if (!marked)
                co_return marked.error();
            if (!*marked) {
                m_queue.forget(*operation);
                continue;
            }
            outcome = co_await operation->replay(m_context, m_link);
        }
        const Result<void> settled = co_await settle(*operation, outcome);
        if (!settled)
            co_return settled;
        if (outcome.woken.isValid())
            m_report.woken.insert(outcome.woken);
        tell(*operation, outcome);
        if (outcome.error && !m_link.isOpen())
            co_return *outcome.error;
    }
    co_return Result<void>();
}

Task<Result<bool>> JournalRunner::markSent(const Operation &operation)
{
    auto unchanged = std::make_shared<bool>(true);
    Reply<void> reply = m_context.write(
        store::Store::Priority::User, [entries = operation.entries(), unchanged](store::WriteTransaction &transaction) {
            const store::JournalRepo journal(transaction.database());
            for (const store::JournalEntry &entry : entries) {
                const std::optional<store::JournalEntry> row = journal.byId(entry.id);
                *unchanged = *unchanged && row && row->messages == entry.messages;
            }
            for (const store::JournalEntry &entry : entries)
                if (*unchanged && entry.state != store::JournalState::Sent)
                    store::JournalRepo::setProgress(transaction, entry.id,
                                                    {store::JournalState::Sent, entry.attempts, {}, entry.lastError});
            return transaction.result();
        });
    const Result<void> written = co_await reply;
    if (!written)
        co_return written.error();
    co_return *unchanged;
}

Task<Result<void>> JournalRunner::settle(const Operation &operation, const ReplayOutcome &outcome)
{
    Settlement settlement;
    settlement.concernsFolder = operation.concernsFolder();
    settlement.mustLook = outcome.mustLook;
    settlement.error = outcome.error;
    settlement.now = m_context.now();
    settlement.done.insert(outcome.done.begin(), outcome.done.end());
    const std::vector<store::JournalEntry> entries = operation.entries();
    if (outcome.error)
        settlement.decision = RetryPolicy::decide(*outcome.error);
    else if (entries.front().attempts >= mostTriesWithoutPlace)
        settlement.decision = Decision::Revert;
    m_paused = outcome.error && settlement.decision == Decision::AskUser;

    // `operation` lives until this task has ended, and so until the write has
    Reply<void> reply =
        m_context.write(store::Store::Priority::User, [entries, settlement, confirm = outcome.confirm,
                                                       &operation](store::WriteTransaction &transaction) {
            if (confirm)
                confirm(transaction);
            if (settlement.decision == Decision::Revert && settlement.error)
                operation.revert(transaction);
            for (const store::JournalEntry &entry : entries)
                settleRow(transaction, entry, settlement);
            return transaction.result();
        });
    Result<void> written = co_await reply;
    co_return written;
}

void JournalRunner::tell(const Operation &operation, const ReplayOutcome &outcome)
{
    m_report.problems.insert(m_report.problems.end(), outcome.remarks.begin(), outcome.remarks.end());
    std::optional<Error> error = outcome.error;
    const bool waitedLong = operation.entries().front().attempts >= mostTriesWithoutPlace;
    if (!error && waitedLong && outcome.done.size() < operation.messages().size())
        error = placeUnknown();
    if (!error)
        return;
    const Decision decision = RetryPolicy::decide(*error);
    if (decision == Decision::Revert) {
        error->text = QCoreApplication::translate("postrider::sync", "“%1” could not be done and was undone here. %2")
                          .arg(operation.label(), error->text);
        m_report.problems.push_back(*error);
    } else if (decision == Decision::AskUser) {
        m_report.problems.push_back(*error);
    }
    for (const store::JournalEntry &entry : operation.entries())
        if (decision != Decision::Revert)
            m_queue.block(entry);
}

} // namespace postrider::sync
