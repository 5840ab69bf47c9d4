// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/OutboxEntry.h"

#include <map>
#include <vector>

#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>

namespace postrider::test {

/// An SMTP server that takes everything, counts how often each Message-ID has arrived, and tells when a conversation
/// has come to a point where the other side is to be killed.
class CountingSink final : public QObject
{
    Q_OBJECT

public:
    enum class Point {
        Never,
        Mail,      ///< MAIL has come
        Data,      ///< DATA or BDAT has come
        End,       ///< the whole message is here and taken, and the client does not know it yet
        AfterReply ///< the 250 is on its way
    };

    explicit CountingSink(bool chunking);

    [[nodiscard]] static std::vector<Point> points();
    [[nodiscard]] static const char *nameOf(Point point);
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// Tells the n-th time from now on.
    void setTrigger(Point point, int nth);

    [[nodiscard]] int arrivals(const QByteArray &messageId) const;
    [[nodiscard]] int total() const;
    /// Of the messages in an Outbox, those that have arrived.
    [[nodiscard]] int arrivedAmong(const std::map<QString, store::OutboxState> &left) const;

Q_SIGNALS:
    void reached();

private:
    struct Conversation
    {
        QByteArray buffer;
        qsizetype chunk = -1; ///< bytes to come; -1: none
        bool data = false;
    };

    void onConnection();
    void onBytes(QTcpSocket &socket, Conversation &conversation);
    [[nodiscard]] bool takeMessage(QTcpSocket &socket, Conversation &conversation);
    [[nodiscard]] bool takeLine(QTcpSocket &socket, Conversation &conversation);
    void take(QTcpSocket &socket, const QByteArray &message);
    void pass(Point point);

    QTcpServer m_server;
    bool m_chunking;
    Point m_point = Point::Never;
    int m_left = 0;
    std::map<QByteArray, int> m_arrived;
};

} // namespace postrider::test
