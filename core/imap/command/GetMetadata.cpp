// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/GetMetadata.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

GetMetadata::GetMetadata(QByteArray wireName, QByteArrayList entries)
    : m_wireName(std::move(wireName))
    , m_entries(std::move(entries))
{
}

void GetMetadata::write(CommandWriter &writer) const
{
    writer.word("GETMETADATA").mailbox(m_wireName).word("(" + m_entries.join(' ') + ")");
}

bool GetMetadata::accept(Response &response)
{
    auto *told = std::get_if<MetadataResponse>(&response);
    if (!told)
        return false;
    for (MetadataEntry &entry : told->entries)
        if (m_entries.contains(entry.name))
            m_values.push_back(std::move(entry));
    return true;
}

Result<GetMetadata::Data> GetMetadata::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return std::move(m_values);
}

} // namespace postrider::imap::command
