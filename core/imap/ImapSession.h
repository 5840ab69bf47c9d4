// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/PendingCommand.h"
#include "imap/SequenceMap.h"
#include "imap/SessionEvent.h"
#include "imap/wire/ResponseParser.h"

#include <deque>
#include <functional>

namespace postrider::imap {

/// The client's side of one IMAP connection without any I/O: bytes and commands in, bytes and events out. It knows the
/// states of RFC 9051 §3 and which responses belong to which, numbers the commands, sends them in pipelines where that
/// is safe, waits where a literal must wait, and keeps the map from sequence numbers to UIDs.
///
/// Not thread-safe. Events and answers are given from inside receive(), pump() and fail(); fail() and enqueue() may be
/// called from there, the session must not be destroyed there.
class ImapSession
{
public:
    using EventSink = std::function<void(const SessionEvent &)>;
    using Trace = std::function<void(bool fromServer, const QByteArray &line)>;

    explicit ImapSession(EventSink sink);

    /// Bytes from the server.
    void receive(QByteArrayView bytes);
    /// Puts a command at the end of the queue; pump() sends it.
    void enqueue(std::unique_ptr<PendingCommand> command);
    /// Sends what may be sent now. A command that cannot be written is answered here.
    void pump();
    /// What to send, in order.
    [[nodiscard]] std::vector<QByteArray> takeOutput();
    /// DONE, as soon as the server allows it; nothing when no IDLE is on.
    void endIdle();
    /// The handshake after STARTTLS is done. Everything known from before is forgotten (RFC 9051 §6.2.1).
    void tlsStarted();
    /// There is no connection any more: whoever waits is told why. No event follows.
    void fail(const Error &error);

    [[nodiscard]] SessionState state() const { return m_state; }
    [[nodiscard]] const Capabilities &capabilities() const { return m_capabilities; }
    /// IDLE is on and nobody has asked for its end.
    [[nodiscard]] bool isIdle() const;
    /// The server owes an answer, so that its silence means something.
    [[nodiscard]] bool awaitsServer() const;
    [[nodiscard]] bool hasCommands() const { return !m_sent.empty() || !m_queue.empty(); }

    void setLimits(const ParserLimits &limits) { m_parser.setLimits(limits); }
    void setPipelineDepth(int depth) { m_pipelineDepth = static_cast<std::size_t>(depth); }
    void setTrace(Trace trace) { m_trace = std::move(trace); }

private:
    struct Sent
    {
        QByteArray tag;
        std::shared_ptr<PendingCommand> command;
    };

    void handle(Response &response);
    void handleTagged(const TaggedStatus &status);
    void handleStatus(Response &response, const UntaggedStatus &status);
    void handleGreeting(const UntaggedStatus &status);
    void handleContinuation(const ContinuationRequest &request);
    void handleData(Response &response);
    void handleEnabled(Response &response, const EnabledResponse &enabled);
    void handleFetch(Response &response, FetchedMessage &message);
    void handleExpunge(std::uint32_t sequence);
    void handleVanished(Response &response, const VanishedResponse &vanished);
    void handleExists(Response &response, std::uint32_t count);

    void applyEffect(CommandEffect effect, bool succeeded);
    void noteCode(const ResponseCode &code, const QByteArray &text);
    [[nodiscard]] bool offer(Response &response);
    [[nodiscard]] bool isSelecting() const;
    [[nodiscard]] bool maySend(const PendingCommand &command) const;
    void send(std::shared_ptr<PendingCommand> command);
    void sendFragments();
    void setState(SessionState state);
    void setCapabilities(const Capabilities &told);
    void emitEvent(const SessionEvent &event);
    void flushVanished();
    void end(Error error);
    void traceReceived();

    EventSink m_sink;
    Trace m_trace;
    ResponseParser m_parser;
    SessionState m_state = SessionState::Greeting;
    Capabilities m_capabilities;
    SequenceMap m_sequences;
    std::deque<std::shared_ptr<PendingCommand>> m_queue;
    std::deque<Sent> m_sent;
    std::deque<Fragment> m_fragments; ///< of the command sent last, not yet sent
    std::vector<QByteArray> m_output;
    VanishedEvent m_vanished; ///< gathered, so that a thousand EXPUNGE make one event
    std::size_t m_pipelineDepth = 8;
    unsigned m_lastTag = 0;
    int m_malformed = 0;
    int m_alerts = 0;
    bool m_awaitsTls = false;
    bool m_utf8Names = false; ///< on the wire
    bool m_rev2 = false;      ///< IMAP4rev2 is enabled
    bool m_loggingOut = false;
    bool m_idleStarted = false;
    bool m_idleEnding = false;
};

} // namespace postrider::imap
