// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/LoginFlow.h"

#include "net/sasl/MechanismChoice.h"
#include "pop3/Apop.h"
#include "pop3/ServerError.h"
#include "pop3/wire/CommandWriter.h"
#include "pop3/wire/ReplyParser.h"

#include <utility>

namespace postrider::pop3 {

namespace {

constexpr qint64 maximumCapabilities = 64LL * 1024; // thirty lines of at most 512 bytes are many (RFC 2449 §5)

bool isPlain(AuthMethod method)
{
    return method == AuthMethod::Auto || method == AuthMethod::Plain || method == AuthMethod::Login;
}

} // namespace

LoginFlow::LoginFlow(ServerLogin login, QByteArray language)
    : m_login(std::move(login))
    , m_language(std::move(language))
{
}

void LoginFlow::ask(Awaited awaited, const QByteArray &line, Outbound &out)
{
    m_awaited = awaited;
    out.command(line);
}

LoginFlow::Step LoginFlow::fail(const Error &error)
{
    m_error = error;
    return Step::Failed;
}

void LoginFlow::greeted(const Status &greeting, Outbound &out)
{
    m_timestamp = Apop::timestamp(greeting.text);
    ask(Awaited::Capa, "CAPA\r\n", out);
}

void LoginFlow::tlsEstablished(Outbound &out)
{
    m_tlsDone = true;
    m_secured = true;
    m_timestamp.clear();
    m_capabilities = {};
    ask(Awaited::Capa, "CAPA\r\n", out);
}

qint64 LoginFlow::contentLimit() const
{
    return m_awaited == Awaited::Capa ? maximumCapabilities : 0;
}

LoginFlow::Step LoginFlow::onReply(const Status &status, const QByteArray &content, Outbound &out)
{
    if (status.kind == Status::Kind::Challenge && m_awaited != Awaited::Auth)
        return fail(protocolError("+ " + status.text));
    switch (m_awaited) {
    case Awaited::Capa:
        if (status.isOk()) // an old server says -ERR, which tells nothing (RFC 2449 §5)
            m_capabilities = Capabilities::parse(content);
        return afterCapa(out);
    case Awaited::Stls:
        return status.isOk() ? Step::StartTls : fail(startTlsRefused(status));
    case Awaited::Lang: // an answer in another language is no reason to stop
        return afterLang(out);
    case Awaited::Utf8:
        return authenticate(out);
    case Awaited::User:
        return status.isOk() ? sendPass(out) : fail(loginError(status));
    case Awaited::Auth:
        return onAuth(status, out);
    case Awaited::Pass:
    case Awaited::Apop:
        return onLogin(status, out);
    }
    return fail(protocolError(status.text));
}

LoginFlow::Step LoginFlow::afterCapa(Outbound &out)
{
    if (m_login.server.security == Security::StartTls && !m_tlsDone) {
        if (m_capabilities.known && !m_capabilities.stls)
            return fail(startTlsMissing());
        ask(Awaited::Stls, "STLS\r\n", out);
        return Step::Continues;
    }
    const Result<QByteArray> lang = CommandWriter::line("LANG", m_language);
    if (!m_capabilities.lang || m_language.isEmpty() || !lang)
        return afterLang(out);
    ask(Awaited::Lang, *lang, out);
    return Step::Continues;
}

/// With UTF8 the server gives out messages with international addresses as they are (RFC 6856 §2).
LoginFlow::Step LoginFlow::afterLang(Outbound &out)
{
    if (!m_capabilities.utf8)
        return authenticate(out);
    ask(Awaited::Utf8, "UTF8\r\n", out);
    return Step::Continues;
}

LoginFlow::Step LoginFlow::authenticate(Outbound &out)
{
    const ServerAddress &server = m_login.server;
    if (server.auth == AuthMethod::Apop)
        return m_timestamp.isEmpty() ? fail(methodMissing()) : beginApop(out);
    const net::SaslCredentials credentials{server.user, m_login.password, server.host, server.port};
    auto chosen = net::chooseMechanism(m_capabilities.mechanisms, server.auth, m_secured, credentials);
    if (chosen) {
        m_mechanism = *chosen;
        return beginAuth(out);
    }
    const bool mayApop = server.auth == AuthMethod::Auto && !m_timestamp.isEmpty();
    const bool userOffered = m_capabilities.user || !m_capabilities.known || !mayApop;
    if (isPlain(server.auth) && m_secured && userOffered)
        return beginUser(out);
    if (mayApop)
        return beginApop(out);
    return fail(isPlain(server.auth) ? methodInsecure() : chosen.error());
}

LoginFlow::Step LoginFlow::beginAuth(Outbound &out)
{
    m_awaited = Awaited::Auth;
    m_heldInitial.reset();
    const QByteArray command = "AUTH " + m_mechanism->name();
    if (!m_mechanism->hasInitialResponse()) {
        out.command(command + "\r\n");
        return Step::Continues;
    }
    const auto initial = m_mechanism->respond({});
    if (!initial)
        return fail(initial.error());
    const QByteArray encoded = initial->isEmpty() ? QByteArray("=") : initial->toBase64(); // RFC 5034 §4
    const QByteArray line = command + ' ' + encoded + "\r\n";
    if (line.size() <= CommandWriter::maximumLine) {
        out.secret(line, command + " ***");
    } else {
        m_heldInitial = encoded;
        out.command(command + "\r\n");
    }
    return Step::Continues;
}

LoginFlow::Step LoginFlow::onAuth(const Status &status, Outbound &out)
{
    if (status.kind != Status::Kind::Challenge) {
        if (m_cancelled)
            return fail(*m_cancelled);
        const Result<void> proven = status.isOk() ? m_mechanism->verifySuccess() : Result<void>();
        return proven ? onLogin(status, out) : fail(proven.error());
    }
    if (m_heldInitial) {
        out.secret(*std::exchange(m_heldInitial, std::nullopt) + "\r\n", "***");
        return Step::Continues;
    }
    const auto response = m_mechanism->respond(QByteArray::fromBase64(status.text));
    if (response) {
        out.secret(response->toBase64() + "\r\n", "***");
    } else {
        m_cancelled = response.error();
        out.command("*\r\n"); // the server answers -ERR (RFC 5034 §4)
    }
    return Step::Continues;
}

LoginFlow::Step LoginFlow::beginApop(Outbound &out)
{
    const QByteArray user = m_login.server.user.toUtf8();
    const auto line = CommandWriter::line("APOP", user + ' ' + Apop::digest(m_timestamp, m_login.password));
    if (!line)
        return fail(line.error());
    m_awaited = Awaited::Apop;
    out.secret(*line, "APOP " + user + " ***");
    return Step::Continues;
}

LoginFlow::Step LoginFlow::beginUser(Outbound &out)
{
    const auto line = CommandWriter::line("USER", m_login.server.user.toUtf8());
    if (!line)
        return fail(line.error());
    ask(Awaited::User, *line, out);
    return Step::Continues;
}

LoginFlow::Step LoginFlow::sendPass(Outbound &out)
{
    const auto line = CommandWriter::line("PASS", m_login.password.revealBytes());
    if (!line)
        return fail(line.error());
    m_awaited = Awaited::Pass;
    out.secret(*line, "PASS ***");
    return Step::Continues;
}

/// Servers often offer CRAM-MD5 or APOP and have only hashes that fit a plain password. Inside TLS one more try shows
/// it to nobody but the server itself; only when no method was asked for by name.
LoginFlow::Step LoginFlow::onLogin(const Status &status, Outbound &out)
{
    if (status.isOk())
        return Step::LoggedIn;
    const Error error = loginError(status);
    const bool shown = m_awaited == Awaited::Pass ||
                       (m_mechanism && (m_mechanism->name() == "PLAIN" || m_mechanism->name() == "LOGIN"));
    const bool encrypted = m_tlsDone || m_login.server.security == Security::Tls;
    const bool again =
        !shown && !m_retried && encrypted && m_login.server.auth == AuthMethod::Auto && error.code == u"login-refused";
    if (!again)
        return fail(error);
    m_retried = true;
    m_login.server.auth = AuthMethod::Plain;
    m_mechanism.reset();
    return authenticate(out);
}

} // namespace postrider::pop3
