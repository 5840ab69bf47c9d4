// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/MessageRepo.h"

namespace postrider::store {

/// Writes what the server says of a message; what is shown follows. Private to the store room; throws
/// SQLite::Exception.
class ServerColumns final
{
public:
    /// Answers whether the flags were others before. A UID that is not here is left out.
    static bool setFlags(WriteTransaction &transaction, FolderId folder, const ServerFlags &told);
    static void setFlags(WriteTransaction &transaction, MessageId id, const MailFlags &flags);
    /// See MessageRepo::setServerPlace.
    static void setPlace(WriteTransaction &transaction, MessageId id, const ServerPlace &place);
};

} // namespace postrider::store
