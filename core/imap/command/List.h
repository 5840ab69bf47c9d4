// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"

#include <vector>

#include <QHash>

namespace postrider::imap::command {

/// What a server lists beyond this is left out: ten times what the largest known account has.
constexpr std::size_t mostMailboxes = 100'000;

struct ListOptions
{
    QByteArray reference;
    QByteArray pattern = "*";
    bool xlist = false;
    /// RETURN (SPECIAL-USE) and (SUBSCRIBED): only where LIST-EXTENDED is offered and sound.
    bool returnSpecialUse = false;
    bool returnSubscribed = false;
    /// RETURN (STATUS (…)), RFC 5819: the items as written, "MESSAGES" …; only where LIST-STATUS is offered.
    QByteArrayList returnStatus;
};

/// LIST (RFC 9051 §6.3.9), or XLIST for servers that know nothing newer (NetEase, Tencent).
class List
{
public:
    using Data = std::vector<ListedMailbox>;
    static constexpr Pipelining pipelining = Pipelining::Alone;
    static constexpr CommandEffect effect = CommandEffect::None;

    explicit List(ListOptions options = {});

    void write(CommandWriter &writer) const;
    bool accept(Response &response);
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    ListOptions m_options;
    std::vector<ListedMailbox> m_mailboxes;
    QHash<QByteArray, MailboxStatus> m_status;
};

} // namespace postrider::imap::command
