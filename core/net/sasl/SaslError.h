// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

namespace postrider::net {

/// The server's challenge makes no sense: "auth-challenge-invalid". `detail` must not hold a secret.
[[nodiscard]] Error saslChallengeError(const QString &detail);
/// The server did not prove that it knows the password: "auth-server-unproven".
[[nodiscard]] Error saslUnprovenError();
/// User name or password hold what the mechanism cannot carry: "auth-credentials-invalid".
[[nodiscard]] Error saslCredentialsError();
/// No mechanism fits: "auth-missing"; `offered` is what the server has.
[[nodiscard]] Error saslMissingError(const QString &offered);
/// Every mechanism that fits would show the password: "auth-insecure".
[[nodiscard]] Error saslInsecureError();

} // namespace postrider::net
