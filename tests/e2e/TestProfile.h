// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2e/CommandRun.h"

#include <QTemporaryDir>

namespace postrider::test {

class DovecotServer;

/// Where an account of a test has its servers.
struct TestServers
{
    QString imap;   ///< "localhost:1234"
    QString smtp;   ///< the same; a port where nobody listens when empty
    QString caFile; ///< empty: trusts the system's authorities alone
    QString security = QStringLiteral("tls");
    QString user; ///< empty: the address
    QString password = QStringLiteral("secret");
};

/// A profile that lives as long as the test, and commands on it.
class TestProfile
{
public:
    [[nodiscard]] QString directory() const { return m_directory.path(); }
    [[nodiscard]] CommandRun run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// The same with --json.
    [[nodiscard]] CommandRun json(QStringList arguments, const QByteArray &input = {}) const;

    /// Adds an account with a password command.
    [[nodiscard]] CommandRun addAccount(const QString &email, const TestServers &servers) const;
    /// jane@example.com
    [[nodiscard]] CommandRun addJane(const TestServers &servers) const;
    /// On the TLS port of this Dovecot, with its authority.
    [[nodiscard]] static TestServers serversOf(const DovecotServer &dovecot);

    /// The ID of the one message with this subject in the folder; empty when there is none.
    [[nodiscard]] QString idOf(const QString &subject, const QString &folder = QStringLiteral("inbox")) const;

private:
    QTemporaryDir m_directory;
};

} // namespace postrider::test
