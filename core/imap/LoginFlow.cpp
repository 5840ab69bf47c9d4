// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/LoginFlow.h"

#include "imap/command/Authenticate.h"
#include "imap/command/Capability.h"
#include "imap/command/Compress.h"
#include "imap/command/Enable.h"
#include "imap/command/Id.h"
#include "imap/command/Login.h"
#include "imap/command/StartTls.h"
#include "net/sasl/MechanismChoice.h"

#include <QCoreApplication>

namespace postrider::imap {

namespace {

Error tlsError(const QString &code, const char *text, const QString &serverText = {})
{
    return {ErrorDomain::Tls, ErrorKind::Permanent, code, QCoreApplication::translate("postrider::imap", text),
            serverText};
}

Error startTlsMissing()
{
    return tlsError(QStringLiteral("starttls-missing"),
                    QT_TRANSLATE_NOOP("postrider::imap", "The server does not offer STARTTLS, so nothing was sent. "
                                                         "Choose TLS in the account settings."));
}

Error startTlsRefused(const QString &serverText)
{
    return tlsError(QStringLiteral("starttls-refused"),
                    QT_TRANSLATE_NOOP("postrider::imap", "The server refused STARTTLS, so nothing was sent. Choose TLS "
                                                         "in the account settings."),
                    serverText);
}

/// A server that says 'already logged in' takes away the chance for STARTTLS: an attacker would do just that.
Error preauthRefused()
{
    return tlsError(QStringLiteral("preauth-refused"),
                    QT_TRANSLATE_NOOP("postrider::imap", "The server began without a secure connection, so nothing was "
                                                         "sent. Choose TLS in the account settings."));
}

Error loginDisabled()
{
    return {ErrorDomain::Authentication, ErrorKind::NeedsUser, QStringLiteral("login-disabled"),
            QCoreApplication::translate("postrider::imap", "The server takes no password on this connection. Choose "
                                                           "TLS or STARTTLS in the account settings."),
            QString()};
}

bool provesWithoutShowing(const QByteArray &mechanism)
{
    return mechanism.startsWith("SCRAM-") || mechanism == "CRAM-MD5";
}

} // namespace

LoginFlow::LoginFlow(LoginPort &port, ServerLogin login, ClientId client, Done done)
    : m_port(port)
    , m_login(std::move(login))
    , m_client(std::move(client))
    , m_done(std::move(done))
{
}

template <Command C, typename Next>
void LoginFlow::run(C command, Next next)
{
    m_port.enqueue(
        std::make_unique<TypedCommand<C>>(std::move(command), Continuation<typename C::Data>(this, std::move(next))));
}

void LoginFlow::greeted(bool preauth, const QByteArray &greeting)
{
    m_traits.host = m_login.server.host;
    m_traits.greeting = greeting;
    if (preauth && m_login.server.security == Security::StartTls)
        return finish(preauthRefused());
    if (preauth)
        return afterLogin();
    if (!m_port.capabilities().isEmpty())
        return secure();
    run(command::Capability(), [this](const Result<Capabilities> &result) {
        if (!result)
            return finish(result.error());
        secure();
    });
}

void LoginFlow::secure()
{
    if (m_login.server.security != Security::StartTls || m_port.isEncrypted())
        return authenticate();
    if (!m_port.capabilities().has("STARTTLS"))
        return finish(startTlsMissing());
    run(command::StartTls(), [this](const Result<void> &result) {
        if (result)
            return m_port.startTls();
        const bool refused =
            result.error().domain == ErrorDomain::Protocol || result.error().domain == ErrorDomain::Server;
        finish(refused ? startTlsRefused(result.error().serverText) : result.error());
    });
}

void LoginFlow::tlsStarted()
{
    // What was said before TLS does not count (RFC 9051 §6.2.1).
    run(command::Capability(), [this](const Result<Capabilities> &result) {
        if (!result)
            return finish(result.error());
        authenticate();
    });
}

void LoginFlow::authenticate()
{
    const ServerAddress &server = m_login.server;
    const net::SaslCredentials credentials{server.user, m_login.password, server.host, server.port};
    auto chosen =
        net::chooseMechanism(m_port.capabilities().authMechanisms(), server.auth, m_port.isSecured(), credentials);
    if (chosen)
        return authenticateWith(std::move(*chosen));
    // LOGIN shows no more than AUTHENTICATE PLAIN does, and old servers have nothing else.
    const bool plain =
        server.auth == AuthMethod::Auto || server.auth == AuthMethod::Plain || server.auth == AuthMethod::Login;
    if (!plain || !m_port.isSecured())
        return finish(m_port.capabilities().has("LOGINDISABLED") ? loginDisabled() : chosen.error());
    logIn();
}

void LoginFlow::authenticateWith(std::shared_ptr<net::SaslMechanism> mechanism)
{
    const bool proves = provesWithoutShowing(mechanism->name());
    run(command::Authenticate(std::move(mechanism), m_port.capabilities().has("SASL-IR")),
        [this, proves](const Result<Capabilities> &result) { loginDone(result, proves); });
}

void LoginFlow::logIn()
{
    if (m_port.capabilities().has("LOGINDISABLED"))
        return finish(loginDisabled());
    run(command::Login(m_login.server.user.toUtf8(), m_login.password),
        [this](const Result<Capabilities> &result) { loginDone(result, false); });
}

void LoginFlow::loginDone(const Result<Capabilities> &result, bool provesPassword)
{
    if (result)
        return afterLogin();
    if (!provesPassword || !mayRetryPlainly(result.error()))
        return finish(result.error());
    m_retried = true;
    m_login.server.auth = AuthMethod::Plain;
    authenticate();
}

/// Servers often offer SCRAM or CRAM-MD5 and have only hashes that fit PLAIN. Inside TLS one more try with PLAIN shows
/// the password to nobody but the server itself; only when no method was asked for by name.
bool LoginFlow::mayRetryPlainly(const Error &error) const
{
    return !m_retried && m_login.server.auth == AuthMethod::Auto && m_port.isEncrypted() &&
           error.code == QLatin1String("login-refused");
}

/// Capabilities change with login, and some proxies told those of another server before (iCloud). ID goes along in one
/// round trip: NetEase refuses all mailboxes to whoever does not send it on this connection.
void LoginFlow::afterLogin()
{
    m_awaited = 1;
    // by the greeting alone: NetEase wants it, whatever its capabilities say
    const bool idKnown = m_port.capabilities().has("ID") || quirksFor(m_traits).needsId;
    run(command::Capability(), [this](const Result<Capabilities> &result) {
        if (!result && result.error().domain != ErrorDomain::Server && result.error().domain != ErrorDomain::Protocol)
            return finish(result.error());
        introduced();
    });
    if (idKnown)
        introduce();
}

void LoginFlow::introduce()
{
    m_idSent = true;
    ++m_awaited;
    run(command::Id(m_client), [this](Result<ServerId> result) {
        if (result) // an error of ID is never worth more than a line in the log
            m_traits.id = std::move(*result);
        introduced();
    });
}

void LoginFlow::introduced()
{
    if (--m_awaited > 0)
        return;
    if (!m_idSent && m_port.capabilities().has("ID"))
        return introduce();
    m_traits.capabilities = m_port.capabilities();
    m_outcome.serverId = m_traits.id;
    m_outcome.quirks = quirksFor(m_traits);
    enable();
}

void LoginFlow::enable()
{
    const Capabilities &can = m_port.capabilities();
    const Quirks &quirks = m_outcome.quirks;
    QByteArrayList wanted;
    if (can.has("CONDSTORE") && !quirks.noCondstore)
        wanted.append("CONDSTORE");
    if (can.has("QRESYNC") && !quirks.noQresync && !quirks.noCondstore)
        wanted.append("QRESYNC");
    for (const char *name : {"IMAP4REV2", "UTF8=ACCEPT"})
        if (can.has(name))
            wanted.append(name);
    if (!can.has("ENABLE") || wanted.isEmpty())
        return compress();
    run(command::Enable(wanted), [this](Result<QByteArrayList> result) {
        if (result)
            m_outcome.enabled = std::move(*result);
        compress();
    });
}

/// A server that offers it and then refuses is used without.
void LoginFlow::compress()
{
    if (!m_port.capabilities().has("COMPRESS=DEFLATE") || m_outcome.quirks.noCompress || !m_port.wantsCompression())
        return finish(std::move(m_outcome));
    run(command::Compress(), [this](const Result<void> &result) {
        m_outcome.compressed = result.ok();
        finish(std::move(m_outcome));
    });
}

void LoginFlow::finish(Result<LoginOutcome> result)
{
    if (const Done done = std::exchange(m_done, {}))
        done(std::move(result));
}

} // namespace postrider::imap
