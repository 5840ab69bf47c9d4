// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"

#include <span>

namespace postrider::cli {

class Invocation;
class Profile;

/// Prints these messages, one a line, in their order; reads them in pages, so that a folder of any size is listed in
/// little memory. Errors: those of reading the store.
[[nodiscard]] Result<void> printMessages(Invocation &invocation, Profile &profile, std::span<const MessageId> ids);

} // namespace postrider::cli
