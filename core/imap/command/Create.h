// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"

namespace postrider::imap::command {

/// RFC 9051 §6.3.4.
class Create
{
public:
    using Data = void;
    static constexpr Pipelining pipelining = Pipelining::Alone;
    static constexpr CommandEffect effect = CommandEffect::None;

    explicit Create(QByteArray wireName);
    /// What it is for: "\\Trash" (RFC 6154 §3); where CREATE-SPECIAL-USE is offered.
    Create &use(QByteArray attribute);

    void write(CommandWriter &writer) const;
    bool accept(Response &) { return false; }
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    QByteArray m_wireName;
    QByteArray m_use;
};

} // namespace postrider::imap::command
