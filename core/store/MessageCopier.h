// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/MessageDetails.h"
#include "store/NewMessage.h"

#include <span>
#include <utility>
#include <vector>

namespace postrider::store {

class WriteTransaction;

/// A second row of a message that is here: what a copy looks like before the server has made it.
class MessageCopier final
{
public:
    struct Pair
    {
        MessageId source;
        MessageId copy;
    };

    /// The headers of a message that is here, for a row of the same message in another folder: without UID, and with
    /// the flags that are shown.
    [[nodiscard]] static NewMessage headersOf(const MessageDetails &details);
    /// Copies into `folder`, without UID, as the messages are shown now. Bytes are shared, not doubled. Messages that
    /// are gone are left out. Bodies of the first 200 are there and indexed at once; those of more are fetched later
    /// like any other, so that the write stays short.
    [[nodiscard]] static std::vector<Pair> copy(WriteTransaction &transaction, std::span<const MessageId> messages,
                                                FolderId folder);
};

} // namespace postrider::store
