// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CountingSink.h"

#include <memory>

#include <QTcpSocket>

namespace postrider::test {

CountingSink::CountingSink(bool chunking)
    : m_chunking(chunking)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("%s", qPrintable(m_server.errorString()));
    connect(&m_server, &QTcpServer::newConnection, this, &CountingSink::onConnection);
}

std::vector<CountingSink::Point> CountingSink::points()
{
    return {Point::Mail, Point::Data, Point::End, Point::AfterReply};
}

const char *CountingSink::nameOf(Point point)
{
    switch (point) {
    case Point::Mail:
        return "MAIL";
    case Point::Data:
        return "DATA";
    case Point::End:
        return "the end";
    case Point::AfterReply:
        return "the 250";
    case Point::Never:
        break;
    }
    return "never";
}

void CountingSink::setTrigger(Point point, int nth)
{
    m_point = point;
    m_left = nth;
}

void CountingSink::pass(Point point)
{
    if (point == m_point && --m_left == 0)
        Q_EMIT reached();
}

int CountingSink::arrivals(const QByteArray &messageId) const
{
    const auto found = m_arrived.find(messageId);
    return found == m_arrived.end() ? 0 : found->second;
}

int CountingSink::total() const
{
    int all = 0;
    for (const auto &[id, count] : m_arrived)
        all += count;
    return all;
}

int CountingSink::arrivedAmong(const std::map<QString, store::OutboxState> &left) const
{
    int all = 0;
    for (const auto &[id, state] : left)
        all += arrivals(id.toUtf8());
    return all;
}

void CountingSink::onConnection()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        const auto conversation = std::make_shared<Conversation>();
        connect(socket, &QTcpSocket::readyRead, this,
                [this, socket, conversation] { onBytes(*socket, *conversation); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1); // else every reply waits for the one before
        socket->write("220 sink\r\n");
    }
}

void CountingSink::onBytes(QTcpSocket &socket, Conversation &conversation)
{
    conversation.buffer += socket.readAll();
    bool more = true;
    while (more)
        more = conversation.data || conversation.chunk >= 0 ? takeMessage(socket, conversation)
                                                            : takeLine(socket, conversation);
}

bool CountingSink::takeMessage(QTcpSocket &socket, Conversation &conversation)
{
    QByteArray &buffer = conversation.buffer;
    const qsizetype end = conversation.data ? buffer.indexOf("\r\n.\r\n") : conversation.chunk;
    if (end < 0 || buffer.size() < end)
        return false;
    const QByteArray message = buffer.left(end);
    buffer.remove(0, conversation.data ? end + 5 : end);
    conversation.data = false;
    conversation.chunk = -1;
    take(socket, message);
    return true;
}

void CountingSink::take(QTcpSocket &socket, const QByteArray &message)
{
    const auto begin = message.indexOf("Message-ID: <") + 13;
    ++m_arrived[message.mid(begin, message.indexOf('>', begin) - begin)];
    pass(Point::End);
    socket.write("250 taken\r\n");
    socket.flush();
    pass(Point::AfterReply);
}

bool CountingSink::takeLine(QTcpSocket &socket, Conversation &conversation)
{
    const auto end = conversation.buffer.indexOf("\r\n");
    if (end < 0)
        return false;
    const QByteArray line = conversation.buffer.left(end);
    conversation.buffer.remove(0, end + 2);
    const QByteArray verb = line.left(4);
    if (verb == "MAIL")
        pass(Point::Mail);
    if (verb == "DATA" || verb == "BDAT")
        pass(Point::Data);
    conversation.data = verb == "DATA";
    if (verb == "BDAT")
        conversation.chunk = line.split(' ').value(1).toLongLong();
    else if (verb == "DATA")
        socket.write("354 go\r\n");
    else if (verb == "EHLO")
        socket.write(m_chunking ? "250-sink\r\n250-CHUNKING\r\n250 PIPELINING\r\n" : "250-sink\r\n250 PIPELINING\r\n");
    else
        socket.write(verb == "QUIT" ? "221 bye\r\n" : "250 ok\r\n");
    return true;
}

} // namespace postrider::test
