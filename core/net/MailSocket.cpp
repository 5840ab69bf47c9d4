// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/MailSocket.h"

#include "base/Logging.h"
#include "net/MailSocketPrivate.h"
#include "net/NetworkError.h"

#include <QHostAddress>
#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>

namespace postrider::net {

namespace {

/// What waits in the socket for a slow reader; a fast line fills it in a few milliseconds, which is how often the
/// event loop comes round.
constexpr qint64 readBufferBytes = 1024 * 1024;
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

void MailSocket::write(const QByteArray &bytes)
{
    if (d->state == Private::State::Open)
        d->socket->write(bytes);
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

void MailSocket::Private::begin(const QString &newHost, Security newSecurity, const TlsPolicy &policy)
{
    host = newHost;
    security = newSecurity;
    peerVerifyName = policy.peerVerifyName;
    certificateErrors.clear();
    paused = false;
    endsAfterPause = false;
    state = State::Connecting;
    socket = std::make_unique<QSslSocket>();
    socket->setReadBufferSize(readBufferBytes);
}

bool MailSocket::Private::configureTls(const TlsPolicy &policy)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater); // RFC 8314 §4.1, RFC 8996
    if (!policy.extraCaPem.isEmpty()) {
        const QList<QSslCertificate> extra = QSslCertificate::fromData(policy.extraCaPem, QSsl::Pem);
        if (extra.isEmpty())
            return false;
        configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + extra);
    }
    socket->setSslConfiguration(configuration);
    return true;
}

void MailSocket::Private::connectSignals()
{
    connect(socket.get(), &QSslSocket::connected, this, &Private::onConnected);
    connect(socket.get(), &QSslSocket::encrypted, this, &Private::onEncrypted);
    connect(socket.get(), &QSslSocket::readyRead, this, &Private::onReadable);
    connect(socket.get(), &QSslSocket::bytesWritten, this, [this](qint64 count) {
        lastHeard = clock.nowUtc(); // a long upload to a server that listens is no silence
        Q_EMIT q.bytesWritten(count);
    });
    connect(socket.get(), &QSslSocket::errorOccurred, this, &Private::onError);
    connect(socket.get(), &QSslSocket::disconnected, this, &Private::onDisconnected);
    // Only remembered, never ignored: the handshake fails right after.
    connect(socket.get(), &QSslSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { certificateErrors += errors; });
}

void MailSocket::Private::onConnected()
{
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    if (security == Security::Tls)
        return; // ready when the handshake is done
    connectTimer.reset();
    state = State::Open;
    lastHeard = clock.nowUtc();
    watchSilence();
    Q_EMIT q.ready();
}

void MailSocket::Private::onEncrypted()
{
    connectTimer.reset();
    const bool isNew = state == State::Connecting;
    state = State::Open;
    lastHeard = clock.nowUtc();
    watchSilence();
    const QPointer<Private> alive(this);
    Q_EMIT q.encrypted();
    if (alive && isNew && state == State::Open)
        Q_EMIT q.ready();
}

void MailSocket::Private::onReadable()
{
    const QPointer<Private> alive(this);
    // Closing still reads: what the server says before it goes is wanted. While securing nothing in the clear is.
    while (alive && socket && !paused && (state == State::Open || state == State::Closing)) {
        const QByteArray bytes = socket->readAll();
        if (bytes.isEmpty())
            return;
        lastHeard = clock.nowUtc();
        Q_EMIT q.received(bytes);
    }
}

void MailSocket::Private::onError(QAbstractSocket::SocketError error)
{
    if (state == State::Idle)
        return;
    const bool inUse = state == State::Open || state == State::Closing;
    if (error == QAbstractSocket::RemoteHostClosedError && inUse)
        return; // disconnected() follows
    if (!certificateErrors.isEmpty() && !inUse)
        return failWith(certificateError(certificateErrors, host));
    if (state == State::Closing)
        return endInGoodOrder();
    const bool wasUp = state != State::Connecting;
    const bool lost = error == QAbstractSocket::NetworkError && wasUp;
    failWith(socketError(lost ? QAbstractSocket::RemoteHostClosedError : error, host, socket->errorString()));
}

void MailSocket::Private::onDisconnected()
{
    if (state == State::Idle)
        return;
    if (state == State::Connecting || state == State::Securing) {
        if (!certificateErrors.isEmpty())
            return failWith(certificateError(certificateErrors, host));
        return failWith(socketError(QAbstractSocket::RemoteHostClosedError, host, socket->errorString()));
    }
    const QPointer<Private> alive(this);
    onReadable();
    if (!alive || state == State::Idle)
        return;
    endsAfterPause = paused;
    if (!paused)
        endInGoodOrder();
}

void MailSocket::Private::drop()
{
    state = State::Idle;
    disarmDeadlines();
    if (!socket)
        return;
    socket->disconnect(this);
    socket->abort();
    socket.release()->deleteLater(); // it may be the sender of the signal that led here
}

void MailSocket::Private::failWith(const Error &error)
{
    const Error kept = error;
    drop();
    Q_EMIT q.failed(kept);
}

void MailSocket::Private::failLater(const Error &error)
{
    connectTimer = std::make_unique<QObject>();
    QTimer::singleShot(0, connectTimer.get(), [this, error] { failWith(error); });
}

void MailSocket::Private::endInGoodOrder()
{
    drop();
    Q_EMIT q.closed();
}

void MailSocket::Private::armConnectDeadline()
{
    connectTimer = std::make_unique<QObject>();
    clock.after(connectDeadline, connectTimer.get(), [this] { failWith(timeoutError(host)); });
}

void MailSocket::Private::disarmDeadlines()
{
    connectTimer.reset();
    silenceTimer.reset();
}

/// One timer that looks back, instead of one restarted with each of thousands of packets.
void MailSocket::Private::watchSilence()
{
    if (silenceDeadline.count() == 0 || state != State::Open || silenceTimer)
        return;
    silenceTimer = std::make_unique<QObject>();
    const auto elapsed = std::chrono::milliseconds(lastHeard.msecsTo(clock.nowUtc()));
    clock.after(std::max(silenceDeadline - elapsed, std::chrono::milliseconds(1)), silenceTimer.get(),
                [this] { onSilenceCheck(); });
}

void MailSocket::Private::onSilenceCheck()
{
    silenceTimer.reset();
    if (silenceDeadline.count() == 0)
        return;
    if (paused)
        lastHeard = clock.nowUtc();
    if (lastHeard.msecsTo(clock.nowUtc()) >= silenceDeadline.count())
        return failWith(timeoutError(host));
    watchSilence();
}

} // namespace postrider::net
