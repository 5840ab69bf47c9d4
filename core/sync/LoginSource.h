// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailServer.h"
#include "base/Result.h"
#include "sync/Task.h"

namespace postrider::sync {

/// Where connections get what they need to be opened. Implemented by whoever knows accounts and passwords.
class LoginSource
{
public:
    virtual ~LoginSource() = default;

    /// Errors: those of the password's place; after a refused sign-in the same error again, without asking anybody,
    /// until a person has acted.
    virtual Task<Result<ServerLogin>> incoming() = 0;
    /// What came of the last use of incoming(); a refusal is kept.
    virtual void incomingEnded(const Result<void> &result) = 0;
};

} // namespace postrider::sync
