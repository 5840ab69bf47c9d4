// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/SmtpClient.h"

#include "net/NetworkError.h"
#include "smtp/ReplyCode.h"
#include "smtp/SmtpClientPrivate.h"

#include <utility>

namespace postrider::smtp {

namespace {

constexpr std::chrono::milliseconds quitPatience{5'000}; // nothing is lost by not waiting

Error busy()
{
    return {ErrorDomain::Internal,
            ErrorKind::Permanent,
            QStringLiteral("busy"),
            ReplyCode::tr("Another message is being sent. Wait until it is done."),
            {}};
}

} // namespace

SmtpClient::SmtpClient(Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, clock))
{
}

SmtpClient::~SmtpClient()
{
    d->giveUp();
}

void SmtpClient::open(const ServerLogin &login, Continuation<void> done)
{
    d->giveUp();
    d->host = login.server.host;
    d->openDone = std::move(done);
    d->session = std::make_unique<SmtpSession>(login);
    d->session->setTrace(d->trace);
    d->socket.open(login.server.host, login.server.port, login.server.security, {login.extraCaPem, {}});
    d->watch();
}

Ticket SmtpClient::send(const Submission &submission, Continuation<SendReport> done)
{
    const Ticket ticket = ++d->lastTicket;
    if (!canSend()) {
        done.post(isOpen() ? busy() : net::socketError(QAbstractSocket::RemoteHostClosedError, d->host, {}));
        return ticket;
    }
    d->sendDone[ticket] = std::move(done);
    d->session->send(ticket, submission);
    d->pumpLater();
    return ticket;
}

void SmtpClient::proceed(Ticket ticket)
{
    if (!d->session)
        return;
    d->session->proceed(ticket);
    d->pumpLater(); // permissions that come together go out together
}

bool SmtpClient::withdraw(Ticket ticket)
{
    if (!d->session || !d->session->withdraw(ticket))
        return false;
    d->pumpLater();
    return true;
}

void SmtpClient::ask(Question question, const QByteArray &argument, Continuation<Reply> done)
{
    if (!isOpen() || d->session->state() != SessionState::Ready) {
        done.post(isOpen() ? busy() : net::socketError(QAbstractSocket::RemoteHostClosedError, d->host, {}));
        return;
    }
    d->askDone = std::move(done);
    d->session->ask(question, argument);
    d->pumpLater();
}

void SmtpClient::quit(Continuation<void> done)
{
    if (!isOpen() || d->session->hasMessages()) {
        abort();
        done.post({});
        return;
    }
    d->quitDone = std::move(done);
    d->session->quit();
    d->pumpLater();
    d->clock.after(quitPatience, d.get(), [this] {
        if (d->session && d->session->isQuitting())
            d->onLost(cancelled());
    });
}

void SmtpClient::abort()
{
    d->giveUp();
}

bool SmtpClient::isOpen() const
{
    return d->session && d->session->state() >= SessionState::Ready && d->session->state() < SessionState::Quit;
}

bool SmtpClient::canSend() const
{
    return d->session && d->session->canSend();
}

bool SmtpClient::isExhausted() const
{
    return d->session && d->session->isExhausted();
}

bool SmtpClient::isSending() const
{
    return d->session && d->session->isSending();
}

const Capabilities &SmtpClient::capabilities() const
{
    return d->session ? d->session->capabilities() : d->none;
}

void SmtpClient::setTrace(Trace trace)
{
    d->trace = std::move(trace);
    if (d->session)
        d->session->setTrace(d->trace);
}

} // namespace postrider::smtp
