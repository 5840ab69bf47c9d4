// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Message.h"
#include "ui/reader/message/WorkerQueue.h"

#include <functional>

#include <QDialog>

namespace postrider::ui::reader {

/// A look at an attachment without giving it to another program: pictures, texts, PDF where it can be drawn.
class AttachmentPreview final : public QDialog
{
    Q_OBJECT

public:
    [[nodiscard]] static bool canShow(const mime::Attachment &attachment);

    AttachmentPreview(const mime::Message &message, const mime::Attachment &attachment, QWidget *parent);

Q_SIGNALS:
    /// What can be shown is there, or the sentence that says why not.
    void shown();

private:
    /// Decodes the attachment: for a worker.
    using Bytes = std::function<QByteArray()>;
    [[nodiscard]] QWidget *pictureView(const Bytes &bytes);
    [[nodiscard]] QWidget *pdfView(const Bytes &bytes);
    [[nodiscard]] QWidget *textView(const Bytes &bytes);

    WorkerQueue m_worker;
};

} // namespace postrider::ui::reader
