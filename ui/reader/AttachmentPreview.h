// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Message.h"

#include <QDialog>

namespace postrider::ui::reader {

/// A look at an attachment without giving it to another program: pictures, texts, PDF where it can be drawn.
class AttachmentPreview final : public QDialog
{
    Q_OBJECT

public:
    [[nodiscard]] static bool canShow(const mime::Attachment &attachment);

    AttachmentPreview(const mime::Message &message, const mime::Attachment &attachment, QWidget *parent);

private:
    [[nodiscard]] QWidget *pictureView(const QByteArray &bytes);
    [[nodiscard]] QWidget *pdfView(const QByteArray &bytes);
    [[nodiscard]] QWidget *textView(const QByteArray &bytes);
};

} // namespace postrider::ui::reader
