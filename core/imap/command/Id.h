// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"

namespace postrider::imap::command {

/// RFC 2971.
class Id
{
public:
    using Data = ServerId;
    static constexpr Pipelining pipelining = Pipelining::Together;
    static constexpr CommandEffect effect = CommandEffect::None;

    explicit Id(ClientId client);

    void write(CommandWriter &writer) const;
    bool accept(Response &response);
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    ClientId m_client;
    ServerId m_server;
};

} // namespace postrider::imap::command
