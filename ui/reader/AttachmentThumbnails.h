// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Message.h"

#include <memory>
#include <vector>

#include <QFutureWatcher>
#include <QImage>
#include <QObject>

namespace postrider::ui::reader {

/// Small pictures of attached pictures, made in a worker by the bounded reader that bodies use too. One worker serves
/// all of these, as a conversation may show many; none waits for it when it dies.
class AttachmentThumbnails final : public QObject
{
    Q_OBJECT

public:
    explicit AttachmentThumbnails(QObject *parent = nullptr);
    ~AttachmentThumbnails() override;

    /// Of the pictures among the first attachments of the message; each ends in made(), unless it cannot be read.
    /// What was asked for before is forgotten. `side`: px of the square that they fit in.
    void make(const mime::Message &message, int side);
    void forget();

Q_SIGNALS:
    void made(int index, const QImage &picture);

private:
    void makeOne(const mime::Message &message, int index, int side);
    std::vector<std::unique_ptr<QFutureWatcher<QImage>>> m_expected;
};

} // namespace postrider::ui::reader
