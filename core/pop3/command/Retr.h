// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/command/CommandTraits.h"
#include "pop3/wire/CommandWriter.h"

#include <utility>

namespace postrider::pop3::command {

/// A whole message (RFC 1939 §5), byte for byte. A server that sends more than `limit` bytes is cut off.
class Retr
{
public:
    using Data = QByteArray;

    Retr(int number, qint64 limit)
        : m_number(number)
        , m_limit(limit)
    {
    }
    [[nodiscard]] QByteArray line() const { return CommandWriter::numbered("RETR", m_number); }
    [[nodiscard]] qint64 contentLimit() const { return m_limit; }
    void take(const QByteArray &piece) { m_content += piece; }
    [[nodiscard]] Result<Data> finish(const Status &status)
    {
        if (!status.isOk())
            return serverError(status);
        return std::move(m_content);
    }

private:
    int m_number;
    qint64 m_limit;
    QByteArray m_content;
};

} // namespace postrider::pop3::command
