// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/wire/ReplyParser.h"

#include <utility>

#include <QCoreApplication>

namespace postrider::smtp {

namespace {

constexpr qsizetype maximumLine = 64LL * 1024; // RFC 5321 §4.5.3.1.5 says 512; servers put long URLs into refusals
constexpr qsizetype maximumLines = 1000;       // HELP texts and lists of keywords stay far below

/// 2yz to 5yz (RFC 5321 §4.2); 0 when the line begins with no code.
int codeOf(QByteArrayView line)
{
    const auto digit = [&](qsizetype i) { return i < line.size() && line[i] >= '0' && line[i] <= '9'; };
    const bool good = digit(0) && digit(1) && digit(2) && line[0] >= '2' && line[0] <= '5' &&
                      (line.size() == 3 || line[3] == ' ' || line[3] == '-' || line[3] == '\t');
    return good ? line.first(3).toInt() : 0;
}

} // namespace

Error protocolError(const QString &line)
{
    return {ErrorDomain::Protocol, ErrorKind::Transient, QStringLiteral("protocol-error"),
            QCoreApplication::translate("postrider::smtp",
                                        "The server gave an answer that Postrider does not understand. "
                                        "Check server name and port, and try again."),
            line.left(200)};
}

void ReplyParser::feed(QByteArrayView bytes)
{
    m_buffer.append(bytes.data(), bytes.size());
}

void ReplyParser::clear()
{
    m_buffer.clear();
    m_scanned = 0;
    m_lines.clear();
    m_error.reset();
}

std::optional<QByteArray> ReplyParser::takeLine()
{
    const auto end = m_buffer.indexOf('\n', m_scanned);
    if (end < 0) {
        m_scanned = m_buffer.size();
        if (m_buffer.size() > maximumLine)
            m_error = protocolError(QString::fromUtf8(m_buffer.left(80)));
        return std::nullopt;
    }
    QByteArray line = m_buffer.left(end);
    m_buffer.remove(0, end + 1);
    m_scanned = 0;
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

std::optional<Result<Reply>> ReplyParser::next()
{
    while (!m_error) {
        const auto line = takeLine();
        if (!line)
            break;
        const int code = codeOf(*line);
        if (code == 0 || line->size() > maximumLine || m_lines.size() >= maximumLines) {
            m_error = protocolError(QString::fromUtf8(line->left(200)));
            break;
        }
        m_lines += line->mid(4);
        if (line->size() > 3 && (*line)[3] == '-')
            continue;
        Reply reply(code, std::exchange(m_lines, {}));
        return Result<Reply>(std::move(reply));
    }
    if (m_error)
        return Result<Reply>(*m_error);
    return std::nullopt;
}

} // namespace postrider::smtp
