// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/types/FetchItems.h"
#include "imap/types/FetchedMessage.h"
#include "store/NewMessage.h"

namespace postrider::mime {
class Message;
}

namespace postrider::sync {

/// Pure: what the server says of a message, as the store keeps it. Safe on any thread.
class HeaderConverter
{
public:
    /// What to ask for.
    [[nodiscard]] static imap::FetchItems items(bool withModSeq);
    /// For a message whose digest the server gave wrongly: the header itself instead.
    [[nodiscard]] static imap::FetchItems repairItems(bool withModSeq);

    /// False when the digest is missing or could not be read (PROVIDERS §0.3): fetch with repairItems().
    [[nodiscard]] static bool isComplete(const imap::FetchedMessage &message);
    [[nodiscard]] static store::NewMessage convert(const imap::FetchedMessage &message);
    /// Where its Message-ID alone was asked for (HEADER.FIELDS): without <>.
    [[nodiscard]] static QString messageIdOf(const imap::FetchedMessage &message);
    /// `headers`: of the same message in another folder. What is the folder's own is as told here.
    [[nodiscard]] static store::NewMessage inAnotherFolder(const imap::FetchedMessage &message,
                                                           store::NewMessage headers);
    /// The headers of a message whose bytes are here, for one that is not on the server yet.
    [[nodiscard]] static store::NewMessage fromHeader(const mime::Message &message);
    /// The same with the size, and whether there are attachments, which takes a look at every part.
    [[nodiscard]] static store::NewMessage fromMessage(const mime::Message &message);
};

} // namespace postrider::sync
