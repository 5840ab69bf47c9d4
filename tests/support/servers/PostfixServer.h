// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/MailServerProcess.h"

namespace postrider::test {

class DovecotServer;

/// A private Postfix that delivers example.com into a Dovecot and asks it for passwords. Nothing leaves the machine.
/// refuse@example.com gets 550, later@example.com 451.
class PostfixServer
{
public:
    /// `dovecot` has been started.
    explicit PostfixServer(const DovecotServer &dovecot);

    /// Why it cannot run here, for QSKIP; empty when it can.
    [[nodiscard]] static QString obstacle();
    bool start() { return m_server.start(); }
    void stop() { m_server.stop(); }
    void kill() { m_server.kill(); }
    [[nodiscard]] QString log() const { return m_server.log(); }

    [[nodiscard]] quint16 submissionPort() const { return m_server.port(0); }  ///< STARTTLS, AUTH
    [[nodiscard]] quint16 submissionsPort() const { return m_server.port(1); } ///< TLS, AUTH
    [[nodiscard]] quint16 smtpPort() const { return m_server.port(2); }        ///< plain, for example.com alone

private:
    MailServerProcess m_server;
};

} // namespace postrider::test
