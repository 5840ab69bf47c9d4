// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ServerFactsRepo.h"
#include "sync/SyncContext.h"

#include <optional>

namespace postrider::sync {

/// Keeps what one server of the account tells of the largest message it takes, for the composer, which tells before an
/// upload. The limit of the other server stays as it is; nothing is written when nothing is new. An error is one of the
/// store.
Task<Result<void>> keepSizeLimit(SyncContext &context, std::optional<qint64> store::SizeLimits::*which,
                                 std::optional<qint64> limit);

} // namespace postrider::sync
