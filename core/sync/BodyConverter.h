// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/BlobRepo.h"

namespace postrider::mime {
class Message;
}

namespace postrider::sync {

/// A message's bytes, made ready for the store.
struct PreparedBody
{
    MessageId message;
    store::PreparedBlob blob;
    store::BodyText text;
};

/// What list and index take from a message; pure.
[[nodiscard]] store::BodyText bodyTextOf(const mime::Message &message);
[[nodiscard]] store::BodyText bodyTextOf(const QByteArray &bytes);

/// Parses, extracts the text and compresses; pure, takes about a millisecond, so it belongs on the worker pool.
[[nodiscard]] PreparedBody prepareBody(MessageId message, const QByteArray &bytes);

} // namespace postrider::sync
