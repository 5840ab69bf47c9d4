// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "pop3/wire/Status.h"

namespace postrider::pop3 {

/// -ERR to a command of the transaction: by its response code (RFC 2449 §8, 3206, 6856), else "command-refused".
[[nodiscard]] Error serverError(const Status &status);
/// -ERR to USER, PASS, APOP or AUTH. A mailbox in use, a delay between logins and a fault of the server have words of
/// their own, also where a server without RESP-CODES says it in prose; else "login-refused" (NeedsUser).
[[nodiscard]] Error loginError(const Status &status);
/// -ERR instead of a greeting: as serverError(), else "service-unavailable".
[[nodiscard]] Error greetingError(const Status &status);
/// -ERR to QUIT (RFC 1939 §6): "delete-incomplete".
[[nodiscard]] Error updateError(const Status &status);

[[nodiscard]] Error startTlsMissing();
[[nodiscard]] Error startTlsRefused(const Status &status);
/// APOP was asked for and the greeting has no fit timestamp, or another method and the server does not have it.
[[nodiscard]] Error methodMissing();
/// Every method that fits would show the password on an unprotected connection.
[[nodiscard]] Error methodInsecure();
[[nodiscard]] Error cancelledError();
[[nodiscard]] Error notConnectedError();

} // namespace postrider::pop3
