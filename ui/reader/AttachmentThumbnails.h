// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Message.h"
#include "ui/reader/message/WorkerQueue.h"

#include <QImage>
#include <QObject>

namespace postrider::ui::reader {

/// Small pictures of attached pictures, made in a worker by the bounded reader that bodies use too.
class AttachmentThumbnails final : public QObject
{
    Q_OBJECT

public:
    explicit AttachmentThumbnails(QObject *parent = nullptr);

    /// Of the pictures among the first attachments of the message; each ends in made(), unless it cannot be read.
    /// What was asked for before is forgotten. `side`: px of the square that they fit in.
    void make(const mime::Message &message, int side);
    void forget();

Q_SIGNALS:
    void made(int index, const QImage &picture);

private:
    WorkerQueue m_queue;
};

} // namespace postrider::ui::reader
