// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/List.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

List::List(ListOptions options)
    : m_options(std::move(options))
{
}

void List::write(CommandWriter &writer) const
{
    writer.word(m_options.xlist ? "XLIST" : "LIST").string(m_options.reference).string(m_options.pattern);
    QByteArrayList wanted;
    if (m_options.returnSpecialUse)
        wanted.append("SPECIAL-USE");
    if (m_options.returnSubscribed)
        wanted.append("SUBSCRIBED");
    if (!m_options.returnStatus.isEmpty())
        wanted.append("STATUS (" + m_options.returnStatus.join(' ') + ')');
    if (!wanted.isEmpty() && !m_options.xlist)
        writer.word("RETURN (" + wanted.join(' ') + ")");
}

bool List::accept(Response &response)
{
    if (const auto *status = std::get_if<MailboxStatus>(&response); status && !m_options.returnStatus.isEmpty()) {
        if (m_status.size() < static_cast<qsizetype>(mostMailboxes))
            m_status.insert(status->wireName, *status);
        return true;
    }
    auto *told = std::get_if<ListResponse>(&response);
    // Some servers answer XLIST with LIST.
    if (!told || told->kind == ListKind::Lsub)
        return false;
    if (m_mailboxes.size() < mostMailboxes)
        m_mailboxes.push_back(std::move(told->mailbox));
    return true;
}

Result<List::Data> List::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    for (ListedMailbox &mailbox : m_mailboxes)
        if (const auto found = m_status.constFind(mailbox.wireName); found != m_status.constEnd())
            mailbox.status = *found;
    return std::move(m_mailboxes);
}

} // namespace postrider::imap::command
