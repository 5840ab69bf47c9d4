// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/BlobRepo.h"
#include "store/MessageRow.h"
#include "store/NewMessage.h"

#include <span>
#include <vector>

namespace postrider::store {
class WriteTransaction;
}

namespace postrider::sync {

/// A message whose bytes are here before any server's list has told of it, made ready for the store.
struct LocalMessage
{
    store::NewMessage headers;
    store::PreparedBlob blob;
    store::PreparedText text;
    bool whole = true; ///< false: the bytes are the header alone, and size what the server says of the rest
};

/// The same as the tables take it, for a folder of this account. Made beside the one writing thread, not in it.
struct LocalRow
{
    LocalRow(AccountId account, LocalMessage &&message);

    store::MessageRow row;
    store::PreparedBlob blob;
    store::PreparedText text;
    bool whole;
};

/// Parses, extracts the text and compresses; pure, takes about a millisecond, so it belongs on the worker pool.
/// `received` counts as the date when the message has none.
[[nodiscard]] LocalMessage prepareLocal(const QByteArray &bytes, const MailFlags &flags, const QDateTime &received);
/// The same of a header whose message of `size` bytes stays where it is.
[[nodiscard]] LocalMessage prepareHeader(const QByteArray &header, qint64 size, const QDateTime &received);

/// Headers, bytes and index in one go; ids in the order of `rows`, whose texts it takes.
std::vector<MessageId> insertLocal(store::WriteTransaction &transaction, FolderId folder,
                                   std::span<LocalRow *const> rows);

} // namespace postrider::sync
