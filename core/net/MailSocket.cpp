// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/MailSocket.h"

#include "base/Logging.h"
#include "net/MailSocketPrivate.h"
#include "net/NetworkError.h"

#include <QHostAddress>
#include <QPointer>

namespace postrider::net {

namespace {

/// A server that does not answer our closing has no more to say.
constexpr std::chrono::milliseconds closeDeadline{5'000};

} // namespace

bool isLoopback(const QString &host)
{
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    return QHostAddress(host).isLoopback();
}

MailSocket::MailSocket(Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, clock))
{
}

MailSocket::~MailSocket()
{
    d->drop();
}

void MailSocket::open(const QString &host, quint16 port, Security security, const TlsPolicy &policy)
{
    d->drop();
    d->begin(host, security, policy);
    if (security == Security::None && !isLoopback(host))
        return d->failLater(insecureError(host));
    if (!d->configureTls(policy))
        return d->failLater(unreadableCaError());
    d->connectSignals();
    d->armConnectDeadline();
    if (security == Security::Tls && !policy.peerVerifyName.isEmpty())
        d->socket->connectToHostEncrypted(host, port, policy.peerVerifyName);
    else if (security == Security::Tls)
        d->socket->connectToHostEncrypted(host, port);
    else
        d->socket->connectToHost(host, port);
}

void MailSocket::startTls()
{
    if (d->state != Private::State::Open || d->socket->isEncrypted())
        return;
    d->state = Private::State::Securing;
    d->armConnectDeadline();
    const QByteArray plaintext = d->socket->readAll();
    if (!plaintext.isEmpty())
        qCWarning(logNet) << "threw away" << plaintext.size() << "bytes that came before TLS";
    // The configured name counts: after connectToHost() the socket knows only the host.
    if (!d->peerVerifyName.isEmpty())
        d->socket->setPeerVerifyName(d->peerVerifyName);
    d->socket->startClientEncryption();
}

void MailSocket::startCompression(const QByteArray &early)
{
    if (d->state != Private::State::Open || d->inflater)
        return;
    d->deflater = std::make_unique<Deflater>();
    d->inflater = std::make_unique<Inflater>();
    d->inflater->feed(early);
    if (!early.isEmpty()) // later, so that the caller is not called from inside its own call
        QMetaObject::invokeMethod(d.get(), &Private::onReadable, Qt::QueuedConnection);
}

void MailSocket::write(const QByteArray &bytes)
{
    if (d->state == Private::State::Open)
        d->socket->write(d->deflater ? d->deflater->compress(bytes) : bytes);
}

qint64 MailSocket::bytesToWrite() const
{
    return d->socket ? d->socket->bytesToWrite() + d->socket->encryptedBytesToWrite() : 0;
}

void MailSocket::close()
{
    if (d->state == Private::State::Idle || d->state == Private::State::Closing)
        return;
    d->state = Private::State::Closing;
    d->disarmDeadlines();
    d->connectTimer = std::make_unique<QObject>();
    d->clock.after(closeDeadline, d->connectTimer.get(), [this] { d->endInGoodOrder(); });
    d->socket->disconnectFromHost();
}

void MailSocket::abort()
{
    d->drop();
}

void MailSocket::setSilenceDeadline(std::chrono::milliseconds deadline)
{
    const bool wasArmed = d->silenceDeadline.count() > 0;
    d->silenceDeadline = deadline;
    if (deadline.count() == 0)
        return; // a timer on its way finds nothing to do: arming for each command makes no new one
    if (!wasArmed)
        d->lastHeard = d->clock.nowUtc();
    d->watchSilence();
}

void MailSocket::setConnectDeadline(std::chrono::milliseconds deadline)
{
    d->connectDeadline = deadline;
}

void MailSocket::setPaused(bool paused)
{
    if (d->paused == paused)
        return;
    d->paused = paused;
    if (paused)
        return;
    d->lastHeard = d->clock.nowUtc();
    // Later, so that the caller is not called from inside its own call.
    QMetaObject::invokeMethod(
        d.get(),
        [this] {
            const QPointer<MailSocket> alive(this);
            // NOLINTNEXTLINE(clang-analyzer-core.CallAndMessage): d is as old as this; it is lost in the functor
            d->onReadable();
            if (alive && d->endsAfterPause && !d->paused)
                d->endInGoodOrder();
        },
        Qt::QueuedConnection);
}

bool MailSocket::isOpen() const
{
    return d->state == Private::State::Open;
}

bool MailSocket::isEncrypted() const
{
    return d->socket && d->socket->isEncrypted();
}

bool MailSocket::isSecured() const
{
    return isEncrypted() || (d->socket && isLoopback(d->host));
}

} // namespace postrider::net
