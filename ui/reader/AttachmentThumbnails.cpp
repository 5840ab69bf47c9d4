// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/AttachmentThumbnails.h"

#include "ui/reader/document/PictureReader.h"

namespace postrider::ui::reader {

namespace {

constexpr int mostThumbnails = 30;                          // a camera's evening; more are told apart by their names
constexpr qint64 largestPicture = qint64{30} * 1024 * 1024; // bytes

QImage thumbnailOf(const mime::Message &message, int index, int side)
{
    const Result<QByteArray> bytes = message.attachmentData(index);
    const QImage picture = bytes ? readPicture(*bytes, side) : QImage();
    return picture.isNull() ? QImage() : picture.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace

AttachmentThumbnails::AttachmentThumbnails(QObject *parent)
    : QObject(parent)
{
}

void AttachmentThumbnails::make(const mime::Message &message, int side)
{
    forget();
    int count = 0;
    for (const mime::Attachment &attachment : message.attachments()) {
        const bool picture = attachment.type.startsWith("image/") && attachment.size <= largestPicture;
        if (!picture || ++count > mostThumbnails)
            continue;
        m_queue.run([this, message, index = attachment.index, side]() -> WorkerQueue::Answer {
            const QImage thumbnail = thumbnailOf(message, index, side);
            if (thumbnail.isNull())
                return {};
            return [this, index, thumbnail] { Q_EMIT made(index, thumbnail); };
        });
    }
}

void AttachmentThumbnails::forget()
{
    m_queue.forget();
}

} // namespace postrider::ui::reader
