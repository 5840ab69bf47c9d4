// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/SmtpSession.h"

#include "smtp/wire/CommandWriter.h"

#include <utility>

namespace postrider::smtp {

namespace {

Error outcomeUnknown(const Error &cause)
{
    return {
        ErrorDomain::Network, ErrorKind::NeedsUser, QStringLiteral("outcome-unknown"),
        ReplyCode::tr("The connection was lost before the server said whether it took the message. Look into Sent, or "
                      "ask the recipient, before you send it again."),
        cause.serverText.isEmpty() ? cause.text : cause.serverText};
}

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

bool SmtpSession::isSending() const
{
    return m_state >= SessionState::Envelope && m_state <= SessionState::Reset;
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
    // 421 may come at any point and ends the connection (RFC 5321 §3.8); after the dot it is an answer all the same
    const bool closing = reply.code() == 421 && m_state != SessionState::Greeting && m_state != SessionState::Quit;
    if (closing && m_state == SessionState::Dot)
        sent(ReplyCode::toError(reply, Stage::Data));
    if (closing) {
        broken(ReplyCode::toError(reply, Stage::Any));
        return;
    }
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
    case SessionState::Envelope:
    case SessionState::Content:
    case SessionState::Commit:
    case SessionState::Dot:
        return onTransaction(reply);
    case SessionState::Reset:
        return onReset(reply);
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
    sayEhlo();
}

void SmtpSession::beginLogin()
{
    if (m_login.server.user.isEmpty())
        return opened({});
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
    opened({});
}

void SmtpSession::opened(Result<void> result)
{
    m_exchange.reset();
    m_login.password = Secret();
    m_state = SessionState::Ready;
    tell(OpenedEvent{std::move(result)});
}

void SmtpSession::send(const Submission &submission)
{
    if (m_state != SessionState::Ready)
        return;
    m_transaction.emplace(submission, m_capabilities);
    m_state = SessionState::Envelope;
    if (const auto begun = m_transaction->begin(m_out); !begun)
        sent(begun.error());
}

void SmtpSession::onTransaction(const Reply &reply)
{
    switch (m_transaction->onReply(reply, m_out)) {
    case Transaction::Step::Continues:
        return;
    case Transaction::Step::Content:
        m_state = SessionState::Content;
        return;
    case Transaction::Step::Finished:
        return sent(m_transaction->report());
    case Transaction::Step::RefusedEnd:
        return sent(m_transaction->error());
    case Transaction::Step::Refused:
        break;
    }
    if (m_state == SessionState::Content || m_state == SessionState::Commit) {
        // half a message is under way: only the end of the connection makes the server forget it
        const Error error = m_transaction->error();
        sent(error);
        return broken(error);
    }
    m_state = SessionState::Reset;
    m_out.commands("RSET\r\n");
}

void SmtpSession::onReset(const Reply &reply)
{
    const Error error = m_transaction->error();
    sent(error);
    if (!reply.isPositive())
        broken(ReplyCode::toError(reply, Stage::Any));
}

void SmtpSession::proceed()
{
    if (m_state != SessionState::Commit)
        return;
    m_state = SessionState::Dot;
    m_transaction->writeDot(m_out);
}

void SmtpSession::quit()
{
    if (m_state == SessionState::Closed)
        return;
    m_state = SessionState::Quit;
    m_out.commands("QUIT\r\n");
}

QByteArray SmtpSession::takeOutput(qsizetype limit)
{
    QByteArray bytes = m_out.take();
    if (m_state != SessionState::Content || bytes.size() >= limit)
        return bytes;
    bytes += m_transaction->takeContent(limit - bytes.size());
    if (m_transaction->isContentTaken()) {
        m_state = SessionState::Commit;
        tell(CommitEvent{});
    }
    return bytes;
}

void SmtpSession::sent(Result<SendReport> result)
{
    m_transaction.reset();
    m_state = SessionState::Ready;
    tell(SentEvent{std::move(result)});
}

void SmtpSession::connectionLost(const Error &error)
{
    if (m_state == SessionState::Closed)
        return;
    broken(error);
}

void SmtpSession::broken(const Error &error)
{
    if (isOpening(m_state))
        opened(error);
    else if (m_state == SessionState::Reset)
        sent(m_transaction->error());
    else if (isSending())
        sent(m_state == SessionState::Dot ? outcomeUnknown(error) : error);
    else if (m_state == SessionState::Quit)
        tell(QuitEvent{});
    m_state = SessionState::Closed;
    m_out.clear();
    tell(BrokenEvent{error});
}

} // namespace postrider::smtp
