// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "smtp/Submission.h"
#include "smtp/Transaction.h"

#include <variant>

namespace postrider::smtp {

/// The server waits for the TLS handshake.
struct StartTlsEvent
{
};
/// Greeted, secured and logged in; or why not, after which the connection is of no use.
struct OpenedEvent
{
    Result<void> result;
};
/// The end of the message waits for SmtpSession::proceed().
struct CommitEvent
{
    Ticket ticket;
};
struct SentEvent
{
    Ticket ticket;
    Result<SendReport> result;
};
/// The reply to SmtpSession::ask().
struct AnsweredEvent
{
    Result<Reply> reply;
};
/// QUIT was answered.
struct QuitEvent
{
};
/// The connection cannot be used any longer; close it. Whoever waited has been told by the events before.
struct BrokenEvent
{
    Error error;
};

using SessionEvent =
    std::variant<StartTlsEvent, OpenedEvent, CommitEvent, SentEvent, AnsweredEvent, QuitEvent, BrokenEvent>;

} // namespace postrider::smtp
