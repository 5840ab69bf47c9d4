// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/Delete.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

Delete::Delete(QByteArray wireName)
    : m_wireName(std::move(wireName))
{
}

void Delete::write(CommandWriter &writer) const
{
    writer.word("DELETE").mailbox(m_wireName);
}

Result<void> Delete::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return {};
}

} // namespace postrider::imap::command
