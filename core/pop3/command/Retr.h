// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/command/MessageContent.h"
#include "pop3/wire/CommandWriter.h"

namespace postrider::pop3::command {

/// A whole message (RFC 1939 §5).
class Retr final : public MessageContent
{
public:
    Retr(int number, qint64 limit)
        : MessageContent(limit)
        , m_number(number)
    {
    }
    [[nodiscard]] QByteArray line() const { return CommandWriter::numbered("RETR", m_number); }

private:
    int m_number;
};

} // namespace postrider::pop3::command
