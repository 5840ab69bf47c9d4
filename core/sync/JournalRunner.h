// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/JournalEntry.h"
#include "sync/ImapLink.h"
#include "sync/RetryPolicy.h"
#include "sync/SyncReport.h"
#include "sync/operation/Operation.h"

#include <memory>
#include <set>
#include <vector>

namespace postrider::sync {

/// Does on the server what was done here: the pending operations of an account, in the order in which the user acted,
/// like with like in one go. An operation that has to wait holds back only those after it that concern the same
/// messages.
class JournalRunner
{
public:
    JournalRunner(SyncContext &context, ImapLink &link, SyncReport &report)
        : m_context(context)
        , m_link(link)
        , m_report(report)
    {
    }

    /// Ends when nothing is left that can be done now. An error is one of the connection; whatever single operations
    /// met is in the report and, when they wait, in the journal.
    Task<Result<void>> run();

private:
    /// The next to be tried in this run; null: none.
    [[nodiscard]] std::unique_ptr<Operation> next();
    [[nodiscard]] bool isBlocked(const store::JournalEntry &entry) const;
    void block(const store::JournalEntry &entry);
    Task<Result<void>> settle(const Operation &operation, const ReplayOutcome &outcome);
    void tell(const Operation &operation, const ReplayOutcome &outcome);

    SyncContext &m_context;
    ImapLink &m_link;
    SyncReport &m_report;
    std::set<OperationId> m_tried;
    std::set<MessageId> m_blocked;
    bool m_paused = false; ///< a person has to act first
};

} // namespace postrider::sync
