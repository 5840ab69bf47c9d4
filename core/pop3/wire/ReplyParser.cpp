// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/wire/ReplyParser.h"

#include <cstring>
#include <string_view>

#include <QCoreApplication>

namespace postrider::pop3 {

namespace {

constexpr qsizetype maximumLine = 64LL * 1024; // RFC 2449 §4 says 512; challenges of SASL are longer
constexpr qsizetype maximumShown = 200;

/// "[IN-USE] text" (RFC 2449 §8): takes the code off the text.
QByteArray takeCode(QByteArray &text)
{
    const qsizetype end = text.indexOf(']');
    if (!text.startsWith('[') || end < 2 || end > 100)
        return {};
    const QByteArray code = text.mid(1, end - 1).toUpper();
    for (const char c : code)
        if (c <= 0x20 || c >= 0x7F)
            return {};
    text = text.mid(end + 1).trimmed();
    return code;
}

/// +OK and -ERR in any case; "+" alone or with more is a challenge, for which some servers write "+OK" too.
std::optional<Status> parseStatus(const QByteArray &line)
{
    Status status;
    const qsizetype space = line.indexOf(' ');
    const QByteArray word = line.left(space < 0 ? line.size() : space).toUpper();
    status.text = space < 0 ? QByteArray() : line.mid(space + 1);
    if (word == "+OK")
        status.kind = Status::Kind::Ok;
    else if (word == "-ERR")
        status.kind = Status::Kind::Error;
    else if (word == "+")
        status.kind = Status::Kind::Challenge;
    else
        return std::nullopt;
    if (status.kind != Status::Kind::Challenge)
        status.code = takeCode(status.text);
    return status;
}

} // namespace

Error protocolError(const QByteArray &line)
{
    return {ErrorDomain::Protocol, ErrorKind::Transient, QStringLiteral("protocol-error"),
            QCoreApplication::translate("postrider::pop3",
                                        "The server gave an answer that Postrider does not understand. Check server "
                                        "name and port, and try again."),
            QString::fromUtf8(line.left(maximumShown)).simplified()};
}

Error tooLongError()
{
    return {ErrorDomain::Protocol,
            ErrorKind::Permanent,
            QStringLiteral("answer-too-long"),
            QCoreApplication::translate("postrider::pop3",
                                        "The server sent more than it announced or than Postrider takes, so the "
                                        "connection was closed. Nothing was deleted on the server."),
            {}};
}

void ReplyParser::feed(QByteArrayView bytes)
{
    m_buffer.append(bytes.data(), bytes.size());
}

void ReplyParser::clear()
{
    *this = ReplyParser();
}

std::optional<Result<Status>> ReplyParser::nextStatus()
{
    if (m_error)
        return Result<Status>(*m_error);
    const qsizetype end = m_buffer.indexOf('\n', m_scanned);
    if (end > maximumLine || (end < 0 && m_buffer.size() > maximumLine)) {
        m_error = tooLongError();
        return Result<Status>(*m_error);
    }
    if (end < 0) {
        m_scanned = m_buffer.size();
        return std::nullopt;
    }
    const bool crlf = end > 0 && m_buffer[end - 1] == '\r';
    const QByteArray line = m_buffer.left(crlf ? end - 1 : end);
    m_bareLf = !crlf;
    m_buffer.remove(0, end + 1);
    m_scanned = 0;
    std::optional<Status> status = parseStatus(line);
    if (!status) {
        m_error = protocolError(line);
        return Result<Status>(*m_error);
    }
    return Result<Status>(std::move(*status));
}

void ReplyParser::beginContent(qint64 limit)
{
    m_atLineStart = true;
    m_last = 0;
    m_left = limit;
}

/// At the start of a line: the dot that ends all, or one that is stuffed. Answers where the line goes on, or -1 when
/// more bytes are needed to know.
qsizetype ReplyParser::takeLineStart(qsizetype position, Piece &piece)
{
    const QByteArrayView rest = QByteArrayView(m_buffer).sliced(position);
    if (rest.isEmpty() || rest.front() != '.')
        return rest.isEmpty() ? -1 : position;
    const QByteArrayView end = m_bareLf ? QByteArrayView(".\n") : QByteArrayView(".\r\n");
    if (rest.startsWith(end)) {
        piece.ended = true;
        return position + end.size();
    }
    return end.startsWith(rest) ? -1 : position + 1;
}

/// Within a line: where the next one begins that has a dot in front, or the end of what is here. Lines in between are
/// content as they are, and most messages have no other.
qsizetype ReplyParser::endOfRun(qsizetype position) const
{
    const QByteArrayView rest = QByteArrayView(m_buffer).sliced(position);
    if (m_last == '\r' && rest.front() == '\n') // a line end that came in two pieces
        return position + 1;
    const std::string_view before = m_bareLf ? "\n" : "\r\n";
    const std::string_view wanted = m_bareLf ? "\n." : "\r\n.";
    const void *found = ::memmem(rest.data(), static_cast<std::size_t>(rest.size()), wanted.data(), wanted.size());
    if (!found)
        return m_buffer.size();
    return static_cast<const char *>(found) - m_buffer.constData() + static_cast<qsizetype>(before.size());
}

Result<ReplyParser::Piece> ReplyParser::takeContent()
{
    if (m_error)
        return *m_error;
    Piece piece;
    qsizetype position = 0;
    while (!piece.ended && position < m_buffer.size()) {
        if (m_atLineStart) {
            const qsizetype next = takeLineStart(position, piece);
            if (next < 0)
                break;
            position = next;
            m_atLineStart = false;
            continue;
        }
        const qsizetype end = endOfRun(position);
        piece.bytes.append(QByteArrayView(m_buffer).sliced(position, end - position));
        const char before = end - position >= 2 ? m_buffer[end - 2] : m_last;
        m_last = m_buffer[end - 1];
        m_atLineStart = m_last == '\n' && (m_bareLf || before == '\r');
        position = end;
    }
    m_buffer.remove(0, position);
    m_left -= piece.bytes.size();
    if (m_left < 0) {
        m_error = tooLongError();
        return *m_error;
    }
    return piece;
}

} // namespace postrider::pop3
