// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "base/MailServer.h"
#include "net/TlsPolicy.h"

#include <chrono>
#include <memory>

#include <QByteArray>
#include <QObject>

namespace postrider::net {

/// True for localhost, 127.0.0.0/8 and ::1: the only hosts to which anything may go in the clear (RFC 8314 §3).
[[nodiscard]] bool isLoopback(const QString &host);

/// One TCP connection of a mail protocol with TLS, deadlines and bounded buffers. It knows no protocol: bytes in, bytes
/// out. Ends in exactly one of closed() or failed(), after which nothing more is emitted until the next open().
/// Lives in one thread; the clock must outlive it. It is safe to call abort() from its own signals; to delete it there,
/// use deleteLater().
class MailSocket : public QObject
{
    Q_OBJECT

public:
    explicit MailSocket(Clock &clock, QObject *parent = nullptr);
    ~MailSocket() override;

    /// Connects within the connect deadline (30 s by default, TLS included). Errors, through failed():
    /// Network, Transient: "host-not-found", "connection-refused", "connection-timeout", "connection-lost",
    /// "network-unreachable"; Tls, NeedsUser: "certificate-expired", "certificate-wrong-host",
    /// "certificate-self-signed", "certificate-unknown-ca", "certificate-not-yet-valid", "certificate-invalid"; Tls,
    /// Permanent: "tls-failed"; Configuration: "insecure-connection-refused" (Security::None beyond loopback),
    /// "ca-unreadable".
    void open(const QString &host, quint16 port, Security security, const TlsPolicy &policy = {});

    /// Begins TLS on a plain connection. Every byte that came before and was not yet emitted is thrown away: it may be
    /// an attacker's (CVE-2011-0411). Answers with encrypted() or failed().
    void startTls();

    /// From here on both directions are compressed (RFC 4978). `early`: bytes that were already emitted and belong to
    /// the compressed part. Errors: Protocol, Transient: "compression-broken".
    void startCompression(const QByteArray &early);

    /// Queues bytes; never blocks. Ignored when not open.
    void write(const QByteArray &bytes);
    /// Bytes queued and not yet handed to the system.
    [[nodiscard]] qint64 bytesToWrite() const;

    /// Writes what is queued, then closes; closed() follows.
    void close();
    /// Closes at once and silently: neither closed() nor failed() follows.
    void abort();

    /// No byte received nor taken by the network for this long while armed: failed("connection-timeout"). Zero disarms.
    void setSilenceDeadline(std::chrono::milliseconds deadline);
    /// How long open() and startTls() may take.
    void setConnectDeadline(std::chrono::milliseconds deadline);

    /// Back-pressure: while paused nothing is emitted, the read buffer fills to its bound (1 MiB) and TCP slows the
    /// server down. The silence deadline rests meanwhile.
    void setPaused(bool paused);

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isEncrypted() const;
    /// Encrypted, or to a loopback address: fit for a password.
    [[nodiscard]] bool isSecured() const;

Q_SIGNALS:
    /// The connection may be used: TCP is there, for Security::Tls also the handshake.
    void ready();
    /// TLS is there, after open() with Security::Tls or after startTls().
    void encrypted();
    void received(const QByteArray &bytes);
    void bytesWritten(qint64 count);
    /// The server or close() ended the connection in good order.
    void closed();
    void failed(const postrider::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace postrider::net
