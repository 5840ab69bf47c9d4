// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/command/MessageContent.h"
#include "pop3/wire/CommandWriter.h"

namespace postrider::pop3::command {

/// The header of a message and so many lines of its body (RFC 1939 §7).
class Top final : public MessageContent
{
public:
    /// Headers stay far below; some servers ignore the number of lines and send all.
    static constexpr qint64 maximumBytes = 64LL * 1024 * 1024;

    Top(int number, int lines)
        : MessageContent(maximumBytes)
        , m_number(number)
        , m_lines(lines)
    {
    }
    [[nodiscard]] QByteArray line() const
    {
        return "TOP " + QByteArray::number(m_number) + ' ' + QByteArray::number(m_lines) + "\r\n";
    }

private:
    int m_number;
    int m_lines;
};

} // namespace postrider::pop3::command
