// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

#include <memory>
#include <vector>

#include <QByteArray>
#include <QString>

namespace postrider::demo {

class DemoThread;

/// One of the two people who have mail on the demo server.
struct DemoAccount
{
    QString email;       ///< "alice@demo.postrider.example"
    QString displayName; ///< "Alice Demo"
    QString user;        ///< what LOGIN, USER and AUTH want; the same for IMAP, POP3 and SMTP
    Secret password;
};

/// A little mail server inside the program: IMAP4rev1, POP3 and SMTP submission on 127.0.0.1, on free ports, without
/// TLS (Security::None is allowed for loopback), with sample mail that is always fresh. Everything lives in memory and
/// in a thread of its own; what is sent to a demo address arrives, and clients in IDLE are told.
///
/// Use it from one thread. Each start() begins with the sample mail again.
class DemoServer
{
public:
    DemoServer();
    ~DemoServer(); ///< stops
    Q_DISABLE_COPY_MOVE(DemoServer)

    /// Returns when all three ports listen. Errors: "demo-no-port" (no loopback port could be had), "demo-no-mail" (the
    /// sample mail is damaged).
    [[nodiscard]] Result<void> start();
    /// Cuts every connection and joins the thread; may be called twice.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }

    /// Where the servers listen, on 127.0.0.1; 0 while stopped.
    [[nodiscard]] quint16 imapPort() const;
    [[nodiscard]] quint16 pop3Port() const;
    [[nodiscard]] quint16 smtpPort() const;

    /// Alice, then Bob; known before start().
    [[nodiscard]] static const std::vector<DemoAccount> &accounts();

    /// Puts a message into the INBOX of `email` as if it had just come in; returns when it is there. False when stopped
    /// or when nobody has that address.
    bool deliver(const QString &email, const QByteArray &message);

private:
    std::unique_ptr<DemoThread> m_thread;
};

} // namespace postrider::demo
