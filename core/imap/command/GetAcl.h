// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"
#include "imap/types/Rights.h"

namespace postrider::imap::command {

/// GETACL (RFC 4314 §3.3): who may do what in the mailbox.
class GetAcl
{
public:
    using Data = std::vector<AclEntry>;
    static constexpr Pipelining pipelining = Pipelining::Alone;
    static constexpr CommandEffect effect = CommandEffect::None;

    explicit GetAcl(QByteArray wireName);

    void write(CommandWriter &writer) const;
    bool accept(Response &response);
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    QByteArray m_wireName;
    std::vector<AclEntry> m_entries;
};

} // namespace postrider::imap::command
