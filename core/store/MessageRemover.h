// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

namespace postrider::store {

class WriteTransaction;

/// Takes a message away. Private to the store room; throws SQLite::Exception.
class MessageRemover final
{
public:
    static void remove(WriteTransaction &transaction, MessageId id);
};

} // namespace postrider::store
