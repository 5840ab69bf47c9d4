// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/Unsubscribe.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

Unsubscribe::Unsubscribe(QByteArray wireName)
    : m_wireName(std::move(wireName))
{
}

void Unsubscribe::write(CommandWriter &writer) const
{
    writer.word("UNSUBSCRIBE").mailbox(m_wireName);
}

Result<void> Unsubscribe::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return {};
}

} // namespace postrider::imap::command
