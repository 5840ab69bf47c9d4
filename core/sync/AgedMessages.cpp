// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/AgedMessages.h"

#include "store/MessageRepo.h"
#include "sync/Searching.h"

#include <algorithm>
#include <set>

#include <QCoreApplication>

namespace postrider::sync {

Error AgedMessages::datesUnknown()
{
    return {ErrorDomain::Server,
            ErrorKind::Permanent,
            QStringLiteral("saved-dates-unknown"),
            QCoreApplication::translate("postrider::sync",
                                        "This server does not tell since when messages lie in a folder. Choose what to "
                                        "delete yourself, or empty the whole folder."),
            {}};
}

QDate AgedMessages::dayFor(const QDateTime &now, int days)
{
    constexpr qint64 latestZone = 12LL * 60 * 60; // s behind UTC; there yesterday lasts longest
    return now.toUTC().addDays(-days).addSecs(-latestZone).date();
}

Task<Result<std::vector<MessageId>>> AgedMessages::savedBefore(const store::Folder &folder, QDate day)
{
    // the view of a mailbox (store/LabelViews.h) has no such dates of its own
    if (!m_link.has("SAVEDATE") || folder.viewOf.isValid())
        co_return datesUnknown();
    const Result<void> selected = co_await m_link.ensureSelected(folder);
    if (!selected)
        co_return selected.error();
    imap::command::UidSearch command((QByteArray()));
    command.savedBefore(day);
    const Result<UidSet> found = co_await findUids(m_link, std::move(command));
    if (!found)
        co_return found.error();
    const store::MessageRepo messages(m_context.reader());
    const std::vector<MessageId> shown = messages.idsInFolder(folder.id);
    const std::set<MessageId> here(shown.begin(), shown.end());
    std::vector<MessageId> aged = messages.idsByUid(folder.id, *found);
    std::erase_if(aged, [&here](MessageId id) { return !here.contains(id); });
    co_return aged;
}

} // namespace postrider::sync
