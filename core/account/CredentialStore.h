// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

#include <QString>

namespace postrider::account {

/// Where passwords live. All calls answer later, in the context's thread, and always within a bounded time: a key store
/// that shows a prompt nobody answers is an error ("keyring-timeout"), not a freeze.
class CredentialStore
{
public:
    virtual ~CredentialStore();

    /// Errors: "password-missing" (NeedsUser: ask for it), "keyring-unavailable", "keyring-timeout",
    /// "password-command-failed".
    virtual void read(const QString &key, Continuation<Secret> done) = 0;
    virtual void write(const QString &key, const Secret &secret, Continuation<void> done) = 0;
    virtual void remove(const QString &key, Continuation<void> done) = 0;
};

} // namespace postrider::account
