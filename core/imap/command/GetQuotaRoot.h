// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"
#include "imap/types/Quota.h"

namespace postrider::imap::command {

/// GETQUOTAROOT (RFC 9208 §4.1.2): what limits the mailbox, and how much of it is used.
class GetQuotaRoot
{
public:
    using Data = std::vector<Quota>;
    static constexpr Pipelining pipelining = Pipelining::Alone;
    static constexpr CommandEffect effect = CommandEffect::None;

    explicit GetQuotaRoot(QByteArray wireName);

    void write(CommandWriter &writer) const;
    bool accept(Response &response);
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    QByteArray m_wireName;
    std::vector<Quota> m_quotas;
};

} // namespace postrider::imap::command
