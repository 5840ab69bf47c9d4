// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ImapLink.h"
#include "sync/JournalQueue.h"
#include "sync/RetryPolicy.h"
#include "sync/SyncReport.h"
#include "sync/operation/Operation.h"

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
        , m_queue(context.reader(), context.account())
    {
    }

    /// Ends when nothing is left that can be done now. An error is one of the connection; whatever single operations
    /// met is in the report and, when they wait, in the journal.
    Task<Result<void>> run();

private:
    /// Says on disk that the server may hear of it from now on. False: it was changed or taken back meanwhile.
    Task<Result<bool>> markSent(const Operation &operation);
    Task<Result<void>> settle(const Operation &operation, const ReplayOutcome &outcome);
    void tell(const Operation &operation, const ReplayOutcome &outcome);

    SyncContext &m_context;
    ImapLink &m_link;
    SyncReport &m_report;
    JournalQueue m_queue;
    bool m_paused = false; ///< a person has to act first
};

} // namespace postrider::sync
