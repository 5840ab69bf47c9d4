// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"
#include "mime/Message.h"

#include <vector>

#include <QList>

namespace postrider::store {
class Store;
}

namespace postrider::ui::reader {

/// A message that came in several (RFC 2046 §5.2.2), as far as its pieces are here.
struct Pieces
{
    int number = 0;                ///< of the one that is shown; 0: it is no piece
    int total = 0;                 ///< 0: no piece that is here tells it
    std::vector<MessageId> ready;  ///< by number, each number once
    std::vector<MessageId> absent; ///< known by their header, bytes not here
    QList<int> missing;            ///< numbers of those that are neither; at most 20

    [[nodiscard]] bool isComplete() const { return total > 0 && static_cast<int>(ready.size()) == total; }
};

/// Looks for the other pieces among what the same account has of the same sender, a month around the shown one.
/// Slow: for a worker.
[[nodiscard]] Pieces piecesAround(store::Store &store, MessageId shown, const mime::Message &message);

/// The message that the pieces make. Errors: those of mime::joinPieces and store::BlobRepo::raw. Slow: for a worker.
[[nodiscard]] Result<mime::Message> joined(store::Store &store, const Pieces &pieces);

} // namespace postrider::ui::reader
