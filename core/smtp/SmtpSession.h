// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailServer.h"
#include "smtp/LoginExchange.h"
#include "smtp/Outbound.h"
#include "smtp/Pipeline.h"
#include "smtp/Question.h"
#include "smtp/SessionEvent.h"
#include "smtp/wire/Capabilities.h"
#include "smtp/wire/ReplyParser.h"

#include <memory>
#include <optional>
#include <vector>

namespace postrider::smtp {

/// What the session is at.
enum class SessionState {
    Greeting,
    Ehlo,
    Helo,
    StartTls,  ///< the reply to STARTTLS
    Handshake, ///< tlsEstablished()
    Login,
    Ready,
    Sending, ///< messages are in the pipeline
    Asking,  ///< the reply to ask()
    Quit,
    Closed
};

/// The client's side of SMTP without any I/O: bytes and facts in, bytes and events out (RFC 5321, 3207, 4954, 2920,
/// 3030). A reply that no state expects ends the connection.
class SmtpSession
{
public:
    explicit SmtpSession(ServerLogin login);

    /// `secured`: encrypted, or to a loopback address, so that a password may be shown.
    void setSecured(bool secured) { m_secured = secured; }
    void setEncrypted(bool encrypted) { m_encrypted = encrypted; }
    void setTrace(Outbound::Trace trace) { m_out.setTrace(std::move(trace)); }

    // what happened
    void receive(QByteArrayView bytes);
    void tlsEstablished();
    /// The connection has ended. Who waits is told; after the dot with "outcome-unknown".
    void connectionLost(const Error &error);

    // what is wanted
    /// Into the pipeline, where canSend(). The end of each message waits for proceed(), asked for by CommitEvent.
    void send(Ticket ticket, const Submission &submission);
    void proceed(Ticket ticket);
    /// Takes a message back ("withdrawn"); false: it is too late. See Pipeline::withdraw().
    [[nodiscard]] bool withdraw(Ticket ticket);
    /// In the state Ready alone; answered with AnsweredEvent.
    void ask(Question question, const QByteArray &argument);
    void quit();

    // what follows
    /// Bytes to write now, at most about `limit`; empty when there is nothing.
    [[nodiscard]] QByteArray takeOutput(qsizetype limit);
    [[nodiscard]] std::vector<SessionEvent> takeEvents() { return std::exchange(m_events, {}); }

    [[nodiscard]] SessionState state() const { return m_state; }
    [[nodiscard]] const Capabilities &capabilities() const { return m_capabilities; }
    [[nodiscard]] bool isSending() const { return m_state == SessionState::Sending; }
    /// Not when the reply to a RSET alone is under way.
    [[nodiscard]] bool hasMessages() const { return isSending() && !m_pipeline->isEmpty(); }
    /// QUIT is wanted and not answered.
    [[nodiscard]] bool isQuitting() const { return m_state == SessionState::Quit || m_quitWanted; }
    [[nodiscard]] bool canSend() const;
    /// No further message on this connection (RFC 9422).
    [[nodiscard]] bool isExhausted() const { return m_pipeline && m_pipeline->isExhausted(); }
    [[nodiscard]] Patience patience() const;
    /// The message whose bytes are being written; null: none.
    [[nodiscard]] const Transaction *uploading() const { return m_pipeline ? m_pipeline->uploading() : nullptr; }

private:
    void onReply(const Reply &reply);
    void onGreeting(const Reply &reply);
    void onHello(const Reply &reply);
    void onStartTls(const Reply &reply);
    void onLogin(const Reply &reply);
    void settle();
    void sayEhlo();
    void afterHello();
    void beginLogin();
    void opened();
    void broken(const Error &error, bool byServer = false);
    void tell(SessionEvent event) { m_events.push_back(std::move(event)); }

    ServerLogin m_login;
    ReplyParser m_parser;
    Outbound m_out;
    Capabilities m_capabilities;
    SessionState m_state = SessionState::Greeting;
    bool m_quitWanted = false; ///< behind the reply to a RSET
    bool m_secured = false;
    bool m_encrypted = false;
    bool m_tlsDone = false;
    std::optional<LoginExchange> m_exchange;
    std::optional<Pipeline> m_pipeline; ///< once the connection is open
    std::vector<SessionEvent> m_events;
};

} // namespace postrider::smtp
