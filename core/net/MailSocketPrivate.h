// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/Deflate.h"
#include "net/MailSocket.h"

#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>

namespace postrider::net {

/// What MailSocket keeps behind its back: the QSslSocket of the present connection, and what it waits for.
class MailSocket::Private : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Connecting, Securing, Open, Closing };

    Private(MailSocket &owner, Clock &systemClock)
        : q(owner)
        , clock(systemClock)
    {
    }

    void begin(const QString &host, Security security, const TlsPolicy &policy);
    [[nodiscard]] static const QList<QSslCertificate> &systemCaCertificates();
    [[nodiscard]] bool configureTls(const TlsPolicy &policy);
    void connectSignals();
    void onConnected();
    void onEncrypted();
    void onReadable();
    /// What came, inflated where the connection is compressed; empty: nothing more at the moment.
    [[nodiscard]] QByteArray readPiece();
    void onError(QAbstractSocket::SocketError error);
    void onDisconnected();
    /// Lets go of the connection without a word.
    void drop();
    /// By value: the error may be part of what goes.
    void failWith(Error error);
    void failLater(const Error &error);
    void endInGoodOrder();

    void armConnectDeadline();
    void disarmDeadlines();
    void watchSilence();
    void onSilenceCheck();

    MailSocket &q;
    Clock &clock;
    std::unique_ptr<QSslSocket> socket;
    std::unique_ptr<Deflater> deflater; ///< both or none
    std::unique_ptr<Inflater> inflater;
    State state = State::Idle;
    Security security = Security::Tls;
    QString host;
    QString peerVerifyName;
    QList<QSslError> certificateErrors;
    std::chrono::milliseconds connectDeadline{30'000}; // longer than three SYN retries (RFC 6298: 1 + 2 + 4 s)
    std::chrono::milliseconds silenceDeadline{0};
    QDateTime lastHeard;
    /// Context of the timers that wait: who waits no more deletes it.
    std::unique_ptr<QObject> connectTimer;
    std::unique_ptr<QObject> silenceTimer;
    bool paused = false;
    bool endsAfterPause = false;
};

} // namespace postrider::net
