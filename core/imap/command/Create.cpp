// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/Create.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

Create::Create(QByteArray wireName)
    : m_wireName(std::move(wireName))
{
}

Create &Create::use(QByteArray attribute)
{
    m_use = std::move(attribute);
    return *this;
}

void Create::write(CommandWriter &writer) const
{
    writer.word("CREATE").mailbox(m_wireName);
    if (!m_use.isEmpty())
        writer.word("(USE (").raw(m_use).raw("))");
}

Result<void> Create::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return {};
}

} // namespace postrider::imap::command
