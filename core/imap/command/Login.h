// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "imap/command/CommandTraits.h"

namespace postrider::imap::command {

/// LOGIN (RFC 9051 §6.2.3): never where LOGINDISABLED is told. Gives the capabilities of the OK, when it has any.
class Login
{
public:
    using Data = Capabilities;
    static constexpr Pipelining pipelining = Pipelining::Alone;
    static constexpr CommandEffect effect = CommandEffect::Authenticates;

    Login(QByteArray user, Secret password);

    void write(CommandWriter &writer) const;
    bool accept(Response &response);
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    QByteArray m_user;
    Secret m_password;
    Capabilities m_capabilities;
};

} // namespace postrider::imap::command
