// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailServer.h"
#include "smtp/LoginExchange.h"
#include "smtp/Outbound.h"
#include "smtp/ReplyCode.h"
#include "smtp/SessionEvent.h"
#include "smtp/Transaction.h"
#include "smtp/wire/Capabilities.h"
#include "smtp/wire/ReplyParser.h"

#include <memory>
#include <optional>
#include <vector>

namespace postrider::smtp {

/// What the session waits for.
enum class SessionState {
    Greeting,
    Ehlo,
    Helo,
    StartTls,  ///< the reply to STARTTLS
    Handshake, ///< tlsEstablished()
    Login,
    Ready,
    Envelope,
    Content, ///< pieces of the content are being taken
    Commit,  ///< proceed()
    Dot,     ///< the reply after the dot
    Reset,   ///< the reply to RSET
    Quit,
    Closed
};

/// The client's side of SMTP without any I/O: bytes and facts in, bytes and events out (RFC 5321, 3207, 4954, 2920).
/// A reply that no state expects ends the connection.
class SmtpSession
{
public:
    explicit SmtpSession(ServerLogin login);

    /// `secured`: encrypted, or to a loopback address, so that a password may be shown.
    void setSecured(bool secured) { m_secured = secured; }
    void setTrace(Outbound::Trace trace) { m_out.setTrace(std::move(trace)); }

    // what happened
    void receive(QByteArrayView bytes);
    void tlsEstablished();
    /// The connection has ended. Who waits is told; after the dot with "outcome-unknown".
    void connectionLost(const Error &error);

    // what is wanted; each in the state Ready only, proceed() in Commit only, quit() anywhere
    void send(const Submission &submission);
    void proceed();
    void quit();

    // what follows
    /// Bytes to write now, at most about `limit`; empty when there is nothing.
    [[nodiscard]] QByteArray takeOutput(qsizetype limit);
    [[nodiscard]] std::vector<SessionEvent> takeEvents() { return std::exchange(m_events, {}); }

    [[nodiscard]] SessionState state() const { return m_state; }
    [[nodiscard]] const Capabilities &capabilities() const { return m_capabilities; }
    [[nodiscard]] bool isSending() const;
    /// Bytes of the content handed out, and in all.
    [[nodiscard]] qint64 contentSent() const { return m_transaction ? m_transaction->contentSent() : 0; }
    [[nodiscard]] qint64 contentSize() const { return m_transaction ? m_transaction->contentSize() : 0; }

private:
    void onReply(const Reply &reply);
    void onGreeting(const Reply &reply);
    void onHello(const Reply &reply);
    void onStartTls(const Reply &reply);
    void onLogin(const Reply &reply);
    void onTransaction(const Reply &reply);
    void onReset(const Reply &reply);
    void sayEhlo();
    void afterHello();
    void beginLogin();
    void opened(Result<void> result);
    void sent(Result<SendReport> result);
    void broken(const Error &error);
    void tell(SessionEvent event) { m_events.push_back(std::move(event)); }

    ServerLogin m_login;
    ReplyParser m_parser;
    Outbound m_out;
    Capabilities m_capabilities;
    SessionState m_state = SessionState::Greeting;
    bool m_secured = false;
    bool m_tlsDone = false;
    std::optional<LoginExchange> m_exchange;
    std::optional<Transaction> m_transaction;
    std::vector<SessionEvent> m_events;
};

} // namespace postrider::smtp
