// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/GetAcl.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

GetAcl::GetAcl(QByteArray wireName)
    : m_wireName(std::move(wireName))
{
}

void GetAcl::write(CommandWriter &writer) const
{
    writer.word("GETACL").mailbox(m_wireName);
}

bool GetAcl::accept(Response &response)
{
    auto *told = std::get_if<AclResponse>(&response);
    if (!told)
        return false;
    m_entries = std::move(told->entries);
    return true;
}

Result<GetAcl::Data> GetAcl::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return std::move(m_entries);
}

} // namespace postrider::imap::command
