// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/MailServerProcess.h"

namespace postrider::test {

/// A private Cyrus IMAP with TLS and STARTTLS; for root and for any user. Its packages are unpacked, not installed:
/// they and Dovecot's exclude each other. People: jane@example.com and bob@example.com (secret), each with INBOX, Sent,
/// Drafts, Trash, Junk, Archive.
class CyrusServer
{
public:
    CyrusServer();

    /// Why it cannot run here, for QSKIP; empty when it can. Fetches the packages the first time, which takes seconds.
    [[nodiscard]] static QString obstacle();
    bool start() { return m_server.start(); }
    [[nodiscard]] QString log() const { return m_server.log(); }

    [[nodiscard]] quint16 imapPort() const { return m_server.port(0); } ///< STARTTLS
    [[nodiscard]] quint16 imapsPort() const { return m_server.port(1); }
    /// Its authority, as a PEM file.
    [[nodiscard]] QString caFile() const { return m_server.path(QStringLiteral("ca/ca.crt")); }

private:
    MailServerProcess m_server;
};

} // namespace postrider::test
