// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/MailServerProcess.h"

#include <vector>

#include <QJsonObject>

namespace postrider::test {

/// A private aiosmtpd that keeps what it takes. It demands STARTTLS and AUTH (jane@example.com, "secret"), has SMTPUTF8
/// and 8BITMIME and no PIPELINING, and takes 200,000 bytes at most. refuse@example.com gets 550, later@example.com 451.
class AiosmtpdServer
{
public:
    AiosmtpdServer();

    /// Why it cannot run here, for QSKIP; empty when it can.
    [[nodiscard]] static QString obstacle();
    bool start() { return m_server.start(); }
    [[nodiscard]] QString log() const { return m_server.log(); }

    [[nodiscard]] quint16 port() const { return m_server.port(0); }
    [[nodiscard]] QByteArray caPem() const;

    struct Taken
    {
        QJsonObject envelope; ///< sender, options, recipients, utf8
        QByteArray bytes;     ///< as they came
    };
    [[nodiscard]] std::vector<Taken> taken() const;

private:
    MailServerProcess m_server;
};

} // namespace postrider::test
