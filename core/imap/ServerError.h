// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "imap/wire/Response.h"

namespace postrider::imap {

/// A NO or BAD as an Error: the response code of RFC 5530 decides domain, kind and code, for servers without codes some
/// well-known texts do (PROVIDERS.md). The server's own text is kept. Codes:
/// Authentication, NeedsUser: "login-refused", "login-expired", "authorization-failed", "client-id-refused",
/// "app-password-required", "imap-disabled", "web-login-required";
/// Server, Transient: "server-unavailable", "mailbox-in-use", "too-many-connections", "bandwidth-limit",
/// "server-limit", "server-bug", "expunge-issued"; Server, NeedsUser: "over-quota", "no-permission",
/// "contact-administrator"; Server, Permanent: "mailbox-missing", "mailbox-exists", "not-possible",
/// "message-too-large", "privacy-required", "unknown-charset", "command-refused" (any other NO); Protocol, Permanent:
/// "command-invalid" (BAD).
[[nodiscard]] Error serverError(const TaggedStatus &status);
/// The same for LOGIN and AUTHENTICATE, where a NO without a code means the password.
[[nodiscard]] Error loginError(const TaggedStatus &status);
/// The server ended the connection by BYE: "server-closed", or what its text or code says; Transient as a rule.
[[nodiscard]] Error byeError(const UntaggedStatus &status);
/// The server broke the protocol: Protocol, Transient (a new connection may do). `detail` is kept as serverText.
[[nodiscard]] Error protocolError(const QString &detail, const QString &code = QStringLiteral("protocol-error"));
/// Whoever asked is told that the connection was ended on purpose: Network, Transient, "cancelled".
[[nodiscard]] Error cancelledError();
/// There is no connection: Network, Transient, "not-connected".
[[nodiscard]] Error notConnectedError();

} // namespace postrider::imap
