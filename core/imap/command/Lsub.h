// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"

namespace postrider::imap::command {

/// Subscribed mailboxes by LSUB (RFC 3501 §6.3.9), for servers without LIST-EXTENDED.
class Lsub
{
public:
    using Data = std::vector<ListedMailbox>;
    static constexpr Pipelining pipelining = Pipelining::Alone;
    static constexpr CommandEffect effect = CommandEffect::None;

    explicit Lsub(QByteArray pattern = "*");

    void write(CommandWriter &writer) const;
    bool accept(Response &response);
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    QByteArray m_pattern;
    std::vector<ListedMailbox> m_mailboxes;
};

} // namespace postrider::imap::command
