// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/SyncContext.h"
#include "sync/SyncReport.h"

#include <vector>

namespace postrider::sync {

/// Messages of a folder, and of its views, whose UID is not known, because UIDVALIDITY has changed or nobody told it.
class LostPlaces
{
public:
    LostPlaces(SyncContext &context, FolderId folder, SyncReport &report)
        : m_context(context)
        , m_folder(folder)
        , m_report(report)
    {
    }

    [[nodiscard]] std::vector<MessageId> unplaced() const;
    /// UIDVALIDITY has changed: the UIDs are forgotten, the messages kept, so that they are found again by Message-ID.
    Task<Result<void>> forgetUids();
    /// Takes away those of `before` that no server place was found for and that nothing is pending for.
    Task<Result<void>> remove(std::vector<MessageId> before);

private:
    /// The folder, then its views.
    [[nodiscard]] std::vector<FolderId> folders() const;
    Task<Result<void>> forgetUidsOf(const store::Folder &folder, int &givenBack);

    SyncContext &m_context;
    FolderId m_folder;
    SyncReport &m_report;
};

} // namespace postrider::sync
