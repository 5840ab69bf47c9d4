// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/PieceFinder.h"

#include "mime/facts/Enclosed.h"

namespace postrider::ui::reader {

PieceFinder::PieceFinder(store::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

void PieceFinder::find(MessageId shown, const mime::Message &message)
{
    if (!mime::pieceOf(message))
        return;
    m_queue.run([this, &store = m_store, shown, message]() -> WorkerQueue::Answer {
        return [this, pieces = piecesAround(store, shown, message)] { Q_EMIT found(pieces); };
    });
}

void PieceFinder::join(const Pieces &pieces)
{
    m_queue.run([this, &store = m_store, pieces]() -> WorkerQueue::Answer {
        const Result<mime::Message> whole = reader::joined(store, pieces);
        if (!whole)
            return [this, error = whole.error()] { Q_EMIT failed(error); };
        return [this, message = *whole] { Q_EMIT joined(message); };
    });
}

void PieceFinder::forget()
{
    m_queue.forget();
}

} // namespace postrider::ui::reader
