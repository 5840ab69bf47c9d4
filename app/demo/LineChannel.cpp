// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/LineChannel.h"

#include <QTcpSocket>

namespace postrider::demo {

namespace {

// Read in pieces, so that a client which floods us waits in its own kernel.
constexpr qint64 readBufferBytes = 256LL * 1024;
// A client that asks for much and reads nothing is not listened to until it has caught up.
constexpr qint64 unsentLimitBytes = 16LL * 1024 * 1024;

} // namespace

LineChannel::LineChannel(std::unique_ptr<QTcpSocket> socket, qsizetype lineLimit)
    : m_socket(std::move(socket))
    , m_lineLimit(lineLimit)
{
    m_socket->setReadBufferSize(readBufferBytes);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &LineChannel::drain);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &LineChannel::drain);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &LineChannel::closed);
}

LineChannel::~LineChannel()
{
    // The socket's last signals must not reach somebody who is half gone.
    m_socket->disconnect(this);
}

void LineChannel::start()
{
    drain();
}

void LineChannel::send(const QByteArray &bytes)
{
    m_socket->write(bytes);
}

void LineChannel::expectBytes(qsizetype count)
{
    m_expected = count;
}

void LineChannel::closeAfterWriting()
{
    m_closing = true;
    m_socket->disconnectFromHost();
}

void LineChannel::drain()
{
    // A receiver may send, and sending may drain.
    if (m_draining)
        return;
    m_draining = true;
    do {
        while (!m_closing && m_socket->bytesToWrite() < unsentLimitBytes && takeOne()) {
        }
        if (m_closing || m_socket->bytesToWrite() >= unsentLimitBytes)
            break;
        m_buffer += m_socket->readAll();
    } while (takeOne());
    m_draining = false;
}

bool LineChannel::takeOne()
{
    if (m_expected >= 0) {
        if (m_buffer.size() < m_expected)
            return false;
        const QByteArray bytes = m_buffer.left(m_expected);
        m_buffer.remove(0, m_expected);
        m_expected = -1;
        m_searched = 0;
        Q_EMIT bytesReceived(bytes);
        return true;
    }
    const qsizetype end = m_buffer.indexOf("\r\n", m_searched);
    if (end > m_lineLimit || (end < 0 && m_buffer.size() > m_lineLimit)) {
        Q_EMIT lineTooLong();
        closeAfterWriting();
        return false;
    }
    if (end < 0) {
        m_searched = qMax<qsizetype>(0, m_buffer.size() - 1);
        return false;
    }
    const QByteArray line = m_buffer.left(end);
    m_buffer.remove(0, end + 2);
    m_searched = 0;
    Q_EMIT lineReceived(line);
    return true;
}

} // namespace postrider::demo
