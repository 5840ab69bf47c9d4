// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/Login.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

Login::Login(QByteArray user, Secret password)
    : m_user(std::move(user))
    , m_password(std::move(password))
{
}

void Login::write(CommandWriter &writer) const
{
    writer.word("LOGIN").string(m_user).secret(m_password.revealBytes());
}

bool Login::accept(Response &response)
{
    const auto *told = std::get_if<CapabilityResponse>(&response);
    if (!told)
        return false;
    m_capabilities = told->capabilities;
    return true;
}

Result<Capabilities> Login::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return loginError(status);
    return status.code.is("CAPABILITY") ? status.code.capabilities : m_capabilities;
}

} // namespace postrider::imap::command
