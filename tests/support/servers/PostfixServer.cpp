// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/PostfixServer.h"

#include "servers/DovecotServer.h"

#include <unistd.h>

namespace postrider::test {

PostfixServer::PostfixServer(const DovecotServer &dovecot)
    : m_server(QStringLiteral("postfix"), {dovecot.directory()})
{
}

QString PostfixServer::obstacle()
{
    if (!MailServerProcess::isInstalled(QStringLiteral("postfix")))
        return QStringLiteral("Postfix is not installed");
    if (::geteuid() != 0)
        return QStringLiteral("only root can start a Postfix");
    return {};
}

} // namespace postrider::test
