// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/ImapClientPrivate.h"

#include <QPointer>

namespace postrider::imap {

namespace {

/// Servers may end an IDLE after 30 minutes (RFC 2177 §3).
constexpr std::chrono::milliseconds longestIdle = std::chrono::minutes(29);

Error lostError()
{
    return {ErrorDomain::Network, ErrorKind::Transient, QStringLiteral("connection-lost"),
            ImapClient::tr("The server closed the connection. It is tried again."), QString()};
}

} // namespace

ImapClient::Private::Private(ImapClient &owner, Clock &systemClock)
    : q(owner)
    , clock(systemClock)
    , socket(systemClock)
    , session(std::make_unique<ImapSession>([this](const SessionEvent &event) { onEvent(event); }))
{
    connect(&socket, &net::MailSocket::ready, this, [this] { flush(); });
    connect(&socket, &net::MailSocket::encrypted, this, &Private::onEncrypted);
    connect(&socket, &net::MailSocket::received, this, &Private::onReceived);
    connect(&socket, &net::MailSocket::closed, this, [this] { lose(lostError()); });
    connect(&socket, &net::MailSocket::failed, this, &Private::lose);
}

void ImapClient::Private::enqueue(std::unique_ptr<PendingCommand> command)
{
    session->enqueue(std::move(command));
    schedulePump();
}

/// Later, so that a row of run() calls goes out in one piece and nobody is answered from inside their own call.
void ImapClient::Private::schedulePump()
{
    if (std::exchange(pumpScheduled, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            pumpScheduled = false;
            session->pump();
            flush();
        },
        Qt::QueuedConnection);
}

void ImapClient::Private::open(const ServerLogin &login, const ClientId &id, Continuation<Capabilities> done)
{
    phase = Phase::Opening;
    opened = std::move(done);
    host = login.server.host;
    flow = std::make_unique<LoginFlow>(*this, login, id,
                                       [this](Result<LoginOutcome> result) { onLoginDone(std::move(result)); });
    socket.setSilenceDeadline(commandDeadline);
    socket.open(login.server.host, login.server.port, login.server.security, {login.extraCaPem, {}});
}

void ImapClient::Private::startTls()
{
    socket.startTls();
}

bool ImapClient::Private::wantsCompression() const
{
    return compression == Compression::Always || (compression == Compression::WhereItHelps && !net::isLoopback(host));
}

void ImapClient::Private::onEncrypted()
{
    if (session->state() == SessionState::Greeting)
        return; // implicit TLS: the greeting comes next
    session->tlsStarted();
    flow->tlsStarted();
}

void ImapClient::Private::onReceived(const QByteArray &bytes)
{
    bytesTransferred += bytes.size();
    const QPointer<Private> alive(this);
    session->receive(bytes);
    if (alive)
        flush();
}

void ImapClient::Private::flush()
{
    const std::vector<QByteArray> output = session->takeOutput();
    for (const QByteArray &bytes : output) {
        bytesTransferred += bytes.size();
        socket.write(bytes);
    }
    if (phase != Phase::Closed)
        socket.setSilenceDeadline(session->awaitsServer() ? commandDeadline : std::chrono::milliseconds(0));
}

void ImapClient::Private::onEvent(const SessionEvent &event)
{
    if (const auto *greeting = std::get_if<GreetingEvent>(&event))
        flow->greeted(greeting->preauth, greeting->text);
    else if (std::get_if<CapabilitiesChangedEvent>(&event))
        updateCapabilities();
    else if (const auto *exists = std::get_if<ExistsEvent>(&event))
        Q_EMIT q.exists(exists->count);
    else if (const auto *vanished = std::get_if<VanishedEvent>(&event)) {
        if (!vanished->uids.isEmpty())
            Q_EMIT q.vanished(vanished->uids);
        if (vanished->unknown > 0)
            Q_EMIT q.vanishedUnknown(vanished->unknown);
    } else if (const auto *flags = std::get_if<FlagsChangedEvent>(&event))
        Q_EMIT q.flagsChanged(flags->uid, flags->flags, flags->modSeq);
    else if (const auto *status = std::get_if<StatusEvent>(&event))
        Q_EMIT q.statusChanged(status->status);
    else if (std::get_if<NotifyOverflowEvent>(&event))
        Q_EMIT q.notifyOverflow();
    else if (const auto *compressed = std::get_if<CompressionEvent>(&event))
        socket.startCompression(compressed->early);
    else if (const auto *alert = std::get_if<AlertEvent>(&event))
        Q_EMIT q.alert(alert->text);
    else if (const auto *ended = std::get_if<EndedEvent>(&event))
        lose(ended->error);
}

void ImapClient::Private::onLoginDone(Result<LoginOutcome> result)
{
    if (phase != Phase::Opening)
        return;
    if (!result)
        return lose(result.error());
    outcome = std::move(*result);
    session->setPipelineDepth(outcome.quirks.pipelineDepth);
    updateCapabilities();
    phase = Phase::Open;
    std::exchange(opened, {})(usable);
}

void ImapClient::Private::updateCapabilities()
{
    usable = session->capabilities();
    if (outcome.quirks.noQresync || outcome.quirks.noCondstore)
        usable.remove("QRESYNC");
    if (outcome.quirks.noCondstore)
        usable.remove("CONDSTORE");
}

void ImapClient::Private::lose(Error error)
{
    if (phase == Phase::LoggingOut)
        return finishLogout();
    if (phase == Phase::Closed)
        return;
    const Phase before = std::exchange(phase, Phase::Closed);
    const QPointer<Private> alive(this);
    socket.abort();
    const auto waiting = std::exchange(opened, {});
    session->fail(error);
    if (!alive)
        return;
    if (before == Phase::Opening)
        waiting(error);
    else
        Q_EMIT q.disconnected(error);
}

void ImapClient::Private::finishLogout()
{
    phase = Phase::Closed;
    logoutTimer.reset();
    const auto done = std::exchange(loggedOut, {});
    socket.close();
    session->fail(cancelledError());
    done(Result<void>());
}

/// One timer that looks back, however often IDLE begins again.
void ImapClient::Private::watchIdle()
{
    idleSince = clock.nowUtc();
    if (idleTimer)
        return;
    idleTimer = std::make_unique<QObject>();
    clock.after(longestIdle, idleTimer.get(), [this] { onIdleCheck(); });
}

void ImapClient::Private::onIdleCheck()
{
    idleTimer.reset();
    if (!session->isIdle())
        return;
    const auto left = longestIdle - std::chrono::milliseconds(idleSince.msecsTo(clock.nowUtc()));
    if (left.count() <= 0) {
        session->endIdle();
        return flush();
    }
    idleTimer = std::make_unique<QObject>();
    clock.after(left, idleTimer.get(), [this] { onIdleCheck(); });
}

} // namespace postrider::imap
