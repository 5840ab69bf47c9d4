// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/DemoServer.h"
#include "demo/MailAccount.h"

#include <memory>
#include <vector>

namespace postrider::demo {

/// All mail of the demo server, in memory; used from the server's thread alone.
class MemoryMailstore
{
public:
    /// The accounts of DemoServer::accounts(), each with INBOX and the five special mailboxes, all empty.
    MemoryMailstore();

    /// nullptr when user and password do not belong together.
    [[nodiscard]] MailAccount *authenticate(const QString &user, const QByteArray &password) const;
    /// Addresses compare without case; nullptr when nobody has it.
    [[nodiscard]] MailAccount *findByAddress(const QString &email) const;
    /// Is this the domain whose addresses are all ours?
    [[nodiscard]] static bool isOwnDomain(const QString &email);

private:
    std::vector<std::unique_ptr<MailAccount>> m_accounts;
    quint32 m_lastValidity;
};

} // namespace postrider::demo
