// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/SetMetadata.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

SetMetadata::SetMetadata(QByteArray wireName, std::vector<MetadataEntry> entries)
    : m_wireName(std::move(wireName))
    , m_entries(std::move(entries))
{
}

void SetMetadata::write(CommandWriter &writer) const
{
    writer.word("SETMETADATA").mailbox(m_wireName).word("(");
    bool first = true;
    for (const MetadataEntry &entry : m_entries) {
        writer.raw(std::exchange(first, false) ? "" : " ").raw(entry.name);
        if (entry.value.isEmpty())
            writer.word("NIL");
        else
            writer.string(entry.value);
    }
    writer.raw(")");
}

Result<void> SetMetadata::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return {};
}

} // namespace postrider::imap::command
