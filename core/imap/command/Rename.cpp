// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/Rename.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

Rename::Rename(QByteArray from, QByteArray to)
    : m_from(std::move(from))
    , m_to(std::move(to))
{
}

void Rename::write(CommandWriter &writer) const
{
    writer.word("RENAME").mailbox(m_from).mailbox(m_to);
}

Result<void> Rename::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return {};
}

} // namespace postrider::imap::command
