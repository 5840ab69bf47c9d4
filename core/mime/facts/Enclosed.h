// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "mime/Message.h"

#include <optional>
#include <span>
#include <vector>

namespace postrider::mime {

/// Whether an attachment is a message that can be opened as one (message/rfc822, message/global, a digest's entry).
[[nodiscard]] bool isEnclosedMessage(const Attachment &attachment);

/// The messages inside of a message, in order, at most `most`.
[[nodiscard]] std::vector<Message> enclosedMessages(const Message &message, int most = 100);

/// Which piece of a larger message this one is (RFC 2046 §5.2.2).
struct Piece
{
    QString id;
    int number = 0; ///< from 1
    int total = 0;  ///< 0: not told
};

[[nodiscard]] std::optional<Piece> pieceOf(const Message &message);

/// Puts a message together again from its pieces, in any order. Errors: "pieces-missing", "message-too-large".
[[nodiscard]] Result<QByteArray> joinPieces(std::span<const Message> pieces);

} // namespace postrider::mime
