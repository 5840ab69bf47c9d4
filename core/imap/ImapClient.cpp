// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/ImapClient.h"

#include "imap/ImapClientPrivate.h"
#include "imap/command/Idle.h"
#include "imap/command/Logout.h"

namespace postrider::imap {

namespace {

/// Nobody waits longer for a polite goodbye.
constexpr std::chrono::milliseconds logoutDeadline{5'000};

} // namespace

ImapClient::ImapClient(Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, clock))
{
}

ImapClient::~ImapClient()
{
    abort();
}

void ImapClient::open(const ServerLogin &login, const ClientId &id, Continuation<Capabilities> done)
{
    d->open(login, id, std::move(done));
}

void ImapClient::idle(Continuation<void> ended)
{
    run(command::Idle(), std::move(ended));
    d->watchIdle();
}

void ImapClient::stopIdle()
{
    d->session->endIdle();
    d->flush();
}

bool ImapClient::isIdle() const
{
    return d->session->isIdle();
}

void ImapClient::logout(Continuation<void> done)
{
    if (d->phase != Private::Phase::Open)
        return done.post({});
    d->phase = Private::Phase::LoggingOut;
    d->loggedOut = std::move(done);
    d->logoutTimer = std::make_unique<QObject>();
    d->clock.after(logoutDeadline, d->logoutTimer.get(), [this] { d->finishLogout(); });
    d->session->enqueue(std::make_unique<TypedCommand<command::Logout>>(
        command::Logout(), Continuation<void>(d.get(), [this](const Result<void> &) { d->finishLogout(); })));
    d->schedulePump();
}

void ImapClient::abort()
{
    if (d->phase == Private::Phase::LoggingOut)
        d->finishLogout();
    d->phase = Private::Phase::Closed;
    d->socket.abort();
    const auto opened = std::exchange(d->opened, {});
    d->session->fail(cancelledError());
    opened(cancelledError());
}

SessionState ImapClient::state() const
{
    return d->session->state();
}

bool ImapClient::isOpen() const
{
    return d->phase == Private::Phase::Open;
}

const Capabilities &ImapClient::capabilities() const
{
    return d->usable;
}

const Quirks &ImapClient::quirks() const
{
    return d->outcome.quirks;
}

const QByteArrayList &ImapClient::enabled() const
{
    return d->outcome.enabled;
}

bool ImapClient::isCompressed() const
{
    return d->outcome.compressed;
}

void ImapClient::setCompression(Compression compression)
{
    d->compression = compression;
}

const ServerId &ImapClient::serverId() const
{
    return d->outcome.serverId;
}

qint64 ImapClient::bytesTransferred() const
{
    return d->bytesTransferred;
}

void ImapClient::setCommandDeadline(std::chrono::milliseconds deadline)
{
    d->commandDeadline = deadline;
}

void ImapClient::setMaxLiteral(qsizetype bytes)
{
    ParserLimits limits;
    limits.literalBytes = bytes;
    d->session->setLimits(limits);
}

void ImapClient::setTrace(Trace trace)
{
    d->session->setTrace(std::move(trace));
}

void ImapClient::enqueue(std::unique_ptr<PendingCommand> command)
{
    if (d->phase == Private::Phase::Open)
        return d->enqueue(std::move(command));
    // Answered later, like everything else.
    const std::shared_ptr<PendingCommand> refused = std::move(command);
    QMetaObject::invokeMethod(
        this, [refused] { refused->fail(notConnectedError()); }, Qt::QueuedConnection);
}

} // namespace postrider::imap
