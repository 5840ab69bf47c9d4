// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/Create.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

Create::Create(QByteArray wireName)
    : m_wireName(std::move(wireName))
{
}

void Create::write(CommandWriter &writer) const
{
    writer.word("CREATE").mailbox(m_wireName);
}

Result<void> Create::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return {};
}

} // namespace postrider::imap::command
