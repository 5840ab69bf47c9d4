// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

namespace postrider::account {

/// The errors of every CredentialStore and of PasswordCommand, in one place.
[[nodiscard]] Error passwordMissing();
[[nodiscard]] Error keyringUnavailable(const QString &details);
[[nodiscard]] Error keyringTimeout();
[[nodiscard]] Error passwordCommandFailed(const QString &details);

} // namespace postrider::account
