// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailServer.h"
#include "imap/PendingCommand.h"
#include "imap/Quirks.h"

#include <functional>

#include <QObject>

namespace postrider::net {
class SaslMechanism;
}

namespace postrider::imap {

/// What LoginFlow needs of the connection.
class LoginPort
{
public:
    virtual ~LoginPort() = default;
    virtual void enqueue(std::unique_ptr<PendingCommand> command) = 0;
    /// The handshake; LoginFlow::tlsStarted() is called when it is done.
    virtual void startTls() = 0;
    [[nodiscard]] virtual const Capabilities &capabilities() const = 0;
    [[nodiscard]] virtual bool isEncrypted() const = 0;
    /// Encrypted or loopback.
    [[nodiscard]] virtual bool isSecured() const = 0;
    /// Compression is worth its time on this line.
    [[nodiscard]] virtual bool wantsCompression() const = 0;
};

/// What is known when the way in is done.
struct LoginOutcome
{
    ServerId serverId;
    Quirks quirks;
    QByteArrayList enabled;
    bool compressed = false;
};

/// The way from the greeting to a usable connection: CAPABILITY, STARTTLS, login, CAPABILITY again, ID, ENABLE,
/// COMPRESS. Ends in exactly one call of `done`, unless it is destroyed before. A failing connection fails its
/// commands, which ends it.
class LoginFlow : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<LoginOutcome>)>;
    LoginFlow(LoginPort &port, ServerLogin login, ClientId client, Done done);

    /// Begins.
    void greeted(bool preauth, const QByteArray &greeting);
    void tlsStarted();

private:
    template <Command C, typename Next>
    void run(C command, Next next);

    void secure();
    void authenticate();
    void authenticateWith(std::shared_ptr<net::SaslMechanism> mechanism);
    void logIn();
    void loginDone(const Result<Capabilities> &result, bool provesPassword);
    [[nodiscard]] bool mayRetryPlainly(const Error &error) const;
    void afterLogin();
    void introduce();
    void introduced();
    void enable();
    void compress();
    void finish(Result<LoginOutcome> result);

    LoginPort &m_port;
    ServerLogin m_login;
    ClientId m_client;
    Done m_done;
    ServerTraits m_traits;
    LoginOutcome m_outcome;
    bool m_retried = false;
    bool m_idSent = false;
    int m_awaited = 0; ///< answers of the pipeline after login
};

} // namespace postrider::imap
