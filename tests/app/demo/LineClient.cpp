// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LineClient.h"

#include <algorithm>
#include <iterator>

#include <QHostAddress>

namespace postrider::test {

namespace {

constexpr int patienceMs = 10'000;

} // namespace

LineClient::LineClient(quint16 port)
{
    m_socket.connectToHost(QHostAddress::LocalHost, port);
    m_socket.waitForConnected(patienceMs);
}

void LineClient::sendRaw(const QByteArray &bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(patienceMs)) {
    }
}

QByteArray LineClient::readLine()
{
    while (!m_socket.canReadLine()) {
        if (!m_socket.waitForReadyRead(patienceMs))
            return {};
    }
    QByteArray line = m_socket.readLine();
    if (line.endsWith("\r\n"))
        line.chop(2);
    return line;
}

QByteArray LineClient::readBytes(qsizetype count)
{
    while (m_socket.bytesAvailable() < count) {
        if (!m_socket.waitForReadyRead(patienceMs))
            return {};
    }
    return m_socket.read(count);
}

QByteArray LineClient::ask(const QByteArray &line)
{
    send(line);
    return readLine();
}

QByteArray LineClient::readLogicalLine()
{
    QByteArray line = readLine();
    while (line.endsWith('}')) {
        const qsizetype open = line.lastIndexOf('{');
        const qsizetype size = line.mid(open + 1, line.size() - open - 2).toLongLong();
        line += "\r\n" + readBytes(size);
        line += readLine();
    }
    return line;
}

QByteArrayList LineClient::imap(const QByteArray &command)
{
    const QByteArray tag = "t" + QByteArray::number(++m_tag);
    send(tag + ' ' + command);
    QByteArrayList lines;
    for (;;) {
        const QByteArray line = readLogicalLine();
        if (line.isEmpty())
            return lines;
        if (line.startsWith(tag + ' ')) {
            lines.append(line.mid(tag.size() + 1));
            return lines;
        }
        lines.append(line);
    }
}

QByteArrayList LineClient::pop3Body()
{
    QByteArrayList lines;
    for (;;) {
        const QByteArray line = readLine();
        if (line == "." || (line.isEmpty() && m_socket.state() != QAbstractSocket::ConnectedState))
            return lines;
        lines.append(line);
    }
}

QByteArrayList LineClient::smtp(const QByteArray &line)
{
    send(line);
    QByteArrayList lines{readLine()};
    while (lines.last().size() > 3 && lines.last().at(3) == '-')
        lines.append(readLine());
    return lines;
}

bool LineClient::waitForClose()
{
    return m_socket.state() == QAbstractSocket::UnconnectedState || m_socket.waitForDisconnected(patienceMs);
}

QByteArrayList linesWith(const QByteArrayList &lines, const QByteArray &part)
{
    QByteArrayList found;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(found),
                 [&part](const QByteArray &line) { return line.contains(part); });
    return found;
}

} // namespace postrider::test
