// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"

namespace postrider::imap::command {

/// STATUS of a mailbox that is not selected (RFC 9051 §6.3.11).
class Status
{
public:
    using Data = MailboxStatus;
    static constexpr Pipelining pipelining = Pipelining::Together;
    static constexpr CommandEffect effect = CommandEffect::None;

    /// `items`: "MESSAGES", "UIDNEXT" …; as written.
    Status(QByteArray wireName, QByteArrayList items);

    void write(CommandWriter &writer) const;
    bool accept(Response &response);
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    QByteArray m_wireName;
    QByteArrayList m_items;
    MailboxStatus m_status;
};

} // namespace postrider::imap::command
