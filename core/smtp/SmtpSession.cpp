// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/SmtpSession.h"

#include "smtp/ReplyCode.h"
#include "smtp/wire/CommandWriter.h"

#include <utility>

namespace postrider::smtp {

namespace {

Error startTlsMissing()
{
    return {
        ErrorDomain::Tls,
        ErrorKind::Permanent,
        QStringLiteral("starttls-missing"),
        ReplyCode::tr("The server does not offer encryption (STARTTLS), so nothing was sent. Choose TLS in the account "
                      "settings, or ask your provider."),
        {}};
}

/// Whether the connection was being opened, so that the caller of open() still waits.
bool isOpening(SessionState state)
{
    return state <= SessionState::Login;
}

} // namespace

SmtpSession::SmtpSession(ServerLogin login)
    : m_login(std::move(login))
{
}

bool SmtpSession::canSend() const
{
    return (m_state == SessionState::Ready || m_state == SessionState::Sending) && m_pipeline->canTake();
}

Patience SmtpSession::patience() const
{
    if (m_state == SessionState::Asking)
        return Patience::Command;
    if (m_state == SessionState::Sending)
        return m_pipeline->patience();
    // the handshake has a deadline of the socket, QUIT one of the client
    return isOpening(m_state) && m_state != SessionState::Handshake ? Patience::Opening : Patience::None;
}

void SmtpSession::receive(QByteArrayView bytes)
{
    if (m_state == SessionState::Handshake || m_state == SessionState::Closed)
        return; // nothing that came before TLS may count (RFC 3207 §4.2, CVE-2011-0411)
    m_parser.feed(bytes);
    while (m_state != SessionState::Handshake && m_state != SessionState::Closed) {
        const auto reply = m_parser.next();
        if (!reply)
            return;
        if (!*reply) {
            broken(reply->error());
            return;
        }
        onReply(**reply);
    }
    m_parser.clear();
}

void SmtpSession::onReply(const Reply &reply)
{
    m_out.traceReceived(reply.serverText().toUtf8());
    // 421 may come at any point and ends the connection (RFC 5321 §3.8)
    if (reply.code() == 421 && m_state != SessionState::Greeting && m_state != SessionState::Quit)
        return broken(ReplyCode::toError(reply, Stage::Any), true);
    switch (m_state) {
    case SessionState::Greeting:
        return onGreeting(reply);
    case SessionState::Ehlo:
    case SessionState::Helo:
        return onHello(reply);
    case SessionState::StartTls:
        return onStartTls(reply);
    case SessionState::Login:
        return onLogin(reply);
    case SessionState::Sending:
        if (const auto error = m_pipeline->onReply(reply, m_out, m_events))
            return broken(*error);
        return settle();
    case SessionState::Asking:
        m_state = SessionState::Ready;
        return tell(AnsweredEvent{reply});
    case SessionState::Quit:
        m_state = SessionState::Closed;
        return tell(QuitEvent{});
    case SessionState::Handshake:
    case SessionState::Ready:
    case SessionState::Closed:
        return broken(protocolError(reply.serverText()));
    }
}

void SmtpSession::onGreeting(const Reply &reply)
{
    if (reply.code() != 220)
        return broken(reply.isTransient() || reply.isPermanent() ? ReplyCode::toError(reply, Stage::Greeting)
                                                                 : protocolError(reply.serverText()));
    sayEhlo();
}

void SmtpSession::sayEhlo()
{
    m_capabilities = {};
    m_state = SessionState::Ehlo;
    m_out.commands(CommandWriter::ehlo());
}

void SmtpSession::onHello(const Reply &reply)
{
    if (reply.isPositive()) {
        if (m_state == SessionState::Ehlo)
            m_capabilities = Capabilities::parse(reply);
        return afterHello();
    }
    if (m_state == SessionState::Ehlo && reply.isPermanent()) { // RFC 5321 §3.2: an old server
        m_state = SessionState::Helo;
        return m_out.commands(CommandWriter::helo());
    }
    broken(reply.isIntermediate() ? protocolError(reply.serverText()) : ReplyCode::toError(reply, Stage::Hello));
}

void SmtpSession::afterHello()
{
    if (m_login.server.security != Security::StartTls || m_tlsDone)
        return beginLogin();
    if (!m_capabilities.startTls)
        return broken(startTlsMissing());
    m_state = SessionState::StartTls;
    m_out.commands("STARTTLS\r\n");
}

void SmtpSession::onStartTls(const Reply &reply)
{
    if (reply.code() != 220) {
        Error error = ReplyCode::toError(reply, Stage::StartTls);
        error.code = QStringLiteral("starttls-refused");
        return broken(error);
    }
    m_state = SessionState::Handshake;
    m_capabilities = {};
    tell(StartTlsEvent{});
}

void SmtpSession::tlsEstablished()
{
    if (m_state != SessionState::Handshake)
        return;
    m_parser.clear();
    m_tlsDone = true;
    m_secured = true;
    m_encrypted = true;
    sayEhlo();
}

void SmtpSession::beginLogin()
{
    if (m_login.server.user.isEmpty())
        return opened();
    m_exchange.emplace(m_login, m_capabilities.mechanisms, m_secured);
    m_state = SessionState::Login;
    if (const auto begun = m_exchange->begin(m_out); !begun)
        broken(begun.error());
}

void SmtpSession::onLogin(const Reply &reply)
{
    const auto ended = m_exchange->onReply(reply, m_out);
    if (!ended)
        return;
    if (!*ended)
        return broken(ended->error());
    opened();
}

void SmtpSession::opened()
{
    m_exchange.reset();
    m_login.password = Secret();
    m_state = SessionState::Ready;
    m_pipeline.emplace(m_capabilities, m_encrypted);
    tell(OpenedEvent{{}});
}

void SmtpSession::send(Ticket ticket, const Submission &submission)
{
    if (!canSend())
        return;
    m_pipeline->add(ticket, submission, m_events);
    settle();
}

/// Sending as long as something is in the pipeline.
void SmtpSession::settle()
{
    if (m_pipeline->isSpent())
        return broken(interrupted());
    m_state = m_pipeline->isIdle() ? SessionState::Ready : SessionState::Sending;
    if (m_quitWanted && m_state == SessionState::Ready)
        quit();
}

void SmtpSession::proceed(Ticket ticket)
{
    if (m_state == SessionState::Sending)
        m_pipeline->proceed(ticket);
}

bool SmtpSession::withdraw(Ticket ticket)
{
    if (m_state != SessionState::Sending || !m_pipeline->withdraw(ticket, m_events))
        return false;
    settle();
    return true;
}

void SmtpSession::ask(Question question, const QByteArray &argument)
{
    static const QByteArrayList verbs{"VRFY", "EXPN", "HELP", "NOOP"};
    if (m_state != SessionState::Ready)
        return;
    const QByteArray word = question == Question::Noop ? QByteArray() : argument;
    const Result<QByteArray> line = CommandWriter::plain(verbs.at(static_cast<int>(question)), word);
    if (!line)
        return tell(AnsweredEvent{line.error()});
    m_state = SessionState::Asking;
    m_out.commands(*line);
}

void SmtpSession::quit()
{
    if (m_state == SessionState::Closed)
        return;
    m_quitWanted = isSending(); // behind the reply to RSET
    if (m_quitWanted)
        return;
    m_state = SessionState::Quit;
    m_out.commands("QUIT\r\n");
}

QByteArray SmtpSession::takeOutput(qsizetype limit)
{
    if (m_state == SessionState::Sending) {
        m_pipeline->write(m_out, limit, m_events);
        settle();
    }
    return m_out.take();
}

void SmtpSession::connectionLost(const Error &error)
{
    if (m_state == SessionState::Closed)
        return;
    broken(error);
}

void SmtpSession::broken(const Error &error, bool byServer)
{
    const bool quitting = isQuitting();
    m_quitWanted = false;
    const SessionState state = std::exchange(m_state, SessionState::Closed);
    if (isOpening(state)) {
        m_exchange.reset();
        m_login.password = Secret();
        tell(OpenedEvent{error});
    } else if (state == SessionState::Asking) {
        tell(AnsweredEvent{error});
    } else if (quitting) {
        tell(QuitEvent{});
    }
    if (m_pipeline)
        m_pipeline->end(error, byServer, m_events);
    m_out.clear();
    tell(BrokenEvent{error});
}

} // namespace postrider::smtp
