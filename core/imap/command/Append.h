// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"

namespace postrider::imap::command {

/// The new message's UID, on servers with UIDPLUS.
struct AppendData
{
    std::optional<UidValidity> uidValidity;
    Uid uid;
    /// Of all messages, in their order, when there was more than one.
    UidSet uids;
};

/// Takes over what APPENDUID tells (RFC 4315 §3); any other code changes nothing.
void noteAppended(AppendData &data, const ResponseCode &code);

/// APPEND (RFC 9051 §6.3.12).
class Append
{
public:
    using Data = AppendData;
    static constexpr Pipelining pipelining = Pipelining::Alone;
    static constexpr CommandEffect effect = CommandEffect::None;

    /// An invalid time leaves the date to the server.
    Append(QByteArray wireName, MailFlags flags, QDateTime internalDate, QByteArray message);

    /// One more message for the same mailbox, all or none of them; where MULTIAPPEND is offered (RFC 3502).
    Append &also(MailFlags flags, QDateTime internalDate, QByteArray message);

    void write(CommandWriter &writer) const;
    bool accept(Response &) { return false; }
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    struct Message
    {
        MailFlags flags;
        QDateTime internalDate;
        QByteArray bytes;
    };

    QByteArray m_wireName;
    std::vector<Message> m_messages;
    AppendData m_data;
};

} // namespace postrider::imap::command
