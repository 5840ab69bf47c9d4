// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/Pieces.h"
#include "ui/reader/message/WorkerQueue.h"

#include <QObject>

namespace postrider::ui::reader {

/// Finds and joins the pieces of a message in a worker.
class PieceFinder final : public QObject
{
    Q_OBJECT

public:
    explicit PieceFinder(store::Store &store, QObject *parent = nullptr);

    /// Ends in found() unless forget() comes before; a message that is no piece costs nothing and is not answered.
    void find(MessageId shown, const mime::Message &message);
    /// Ends in joined() or failed() unless forget() comes before.
    void join(const Pieces &pieces);
    void forget();

Q_SIGNALS:
    void found(const postrider::ui::reader::Pieces &pieces);
    void joined(const postrider::mime::Message &whole);
    void failed(const postrider::Error &error);

private:
    store::Store &m_store;
    WorkerQueue m_queue;
};

} // namespace postrider::ui::reader
