// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"
#include "imap/types/Rights.h"

namespace postrider::imap::command {

/// MYRIGHTS (RFC 4314 §3.5): what the user may do in the mailbox.
class MyRights
{
public:
    using Data = Rights;
    static constexpr Pipelining pipelining = Pipelining::Together;
    static constexpr CommandEffect effect = CommandEffect::None;

    explicit MyRights(QByteArray wireName);

    void write(CommandWriter &writer) const;
    bool accept(Response &response);
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    QByteArray m_wireName;
    Rights m_rights;
};

} // namespace postrider::imap::command
