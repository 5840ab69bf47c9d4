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
};

/// APPEND (RFC 9051 §6.3.12).
class Append
{
public:
    using Data = AppendData;
    static constexpr Pipelining pipelining = Pipelining::Alone;
    static constexpr CommandEffect effect = CommandEffect::None;

    /// An invalid time leaves the date to the server.
    Append(QByteArray wireName, MailFlags flags, QDateTime internalDate, QByteArray message);

    void write(CommandWriter &writer) const;
    bool accept(Response &) { return false; }
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    QByteArray m_wireName;
    MailFlags m_flags;
    QDateTime m_internalDate;
    QByteArray m_message;
    AppendData m_data;
};

} // namespace postrider::imap::command
