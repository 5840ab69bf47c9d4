// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/wire/Reply.h"

#include <algorithm>
#include <utility>

namespace postrider::smtp {

namespace {

constexpr qsizetype maximumText = 2000; // what fits into a message box; more is noise

bool isNumber(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= 3 && // RFC 3463 §2
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "5.1.1 text": takes the code off the line. It has to agree with the reply code, so that "2.0 beta" is text.
std::optional<EnhancedCode> takeEnhanced(QByteArray &line, int replyCode)
{
    const auto end = line.indexOf(' ');
    const QByteArrayList numbers = line.left(end < 0 ? line.size() : end).split('.');
    if (numbers.size() != 3 || !std::all_of(numbers.begin(), numbers.end(), isNumber))
        return std::nullopt;
    const EnhancedCode code{numbers[0].toInt(), numbers[1].toInt(), numbers[2].toInt()};
    if (code.status != replyCode / 100 || code.status == 3)
        return std::nullopt;
    line = end < 0 ? QByteArray() : line.mid(end + 1);
    return code;
}

QString displaySafe(const QByteArray &text)
{
    QString result = QString::fromUtf8(text.left(maximumText));
    for (QChar &c : result)
        if (c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0) ||
            (c.unicode() >= 0x2028 && c.unicode() <= 0x202E) || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069))
            c = u' ';
    return result.simplified();
}

} // namespace

Reply::Reply(int code, QByteArrayList lines)
    : m_code(code)
    , m_lines(std::move(lines))
{
    if (m_lines.isEmpty())
        m_lines += QByteArray();
    for (QByteArray &line : m_lines) {
        const auto enhanced = takeEnhanced(line, code);
        if (enhanced && !m_enhanced)
            m_enhanced = enhanced;
    }
}

QString Reply::text() const
{
    return displaySafe(m_lines.join(' '));
}

QString Reply::serverText() const
{
    QString result = QString::number(m_code);
    if (m_enhanced)
        result += QStringLiteral(" %1.%2.%3").arg(m_enhanced->status).arg(m_enhanced->subject).arg(m_enhanced->detail);
    const QString rest = text();
    return rest.isEmpty() ? result : result + u' ' + rest;
}

} // namespace postrider::smtp
