// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QByteArray>
#include <QObject>

class QTcpSocket;

namespace postrider::demo {

/// Cuts what a client sends into CRLF lines and counted bytes, and holds it to limits. A bare LF ends no line: it stays
/// inside, where the protocol above refuses it, so that a client which sends one is found out.
class LineChannel : public QObject
{
    Q_OBJECT

public:
    /// Owns the socket. Nothing is read before start().
    LineChannel(std::unique_ptr<QTcpSocket> socket, qsizetype lineLimit);
    ~LineChannel() override;

    void start();
    void send(const QByteArray &bytes);
    void sendLine(const QByteArray &line) { send(line + "\r\n"); }
    /// The next `count` bytes come as one bytesReceived(), however they are cut on the wire; then lines again.
    void expectBytes(qsizetype count);
    /// What was sent still goes out; nothing more is read.
    void closeAfterWriting();
    [[nodiscard]] bool isClosing() const { return m_closing; }

Q_SIGNALS:
    void lineReceived(const QByteArray &line); ///< without its CRLF
    void bytesReceived(const QByteArray &bytes);
    void lineTooLong(); ///< nothing more is read after it
    void closed();      ///< once, by either side

private:
    void drain();
    bool takeOne();

    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_buffer;
    qsizetype m_lineLimit;
    qsizetype m_searched = 0; ///< bytes of m_buffer known to hold no CRLF
    qsizetype m_expected = -1;
    bool m_draining = false;
    bool m_closing = false;
};

} // namespace postrider::demo
