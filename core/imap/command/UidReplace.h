// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/Append.h"
#include "imap/command/CommandTraits.h"

namespace postrider::imap::command {

/// UID REPLACE (RFC 8508): appends a message and takes the old one away, both or neither: a draft saved again.
class UidReplace
{
public:
    using Data = AppendData;
    static constexpr Pipelining pipelining = Pipelining::Alone;
    static constexpr CommandEffect effect = CommandEffect::None;

    /// Of the selected mailbox; the new one goes to `wireName`.
    UidReplace(Uid old, QByteArray wireName, MailFlags flags, QByteArray message);

    void write(CommandWriter &writer) const;
    bool accept(Response &response);
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    Uid m_old;
    QByteArray m_wireName;
    MailFlags m_flags;
    QByteArray m_message;
    AppendData m_data;
};

} // namespace postrider::imap::command
