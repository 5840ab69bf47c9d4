// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/SmtpMessageReader.h"

#include <algorithm>

namespace postrider::demo {

bool SmtpMessageReader::takeLine(const QByteArray &line)
{
    constexpr qsizetype lineLimit = 998;
    if (line == ".")
        return true;
    const QByteArray text = line.startsWith('.') ? line.mid(1) : line;
    if (text.size() > lineLimit)
        refuse("554 5.6.0 A line is longer than 998 bytes");
    if (text.contains('\r') || text.contains('\n') || text.contains('\0'))
        refuse("554 5.6.0 A line holds a bare CR, LF or NUL");
    if (!m_eightBitAllowed &&
        std::any_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) < 0; }))
        refuse("554 5.6.1 8-bit bytes came without BODY=8BITMIME");
    if (m_message.size() + text.size() > sizeLimit)
        refuse("552 5.3.4 The message is too big");
    if (m_refusal.isEmpty())
        m_message += text + "\r\n";
    return false;
}

void SmtpMessageReader::refuse(const char *reply)
{
    if (m_refusal.isEmpty())
        m_refusal = reply;
    m_message.clear();
}

} // namespace postrider::demo
