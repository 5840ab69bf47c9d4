// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/command/CommandTraits.h"

namespace postrider::pop3::command {

/// Takes back every DELE of this connection (RFC 1939 §5).
struct Rset : PlainCommand
{
    [[nodiscard]] QByteArray line() const { return "RSET\r\n"; }
};

} // namespace postrider::pop3::command
