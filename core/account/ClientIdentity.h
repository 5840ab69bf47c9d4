// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/types/ClientId.h"

namespace postrider::account {

/// What every connection says of us by ID (RFC 2971); NetEase wants name, version, vendor and support-email.
[[nodiscard]] imap::ClientId clientIdentity();

} // namespace postrider::account
