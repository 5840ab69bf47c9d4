// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Folder.h"
#include "sync/ImapLink.h"

#include <vector>

#include <QDate>

namespace postrider::sync {

/// What has lain in a folder since before a day (SAVEDATE, RFC 8514): the dates of a message tell when it was written
/// and when it came, and only the server knows when it was thrown away.
class AgedMessages
{
public:
    AgedMessages(SyncContext &context, ImapLink &link)
        : m_context(context)
        , m_link(link)
    {
    }

    /// The day to ask for, so that what matches has lain there for `days` whatever the zone of the server, which
    /// compares days by its own.
    [[nodiscard]] static QDate dayFor(const QDateTime &now, int days);
    /// Those that are here and shown in the folder; what the user has moved out of it a moment ago is left. Errors:
    /// "saved-dates-unknown" where the server does not tell, those of the connection.
    Task<Result<std::vector<MessageId>>> savedBefore(const store::Folder &folder, QDate day);

    /// That error.
    [[nodiscard]] static Error datesUnknown();

private:
    SyncContext &m_context;
    ImapLink &m_link;
};

} // namespace postrider::sync
