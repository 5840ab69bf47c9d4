// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "mime/Message.h"
#include "ui/reader/RemotePictures.h"
#include "ui/reader/document/BodyRenderer.h"

#include <memory>

#include <QFont>

class QPagedPaintDevice;
class QThread;

namespace postrider::ui::reader {

/// A message as it goes on paper: who, when, what about, the text in the colours of its sender on white, the names of
/// its attachments. Made, laid out and written in a worker: a long message has thousands of pages.
class PrintJob
{
public:
    PrintJob(const mime::Message &message, const QFont &font, const PictureBytes &pictures);

    void print(QPagedPaintDevice &device) const;
    /// Asks no print server, as a QPrinter would; answers the path. Errors: "file-unwritable".
    [[nodiscard]] Result<QString> writePdf(const QString &path) const;
    /// To be shown or printed by that thread from now on.
    void moveTo(QThread *thread) { m_document->moveToThread(thread); }
    [[nodiscard]] const QTextDocument &document() const { return *m_document; }

private:
    void addHeader(const mime::Message &message);
    std::shared_ptr<BodyDocument> m_document;
};

} // namespace postrider::ui::reader
