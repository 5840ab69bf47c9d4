// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/ImapSession.h"

#include "imap/SessionRules.h"
#include "imap/Utf8Names.h"

#include <algorithm>

namespace postrider::imap {

namespace {

/// A server that sends nothing but nonsense is not worth waiting for.
constexpr int mostMalformed = 1'000;
/// A user reads no more of them.
constexpr int mostAlerts = 20;
/// What a protocol console shows of a line.
constexpr qsizetype tracedBytes = 2'000;

} // namespace

ImapSession::ImapSession(EventSink sink)
    : m_sink(std::move(sink))
{
}

void ImapSession::receive(QByteArrayView bytes)
{
    if (m_awaitsTls || m_state == SessionState::Logout)
        return;
    m_parser.feed(bytes);
    while (m_state != SessionState::Logout) {
        std::optional<Response> response = m_parser.next();
        if (!response)
            break;
        if (m_trace)
            traceReceived();
        handle(*response);
    }
    if (m_state != SessionState::Logout && m_parser.error())
        return end(*m_parser.error());
    flushVanished();
    pump();
}

void ImapSession::enqueue(std::unique_ptr<PendingCommand> command)
{
    m_queue.push_back(std::move(command));
}

void ImapSession::pump()
{
    while (!m_queue.empty() && m_state != SessionState::Logout && m_state != SessionState::Greeting && !m_awaitsTls) {
        if (!m_sent.empty() && m_sent.back().command->isIdle())
            return endIdle();
        if (!m_fragments.empty() || !maySend(*m_queue.front()))
            return;
        std::shared_ptr<PendingCommand> command = std::move(m_queue.front());
        m_queue.pop_front();
        send(std::move(command));
    }
}

std::vector<QByteArray> ImapSession::takeOutput()
{
    return std::exchange(m_output, {});
}

void ImapSession::endIdle()
{
    if (m_sent.empty() || !m_sent.back().command->isIdle() || m_idleEnding)
        return;
    m_idleEnding = true;
    if (!m_idleStarted)
        return; // DONE answers the '+' (RFC 2177 §3)
    m_output.emplace_back("DONE\r\n");
    if (m_trace)
        m_trace(false, "DONE");
}

void ImapSession::tlsStarted()
{
    m_awaitsTls = false;
    m_parser.clear();
    m_capabilities = {};
}

void ImapSession::fail(const Error &error)
{
    m_state = SessionState::Logout;
    m_fragments.clear();
    m_output.clear();
    m_parser.clear();
    m_vanished = {};
    const std::deque<Sent> sent = std::exchange(m_sent, {});
    const std::deque<std::shared_ptr<PendingCommand>> queue = std::exchange(m_queue, {});
    for (const Sent &s : sent)
        s.command->fail(error);
    for (const std::shared_ptr<PendingCommand> &command : queue)
        command->fail(error);
}

bool ImapSession::isIdle() const
{
    return !m_sent.empty() && m_sent.back().command->isIdle() && !m_idleEnding;
}

bool ImapSession::awaitsServer() const
{
    if (m_state == SessionState::Greeting)
        return true;
    return !m_sent.empty() && !(isIdle() && m_idleStarted);
}

void ImapSession::handle(Response &response)
{
    switch (legality(response, m_state, isSelecting())) {
    case Legality::Fatal:
        return end(protocolError(
            QString::fromLatin1(
                m_parser.lastBytes().first(std::min<qsizetype>(m_parser.lastBytes().size(), 200)).toByteArray()),
            QStringLiteral("unexpected-response")));
    case Legality::Ignored:
        if (++m_malformed > mostMalformed)
            end(protocolError(QStringLiteral("nothing but nonsense")));
        return;
    case Legality::Accepted:
        break;
    }
    if (const auto *tagged = std::get_if<TaggedStatus>(&response))
        handleTagged(*tagged);
    else if (const auto *status = std::get_if<UntaggedStatus>(&response))
        handleStatus(response, *status);
    else if (const auto *continuation = std::get_if<ContinuationRequest>(&response))
        handleContinuation(*continuation);
    else
        handleData(response);
}

void ImapSession::handleTagged(const TaggedStatus &status)
{
    const auto found =
        std::find_if(m_sent.begin(), m_sent.end(), [&status](const Sent &sent) { return sent.tag == status.tag; });
    if (found == m_sent.end())
        return end(protocolError(QString::fromLatin1(status.tag), QStringLiteral("unexpected-tag")));
    if (std::next(found) == m_sent.end())
        m_fragments.clear(); // refused before its literal was sent
    const std::shared_ptr<PendingCommand> command = std::move(found->command);
    m_sent.erase(found);
    m_idleStarted = m_idleEnding = false;
    m_malformed = 0;
    flushVanished();
    noteCode(status.code, status.text);
    applyEffect(command->effect(), status.kind == StatusKind::Ok);
    command->finish(status);
}

void ImapSession::handleStatus(Response &response, const UntaggedStatus &status)
{
    if (m_state == SessionState::Greeting)
        return handleGreeting(status);
    if (status.kind == UntaggedKind::Bye) {
        if (!m_loggingOut)
            end(byeError(status));
        return;
    }
    // RFC 7162 §3.2.11: from here on all is about the new mailbox.
    if (status.code.is("CLOSED"))
        m_sequences.clear();
    noteCode(status.code, status.text);
    (void)offer(response);
}

void ImapSession::handleGreeting(const UntaggedStatus &status)
{
    if (status.kind == UntaggedKind::Bye)
        return end(byeError(status));
    const bool preauth = status.kind == UntaggedKind::Preauth;
    setState(preauth ? SessionState::Authenticated : SessionState::NotAuthenticated);
    noteCode(status.code, status.text);
    emitEvent(GreetingEvent{preauth, status.text});
}

void ImapSession::handleContinuation(const ContinuationRequest &request)
{
    if (!m_fragments.empty())
        return sendFragments();
    if (m_sent.empty())
        return;
    const std::shared_ptr<PendingCommand> command = m_sent.back().command;
    if (command->isIdle()) {
        m_idleStarted = true;
        if (std::exchange(m_idleEnding, false))
            endIdle();
        return;
    }
    const std::optional<QByteArray> answer = command->answer(request.text);
    if (!answer)
        return;
    m_output.push_back(*answer);
    if (m_trace)
        m_trace(false, "***");
}

void ImapSession::handleData(Response &response)
{
    if (m_utf8Names)
        useModifiedUtf7(response);
    if (const auto *capability = std::get_if<CapabilityResponse>(&response)) {
        setCapabilities(capability->capabilities);
        (void)offer(response);
    } else if (auto *message = std::get_if<FetchedMessage>(&response))
        handleFetch(response, *message);
    else if (const auto *exists = std::get_if<ExistsResponse>(&response))
        handleExists(response, exists->count);
    else if (const auto *expunge = std::get_if<ExpungeResponse>(&response))
        handleExpunge(expunge->sequence);
    else if (const auto *vanished = std::get_if<VanishedResponse>(&response))
        handleVanished(response, *vanished);
    else if (const auto *enabled = std::get_if<EnabledResponse>(&response))
        handleEnabled(response, *enabled);
    else if (!offer(response)) {
        if (const auto *status = std::get_if<MailboxStatus>(&response))
            emitEvent(StatusEvent{*status});
    }
}

/// Counts only as the answer to a question: some servers tell it unasked.
void ImapSession::handleEnabled(Response &response, const EnabledResponse &enabled)
{
    const bool rev2 = enabled.names.contains("IMAP4REV2");
    const bool utf8 = rev2 || enabled.names.contains("UTF8=ACCEPT");
    if (!offer(response))
        return;
    m_utf8Names = m_utf8Names || utf8;
    m_rev2 = m_rev2 || rev2;
    setCapabilities(m_capabilities);
}

void ImapSession::handleFetch(Response &response, FetchedMessage &message)
{
    if (message.uid.isValid())
        m_sequences.learn(message.sequence, message.uid);
    else
        message.uid = m_sequences.uidAt(message.sequence);
    if (!offer(response) && message.flags)
        emitEvent(FlagsChangedEvent{message.uid, *message.flags, message.modSeq});
}

void ImapSession::handleExpunge(std::uint32_t sequence)
{
    Uid uid;
    if (!m_sequences.expunge(sequence, &uid))
        return;
    if (uid.isValid())
        m_vanished.uids.add(uid);
    else
        ++m_vanished.unknown;
}

void ImapSession::handleVanished(Response &response, const VanishedResponse &vanished)
{
    if (vanished.earlier) {
        if (!offer(response))
            m_vanished.uids.add(vanished.uids);
        return;
    }
    m_sequences.vanish(vanished.uids);
    m_vanished.uids.add(vanished.uids);
}

void ImapSession::handleExists(Response &response, std::uint32_t count)
{
    const bool changed = count != m_sequences.count();
    m_vanished.unknown += m_sequences.setCount(count);
    if (!offer(response) && changed)
        emitEvent(ExistsEvent{count});
}

void ImapSession::applyEffect(CommandEffect effect, bool succeeded)
{
    switch (effect) {
    case CommandEffect::None:
        return;
    case CommandEffect::StartsTls:
        if (!succeeded)
            return;
        // What stands behind the OK in the same packet is an attacker's: thrown away, and nothing more is read.
        m_parser.clear();
        m_capabilities = {};
        m_awaitsTls = true;
        return;
    case CommandEffect::StartsCompression:
        if (succeeded)
            emitEvent(CompressionEvent{m_parser.takeRest()});
        return;
    case CommandEffect::Authenticates:
        if (succeeded)
            setState(SessionState::Authenticated);
        return;
    case CommandEffect::Selects:
        setState(succeeded ? SessionState::Selected : SessionState::Authenticated);
        return;
    case CommandEffect::Deselects:
        if (!succeeded)
            return;
        m_sequences.clear();
        setState(SessionState::Authenticated);
        return;
    case CommandEffect::LogsOut:
        setState(SessionState::Logout);
        return;
    }
}

void ImapSession::noteCode(const ResponseCode &code, const QByteArray &text)
{
    if (code.is("CAPABILITY"))
        setCapabilities(code.capabilities);
    else if (code.is("NOTIFICATIONOVERFLOW"))
        emitEvent(NotifyOverflowEvent{});
    else if (code.is("ALERT") && ++m_alerts <= mostAlerts)
        emitEvent(AlertEvent{QString::fromUtf8(text.left(1'000))});
}

/// To the commands in the order in which they were sent; the first that takes it has it.
bool ImapSession::offer(Response &response)
{
    for (std::size_t i = 0; i < m_sent.size(); ++i) {
        const std::shared_ptr<PendingCommand> command = m_sent[i].command; // it may end the session from inside
        if (command->accept(response))
            return true;
    }
    return false;
}

bool ImapSession::isSelecting() const
{
    return !m_sent.empty() && m_sent.back().command->effect() == CommandEffect::Selects;
}

bool ImapSession::maySend(const PendingCommand &command) const
{
    if (m_sent.empty())
        return true;
    return command.pipelining() == Pipelining::Together && m_sent.size() < m_pipelineDepth &&
           m_sent.back().command->pipelining() == Pipelining::Together;
}

void ImapSession::send(std::shared_ptr<PendingCommand> command)
{
    const QByteArray tag = 'A' + QByteArray::number(++m_lastTag); // NetEase wants a letter first
    CommandWriter writer(tag, {m_capabilities.literalPlus(), m_capabilities.literalMinus(), m_utf8Names});
    command->write(writer);
    Result<WrittenCommand> written = std::move(writer).finish();
    if (!written)
        return command->fail(written.error());
    if (command->effect() == CommandEffect::Selects)
        m_sequences.clear();
    m_loggingOut = m_loggingOut || command->effect() == CommandEffect::LogsOut;
    m_sent.push_back({tag, std::move(command)});
    m_idleStarted = m_idleEnding = false;
    m_fragments.assign(std::make_move_iterator(written->fragments.begin()),
                       std::make_move_iterator(written->fragments.end()));
    if (m_trace)
        m_trace(false, written->trace.left(tracedBytes));
    sendFragments();
}

void ImapSession::sendFragments()
{
    while (!m_fragments.empty()) {
        Fragment fragment = std::move(m_fragments.front());
        m_fragments.pop_front();
        m_output.push_back(std::move(fragment.bytes));
        if (fragment.waits)
            return;
    }
}

void ImapSession::setState(SessionState state)
{
    if (m_state == state)
        return;
    m_state = state;
    emitEvent(StateChangedEvent{state});
}

void ImapSession::setCapabilities(const Capabilities &told)
{
    Capabilities capabilities = told;
    if (m_rev2 || !told.has("IMAP4REV1"))
        capabilities.addImplied();
    if (m_capabilities == capabilities)
        return;
    m_capabilities = capabilities;
    emitEvent(CapabilitiesChangedEvent{});
}

void ImapSession::emitEvent(const SessionEvent &event)
{
    flushVanished();
    m_sink(event);
}

void ImapSession::flushVanished()
{
    if (m_vanished.uids.isEmpty() && m_vanished.unknown == 0)
        return;
    m_sink(std::exchange(m_vanished, {}));
}

void ImapSession::end(Error error)
{
    fail(error);
    m_sink(EndedEvent{std::move(error)});
}

void ImapSession::traceReceived()
{
    const QByteArrayView bytes = m_parser.lastBytes();
    const qsizetype newline = bytes.indexOf('\n');
    const qsizetype shown = std::min(newline < 0 ? bytes.size() : newline, tracedBytes);
    QByteArray line = bytes.first(shown).toByteArray().trimmed();
    // A challenge of SASL may hold what the password can be guessed from.
    const bool dialogue = !m_sent.empty() && m_sent.back().command->effect() == CommandEffect::Authenticates;
    if (dialogue && line.startsWith('+'))
        line = "+ ***";
    if (shown < bytes.size())
        line += " [" + QByteArray::number(bytes.size()) + " bytes]";
    m_trace(true, line);
}

} // namespace postrider::imap
