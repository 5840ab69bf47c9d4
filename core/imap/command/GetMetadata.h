// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"
#include "imap/types/MetadataEntry.h"

namespace postrider::imap::command {

/// GETMETADATA (RFC 5464 §4.2) of a mailbox, or of the server for an empty name. Entries without a value are left out.
class GetMetadata
{
public:
    using Data = std::vector<MetadataEntry>;
    static constexpr Pipelining pipelining = Pipelining::Alone;
    static constexpr CommandEffect effect = CommandEffect::None;

    /// `entries` as written: "/private/comment".
    GetMetadata(QByteArray wireName, QByteArrayList entries);

    void write(CommandWriter &writer) const;
    bool accept(Response &response);
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    QByteArray m_wireName;
    QByteArrayList m_entries;
    std::vector<MetadataEntry> m_values;
};

} // namespace postrider::imap::command
