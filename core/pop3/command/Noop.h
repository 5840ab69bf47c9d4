// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/command/CommandTraits.h"

namespace postrider::pop3::command {

/// Keeps the connection alive (RFC 1939 §5).
struct Noop : PlainCommand
{
    [[nodiscard]] QByteArray line() const { return "NOOP\r\n"; }
};

} // namespace postrider::pop3::command
