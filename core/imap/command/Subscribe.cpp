// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/Subscribe.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

Subscribe::Subscribe(QByteArray wireName)
    : m_wireName(std::move(wireName))
{
}

void Subscribe::write(CommandWriter &writer) const
{
    writer.word("SUBSCRIBE").mailbox(m_wireName);
}

Result<void> Subscribe::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return {};
}

} // namespace postrider::imap::command
