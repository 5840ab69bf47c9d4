// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

#include <QString>

namespace postrider::account {

/// Runs a user's command by the shell; the first line of its output is the password. Ends within 30 s, which is long
/// enough to type the passphrase of a password store. Errors: "password-command-failed" (with its exit code and the
/// last line of its standard error, never its output).
/// Called from a thread with an event loop; answers there.
void runPasswordCommand(const QString &command, Continuation<Secret> done);

} // namespace postrider::account
