// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/Pop3Session.h"

#include <utility>

namespace postrider::pop3 {

namespace {

/// Unanswered commands with PIPELINING (RFC 2449 §6.8): short enough that all of them fit into the server's window.
constexpr std::size_t pipelineDepth = 64;

} // namespace

Pop3Session::Pop3Session(ServerLogin login, QByteArray language)
    : m_flow(std::move(login), std::move(language))
{
}

Pop3Session::~Pop3Session()
{
    connectionLost(cancelledError());
}

void Pop3Session::receive(QByteArrayView bytes)
{
    if (m_state == SessionState::Handshake || m_state == SessionState::Closed)
        return; // nothing that came before TLS may count (RFC 2595 §4, CVE-2011-0411)
    m_parser.feed(bytes);
    while (m_state != SessionState::Handshake && m_state != SessionState::Closed)
        if (!step())
            return;
    m_parser.clear();
}

/// One status line or one piece of content; false when more bytes are needed.
bool Pop3Session::step()
{
    if (!m_contentOf) {
        const auto status = m_parser.nextStatus();
        if (!status)
            return false;
        if (*status)
            onStatus(**status);
        else
            broken(status->error());
        return true;
    }
    const auto piece = m_parser.takeContent();
    if (!piece) {
        broken(piece.error());
        return true;
    }
    takePiece(piece->bytes);
    if (piece->ended)
        onReply(*std::exchange(m_contentOf, std::nullopt));
    return piece->ended;
}

qint64 Pop3Session::contentLimit() const
{
    if (m_state == SessionState::Authorization)
        return m_flow.contentLimit();
    return m_sent.empty() ? 0 : m_sent.front()->contentLimit();
}

void Pop3Session::onStatus(const Status &status)
{
    m_out.traceReceived((status.isOk()                        ? "+OK "
                         : status.kind == Status::Kind::Error ? "-ERR "
                                                              : "+ ") +
                        status.serverText().toUtf8());
    const qint64 limit = contentLimit();
    if (!status.isOk() || limit == 0)
        return onReply(status);
    m_contentOf = status;
    m_content.clear();
    m_parser.beginContent(limit);
}

void Pop3Session::takePiece(const QByteArray &piece)
{
    if (m_state == SessionState::Authorization)
        m_content += piece;
    else if (!m_sent.empty())
        m_sent.front()->take(piece);
}

void Pop3Session::onReply(const Status &status)
{
    switch (m_state) {
    case SessionState::Greeting:
        if (!status.isOk())
            return broken(status.kind == Status::Kind::Error ? greetingError(status) : protocolError(status.text));
        m_state = SessionState::Authorization;
        return m_flow.greeted(status, m_out);
    case SessionState::Authorization:
        return onAuthorization(status);
    case SessionState::Transaction:
    case SessionState::Update:
        return onTransaction(status);
    case SessionState::Handshake:
    case SessionState::Closed:
        break;
    }
}

void Pop3Session::onAuthorization(const Status &status)
{
    switch (m_flow.onReply(status, std::exchange(m_content, {}), m_out)) {
    case LoginFlow::Step::Continues:
        return;
    case LoginFlow::Step::StartTls:
        m_state = SessionState::Handshake;
        return tell(StartTlsEvent{});
    case LoginFlow::Step::LoggedIn:
        m_state = SessionState::Transaction;
        return tell(OpenedEvent{});
    case LoginFlow::Step::Failed:
        return broken(m_flow.error());
    }
}

void Pop3Session::onTransaction(const Status &status)
{
    if (status.kind == Status::Kind::Challenge || (m_sent.empty() && m_state != SessionState::Update))
        return broken(status.kind == Status::Kind::Error ? serverError(status) : protocolError(status.text));
    if (!m_sent.empty()) {
        const std::unique_ptr<PendingCommand> command = std::move(m_sent.front());
        m_sent.pop_front();
        return command->finish(status);
    }
    m_state = SessionState::Closed;
    tell(QuitEvent{status.isOk() ? Result<void>() : Result<void>(updateError(status))});
}

void Pop3Session::tlsEstablished()
{
    if (m_state != SessionState::Handshake)
        return;
    m_parser.clear();
    m_out.clear();
    m_state = SessionState::Authorization;
    m_flow.tlsEstablished(m_out);
}

void Pop3Session::enqueue(std::unique_ptr<PendingCommand> command)
{
    if (m_state == SessionState::Transaction && !m_quitting)
        m_waiting.push_back(std::move(command));
    else
        command->fail(notConnectedError());
}

void Pop3Session::quit()
{
    m_quitting = m_quitting || m_state == SessionState::Transaction;
}

QByteArray Pop3Session::takeOutput()
{
    const std::size_t depth = capabilities().pipelining ? pipelineDepth : 1;
    while (m_state == SessionState::Transaction && !m_waiting.empty() && m_sent.size() < depth) {
        m_out.command(m_waiting.front()->line());
        m_sent.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    if (m_state == SessionState::Transaction && m_quitting && m_waiting.empty() && m_sent.empty()) {
        m_state = SessionState::Update;
        m_out.command("QUIT\r\n");
    }
    return m_out.take();
}

bool Pop3Session::awaitsServer() const
{
    return m_state != SessionState::Closed && (m_state != SessionState::Transaction || !m_sent.empty());
}

void Pop3Session::connectionLost(const Error &error)
{
    if (m_state != SessionState::Closed)
        broken(error);
}

void Pop3Session::broken(const Error &error)
{
    const SessionState before = std::exchange(m_state, SessionState::Closed);
    m_out.clear();
    m_contentOf.reset();
    if (before < SessionState::Transaction)
        tell(OpenedEvent{error});
    for (auto *queue : {&m_sent, &m_waiting})
        for (const auto &command : std::exchange(*queue, {}))
            command->fail(error);
    if (before == SessionState::Update || m_quitting)
        tell(QuitEvent{error});
    tell(BrokenEvent{error});
}

} // namespace postrider::pop3
