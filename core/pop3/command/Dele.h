// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/command/CommandTraits.h"
#include "pop3/wire/CommandWriter.h"

namespace postrider::pop3::command {

/// Marks a message; it goes when QUIT is answered, and not before (RFC 1939 §5, §6).
class Dele : public PlainCommand
{
public:
    explicit Dele(int number)
        : m_number(number)
    {
    }
    [[nodiscard]] QByteArray line() const { return CommandWriter::numbered("DELE", m_number); }

private:
    int m_number;
};

} // namespace postrider::pop3::command
