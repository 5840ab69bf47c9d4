// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/Lsub.h"

#include "imap/ServerError.h"
#include "imap/command/List.h"

namespace postrider::imap::command {

Lsub::Lsub(QByteArray pattern)
    : m_pattern(std::move(pattern))
{
}

void Lsub::write(CommandWriter &writer) const
{
    writer.word("LSUB").string("").string(m_pattern);
}

bool Lsub::accept(Response &response)
{
    auto *told = std::get_if<ListResponse>(&response);
    if (!told || told->kind != ListKind::Lsub)
        return false;
    if (m_mailboxes.size() < mostMailboxes) {
        m_mailboxes.push_back(std::move(told->mailbox));
        m_mailboxes.back().subscribed = true;
    }
    return true;
}

Result<Lsub::Data> Lsub::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return std::move(m_mailboxes);
}

} // namespace postrider::imap::command
