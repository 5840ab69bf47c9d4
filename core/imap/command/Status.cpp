// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/Status.h"

#include "imap/ServerError.h"
#include "imap/types/MailboxName.h"

namespace postrider::imap::command {

Status::Status(QByteArray wireName, QByteArrayList items)
    : m_wireName(std::move(wireName))
    , m_items(std::move(items))
{
    m_status.wireName = m_wireName;
}

void Status::write(CommandWriter &writer) const
{
    writer.word("STATUS").mailbox(m_wireName).word("(" + m_items.join(' ') + ")");
}

bool Status::accept(Response &response)
{
    const auto *told = std::get_if<MailboxStatus>(&response);
    if (!told || !isSameMailbox(told->wireName, m_wireName))
        return false;
    m_status = *told;
    m_status.wireName = m_wireName;
    return true;
}

Result<Status::Data> Status::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return m_status;
}

} // namespace postrider::imap::command
