// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/AttachmentThumbnails.h"

#include "ui/reader/document/PictureReader.h"

#include <QPromise>
#include <QThreadPool>

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

class OneWorker : public QThreadPool
{
public:
    OneWorker() { setMaxThreadCount(1); }
};
Q_GLOBAL_STATIC(OneWorker, worker)

} // namespace

AttachmentThumbnails::AttachmentThumbnails(QObject *parent)
    : QObject(parent)
{
}

AttachmentThumbnails::~AttachmentThumbnails()
{
    forget();
}

void AttachmentThumbnails::make(const mime::Message &message, int side)
{
    forget();
    int count = 0;
    for (const mime::Attachment &attachment : message.attachments()) {
        const bool picture = attachment.type.startsWith("image/") && attachment.size <= largestPicture;
        if (!picture || ++count > mostThumbnails)
            continue;
        makeOne(message, attachment.index, side);
    }
}

void AttachmentThumbnails::makeOne(const mime::Message &message, int index, int side)
{
    const auto promise = std::make_shared<QPromise<QImage>>();
    auto expected = std::make_unique<QFutureWatcher<QImage>>();
    connect(expected.get(), &QFutureWatcherBase::resultReadyAt, this,
            [this, index, watcher = expected.get()] { Q_EMIT made(index, watcher->result()); });
    expected->setFuture(promise->future());
    m_expected.push_back(std::move(expected));
    worker->start([promise, message, index, side] {
        promise->start();
        const QImage thumbnail = promise->isCanceled() ? QImage() : thumbnailOf(message, index, side);
        if (!thumbnail.isNull())
            promise->addResult(thumbnail);
        promise->finish();
    });
}

void AttachmentThumbnails::forget()
{
    for (const auto &expected : m_expected)
        expected->cancel();
    m_expected.clear();
}

} // namespace postrider::ui::reader
