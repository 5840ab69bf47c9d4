// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/AttachmentPreview.h"

#include "mime/Charset.h"
#include "mime/FileName.h"
#include "ui/reader/PdfPane.h"
#include "ui/reader/PdfView.h"
#include "ui/reader/TextPane.h"
#include "ui/reader/document/PictureReader.h"
#include "ui/reader/pdf/PdfPages.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QScrollArea>

namespace postrider::ui::reader {

namespace {

constexpr qsizetype longestText = qsizetype{1024} * 1024; // bytes shown; the file holds the rest
constexpr int pictureWidth = 900;                         // px

/// Many programs send everything as a stream of bytes; then the name tells.
QByteArray typeOf(const mime::Attachment &attachment)
{
    return attachment.type == "application/octet-stream" ? mime::FileName::typeOf(attachment.name) : attachment.type;
}

bool isPicture(const QByteArray &type)
{
    return type.startsWith("image/") && type != "image/svg+xml";
}

bool isText(const QByteArray &type)
{
    static const QList<QByteArray> types{"application/json", "application/xml", "message/delivery-status",
                                         "message/disposition-notification", "application/pgp-keys"};
    return type.startsWith("text/") || types.contains(type);
}

QString beginningOf(const QByteArray &bytes)
{
    QString text = mime::Charset::decode(QByteArrayView(bytes.left(longestText)), {});
    if (bytes.size() > longestText)
        text += QStringLiteral("\n\n[…]\n") + AttachmentPreview::tr("The rest is not shown. Save the file to see it.");
    return text;
}

bool isPdf(const QByteArray &type)
{
    return type == "application/pdf" || type == "application/x-pdf";
}

} // namespace

bool AttachmentPreview::canShow(const mime::Attachment &attachment)
{
    const QByteArray type = typeOf(attachment);
    return isPicture(type) || isText(type) || (isPdf(type) && !PdfPages::helperPath().isEmpty());
}

AttachmentPreview::AttachmentPreview(const mime::Message &message, const mime::Attachment &attachment, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(attachment.name);
    resize(820, 620);
    const QByteArray type = typeOf(attachment);
    const Bytes bytes = [message, index = attachment.index] {
        const Result<QByteArray> decoded = message.attachmentData(index);
        return decoded ? *decoded : QByteArray();
    };
    auto *column = new QVBoxLayout(this);
    column->addWidget(isPdf(type) ? pdfView(bytes) : isPicture(type) ? pictureView(bytes) : textView(bytes));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget *AttachmentPreview::pictureView(const Bytes &bytes)
{
    auto *label = new QLabel(tr("Loading…"), this);
    label->setAlignment(Qt::AlignCenter);
    label->setAccessibleName(tr("Picture"));
    m_worker.run([this, bytes, label]() -> WorkerQueue::Answer {
        return [this, label, picture = readPicture(bytes(), pictureWidth)] {
            if (picture.isNull())
                label->setText(tr("This picture cannot be shown. Save it to open it elsewhere."));
            else
                label->setPixmap(QPixmap::fromImage(picture));
            Q_EMIT shown();
        };
    });
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setWidget(label);
    return area;
}

QWidget *AttachmentPreview::pdfView(const Bytes &bytes)
{
    auto *pane = new PdfPane(this);
    pane->setFocus(); // the keys of scrolling work at once
    connect(&pane->view(), &PdfView::settled, this, &AttachmentPreview::shown);
    m_worker.run([bytes, pane]() -> WorkerQueue::Answer { return [pane, pdf = bytes()] { pane->open(pdf); }; });
    return pane;
}

QWidget *AttachmentPreview::textView(const Bytes &bytes)
{
    auto *view = new TextPane(this);
    view->setAccessibleName(tr("Text"));
    connect(view, &TextPane::loaded, this, &AttachmentPreview::shown);
    view->load([bytes] { return beginningOf(bytes()); });
    return view;
}

} // namespace postrider::ui::reader
