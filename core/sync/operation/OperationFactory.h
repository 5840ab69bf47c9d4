// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/operation/Operation.h"

#include <memory>

namespace postrider::sync {

/// The operation of a journal row by its kind; null for a kind that this version does not know.
[[nodiscard]] std::unique_ptr<Operation> makeOperation(const store::JournalEntry &entry);

} // namespace postrider::sync
