// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "transfer/ForeignProfile.h"

namespace postrider::store {
class Store;
}

namespace postrider::account {

/// What was new here.
struct ProfileImport
{
    int people = 0;
    int tags = 0;
};

/// Takes over the people and the names of tags of another mail program, without what is here already. Its accounts are
/// for a person to decide. Blocks. Errors: of the store.
[[nodiscard]] Result<ProfileImport> importProfile(store::Store &store, const transfer::ForeignProfile &profile);

} // namespace postrider::account
