// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/BlobRepo.h"

namespace postrider::sync {

/// What list and index take from a message; pure, takes up to a millisecond, so it belongs on the worker pool.
[[nodiscard]] store::BodyText bodyTextOf(const QByteArray &bytes);

} // namespace postrider::sync
