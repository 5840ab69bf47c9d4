// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"
#include "imap/types/MetadataEntry.h"

namespace postrider::imap::command {

/// SETMETADATA (RFC 5464 §4.3). An empty value takes the entry away.
class SetMetadata
{
public:
    using Data = void;
    static constexpr Pipelining pipelining = Pipelining::Alone;
    static constexpr CommandEffect effect = CommandEffect::None;

    SetMetadata(QByteArray wireName, std::vector<MetadataEntry> entries);

    void write(CommandWriter &writer) const;
    bool accept(Response &) { return false; }
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    QByteArray m_wireName;
    std::vector<MetadataEntry> m_entries;
};

} // namespace postrider::imap::command
