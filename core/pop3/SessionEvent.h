// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <variant>

namespace postrider::pop3 {

/// The server waits for the TLS handshake.
struct StartTlsEvent
{
};
/// Greeted, secured and logged in; or why not, after which the connection is of no use.
struct OpenedEvent
{
    Result<void> result;
};
/// QUIT was answered, or the connection lost before that. Only success means that what was marked is deleted.
struct QuitEvent
{
    Result<void> result;
};
/// The connection cannot be used any longer; close it. Whoever waited has been told before.
struct BrokenEvent
{
    Error error;
};

using SessionEvent = std::variant<StartTlsEvent, OpenedEvent, QuitEvent, BrokenEvent>;

} // namespace postrider::pop3
