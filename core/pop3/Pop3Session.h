// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailServer.h"
#include "pop3/LoginFlow.h"
#include "pop3/Outbound.h"
#include "pop3/PendingCommand.h"
#include "pop3/SessionEvent.h"
#include "pop3/wire/ReplyParser.h"

#include <deque>
#include <memory>
#include <vector>

namespace postrider::pop3 {

/// RFC 1939 §3, with the first state in two and the TLS handshake apart.
enum class SessionState {
    Greeting,
    Authorization,
    Handshake, ///< tlsEstablished()
    Transaction,
    Update, ///< QUIT was said, its answer is awaited
    Closed
};

/// The client's side of POP3 without any I/O: bytes and facts in, bytes and events out. Commands wait in line; as many
/// as PIPELINING allows are unanswered at a time. An answer that nobody asked for ends the connection.
class Pop3Session
{
public:
    Pop3Session(ServerLogin login, QByteArray language);
    /// Who waits for a command is told "cancelled".
    ~Pop3Session();
    Pop3Session(const Pop3Session &) = delete;
    Pop3Session &operator=(const Pop3Session &) = delete;

    void setSecured(bool secured) { m_flow.setSecured(secured); }
    void setTrace(Outbound::Trace trace) { m_out.setTrace(std::move(trace)); }

    // what happened
    void receive(QByteArrayView bytes);
    void tlsEstablished();
    /// The connection has ended; everybody who waits gets this error.
    void connectionLost(const Error &error);

    // what is wanted
    /// Refused with "not-connected" but in the state Transaction.
    void enqueue(std::unique_ptr<PendingCommand> command);
    /// After all commands that wait. Only its answer deletes what DELE marked (RFC 1939 §6).
    void quit();

    // what follows
    [[nodiscard]] QByteArray takeOutput();
    [[nodiscard]] std::vector<SessionEvent> takeEvents() { return std::exchange(m_events, {}); }

    [[nodiscard]] SessionState state() const { return m_state; }
    [[nodiscard]] const Capabilities &capabilities() const { return m_flow.capabilities(); }
    /// Whether the server owes an answer.
    [[nodiscard]] bool awaitsServer() const;

private:
    /// What the first answer that is awaited is for.
    [[nodiscard]] qint64 contentLimit() const;
    [[nodiscard]] bool step();
    void onStatus(const Status &status);
    void takePiece(const QByteArray &piece);
    void onReply(const Status &status);
    void onAuthorization(const Status &status);
    void onTransaction(const Status &status);
    void broken(const Error &error);
    void tell(SessionEvent event) { m_events.push_back(std::move(event)); }

    LoginFlow m_flow;
    ReplyParser m_parser;
    Outbound m_out;
    SessionState m_state = SessionState::Greeting;
    std::deque<std::unique_ptr<PendingCommand>> m_waiting;
    std::deque<std::unique_ptr<PendingCommand>> m_sent;
    bool m_quitting = false;
    std::optional<Status> m_contentOf; ///< its content is being read
    QByteArray m_content;              ///< of CAPA
    std::vector<SessionEvent> m_events;
};

} // namespace postrider::pop3
