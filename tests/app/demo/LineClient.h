// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QTcpSocket>

namespace postrider::test {

/// A client that says what it is told to and hands back what it hears. It blocks, so it reads like a conversation; an
/// answer that does not come within ten seconds is an empty one.
class LineClient
{
public:
    explicit LineClient(quint16 port);

    void sendRaw(const QByteArray &bytes);
    void send(const QByteArray &line) { sendRaw(line + "\r\n"); }
    /// Without its CRLF.
    [[nodiscard]] QByteArray readLine();
    [[nodiscard]] QByteArray readBytes(qsizetype count);
    /// Sends and reads one line.
    QByteArray ask(const QByteArray &line);

    /// Sends an IMAP command under a tag of its own and reads to its tagged response, which is last and comes without
    /// the tag. Literals stay within their lines, CRLF and all.
    QByteArrayList imap(const QByteArray &command);
    /// The lines of a POP3 or SMTP answer up to its end, the terminating dot left out.
    QByteArrayList pop3Body();
    QByteArrayList smtp(const QByteArray &line);

    [[nodiscard]] bool waitForClose();

private:
    QByteArray readLogicalLine();

    QTcpSocket m_socket;
    int m_tag = 0;
};

/// The lines that contain `part`.
[[nodiscard]] QByteArrayList linesWith(const QByteArrayList &lines, const QByteArray &part);

} // namespace postrider::test
