// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/MailSocketPrivate.h"

#include "net/NetworkError.h"

#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>

namespace postrider::net {

namespace {

/// What waits in the socket for a slow reader; a fast line fills it in a few milliseconds, which is how often the
/// event loop comes round.
constexpr qint64 readBufferBytes = 1024LL * 1024;

} // namespace

void MailSocket::Private::begin(const QString &newHost, Security newSecurity, const TlsPolicy &policy)
{
    host = newHost;
    security = newSecurity;
    peerVerifyName = policy.peerVerifyName;
    certificateErrors.clear();
    paused = false;
    endsAfterPause = false;
    state = State::Connecting;
    deflater.reset();
    inflater.reset();
    socket = std::make_unique<QSslSocket>();
    socket->setReadBufferSize(readBufferBytes);
}

const QList<QSslCertificate> &MailSocket::Private::systemCaCertificates()
{
    // Reading some three hundred files costs a tenth of a second: once, not at each connection.
    static const QList<QSslCertificate> all = QSslConfiguration::systemCaCertificates();
    return all;
}

bool MailSocket::Private::configureTls(const TlsPolicy &policy)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater); // RFC 8314 §4.1, RFC 8996
    if (!policy.extraCaPem.isEmpty()) {
        const QList<QSslCertificate> extra = QSslCertificate::fromData(policy.extraCaPem, QSsl::Pem);
        if (extra.isEmpty())
            return false;
        configuration.setCaCertificates(systemCaCertificates() + extra);
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
        const QByteArray bytes = readPiece();
        if (inflater && inflater->isBroken() && bytes.isEmpty())
            return failWith(compressionError(host));
        if (bytes.isEmpty())
            return;
        lastHeard = clock.nowUtc();
        Q_EMIT q.received(bytes);
    }
}

QByteArray MailSocket::Private::readPiece()
{
    if (!inflater)
        return socket->readAll();
    for (;;) {
        const QByteArray piece = inflater->next();
        if (!piece.isEmpty() || inflater->isBroken())
            return piece;
        const QByteArray compressed = socket->readAll();
        if (compressed.isEmpty())
            return {};
        inflater->feed(compressed);
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

void MailSocket::Private::failWith(Error error)
{
    drop();
    Q_EMIT q.failed(error);
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
