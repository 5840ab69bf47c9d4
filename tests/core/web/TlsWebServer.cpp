// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "websupport/TlsWebServer.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTcpSocket>

namespace postrider::test {

TlsWebServer::TlsWebServer()
    : m_before(QSslConfiguration::defaultConfiguration())
{
    const ServerCertificate own = m_authority.good();
    QSslConfiguration mine = m_before;
    mine.setLocalCertificate(QSslCertificate(own.certificate));
    mine.setPrivateKey(QSslKey(own.key, QSsl::Rsa).isNull() ? QSslKey(own.key, QSsl::Ec) : QSslKey(own.key, QSsl::Rsa));
    setSslConfiguration(mine);
    QSslConfiguration trusting = m_before;
    trusting.setCaCertificates(QSslCertificate::fromData(m_authority.caPem()));
    QSslConfiguration::setDefaultConfiguration(trusting);
    connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
        QTcpSocket *socket = nextPendingConnection();
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, seen = QByteArray()]() mutable {
            seen += socket->readAll();
            const auto end = seen.indexOf("\r\n\r\n");
            const auto at = seen.toLower().indexOf("content-length:");
            const auto length = at < 0 ? 0 : seen.mid(at + 15).split('\r').front().trimmed().toLongLong();
            if (end >= 0 && seen.size() >= end + 4 + length)
                answer(socket, std::exchange(seen, {}));
        });
    });
    listen(QHostAddress::LocalHost);
}

TlsWebServer::~TlsWebServer()
{
    QSslConfiguration::setDefaultConfiguration(m_before);
}

void TlsWebServer::serve(const QByteArray &path, const QByteArray &body, const QByteArray &head,
                         const QByteArray &status)
{
    m_answers.insert(path, "HTTP/1.1 " + status + "\r\n" + head + "Content-Length: " + QByteArray::number(body.size()) +
                               "\r\nConnection: close\r\n\r\n" + body);
}

void TlsWebServer::serveEndless(const QByteArray &path)
{
    m_endless += path;
}

QString TlsWebServer::url(const char *path) const
{
    return QStringLiteral("https://localhost:%1").arg(serverPort()) + QLatin1String(path);
}

void TlsWebServer::answer(QTcpSocket *socket, const QByteArray &request)
{
    m_requests += request;
    const QByteArray path = request.split(' ').value(1);
    if (m_endless.contains(path)) {
        socket->write("HTTP/1.1 200 OK\r\n\r\n");
        auto *tls = qobject_cast<QSslSocket *>(socket);
        const auto more = [tls] {
            if (tls->encryptedBytesToWrite() < 1'000'000)
                tls->write(QByteArray(1'000'000, 'x'));
        };
        connect(tls, &QSslSocket::encryptedBytesWritten, tls, more);
        return more();
    }
    socket->write(m_answers.value(path, "HTTP/1.1 404 Not here\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
    socket->disconnectFromHost();
}

} // namespace postrider::test
