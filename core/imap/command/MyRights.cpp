// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/MyRights.h"

#include "imap/ServerError.h"
#include "imap/types/MailboxName.h"

namespace postrider::imap::command {

MyRights::MyRights(QByteArray wireName)
    : m_wireName(std::move(wireName))
{
}

void MyRights::write(CommandWriter &writer) const
{
    writer.word("MYRIGHTS").mailbox(m_wireName);
}

bool MyRights::accept(Response &response)
{
    const auto *told = std::get_if<MyRightsResponse>(&response);
    if (!told || !isSameMailbox(told->wireName, m_wireName))
        return false;
    m_rights = told->rights;
    return true;
}

Result<MyRights::Data> MyRights::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return std::move(m_rights);
}

} // namespace postrider::imap::command
