// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/command/CommandTraits.h"
#include "pop3/wire/CommandWriter.h"

#include <utility>

namespace postrider::pop3::command {

/// The header of a message and so many lines of its body (RFC 1939 §7).
class Top
{
public:
    using Data = QByteArray;
    /// Headers stay far below; some servers ignore the number of lines and send all.
    static constexpr qint64 maximumBytes = 64LL * 1024 * 1024;

    Top(int number, int lines)
        : m_number(number)
        , m_lines(lines)
    {
    }
    [[nodiscard]] QByteArray line() const
    {
        return "TOP " + QByteArray::number(m_number) + ' ' + QByteArray::number(m_lines) + "\r\n";
    }
    [[nodiscard]] qint64 contentLimit() const { return maximumBytes; }
    void take(const QByteArray &piece) { m_content += piece; }
    [[nodiscard]] Result<Data> finish(const Status &status)
    {
        if (!status.isOk())
            return serverError(status);
        return std::move(m_content);
    }

private:
    int m_number;
    int m_lines;
    QByteArray m_content;
};

} // namespace postrider::pop3::command
