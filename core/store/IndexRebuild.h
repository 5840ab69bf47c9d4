// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreCheck.h"

namespace postrider::store {

class WriteTransaction;

/// Makes the search index anew from headers and bytes. Private to the store room; throws SQLite::Exception.
class IndexRebuild final
{
public:
    static void run(WriteTransaction &transaction, const StoreCheck::Progress &progress);
};

} // namespace postrider::store
