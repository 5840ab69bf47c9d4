// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/AttachmentPreview.h"

#include "mime/Charset.h"
#include "mime/PlainText.h"
#include "ui/reader/document/PictureReader.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace postrider::ui::reader {

namespace {

constexpr qsizetype longestText = qsizetype{1024} * 1024; // bytes shown; the file holds the rest
constexpr int pictureWidth = 900;                         // px

bool isPicture(const mime::Attachment &attachment)
{
    return attachment.type.startsWith("image/") && attachment.type != "image/svg+xml";
}

bool isText(const mime::Attachment &attachment)
{
    static const QList<QByteArray> types{"application/json", "application/xml", "message/delivery-status",
                                         "message/disposition-notification", "application/pgp-keys"};
    return attachment.type.startsWith("text/") || types.contains(attachment.type);
}

} // namespace

bool AttachmentPreview::canShow(const mime::Attachment &attachment)
{
    return isPicture(attachment) || isText(attachment);
}

AttachmentPreview::AttachmentPreview(const mime::Message &message, const mime::Attachment &attachment, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(attachment.name);
    resize(820, 620);
    const Result<QByteArray> bytes = message.attachmentData(attachment.index);
    auto *column = new QVBoxLayout(this);
    column->addWidget(isPicture(attachment) ? pictureView(bytes ? *bytes : QByteArray())
                                            : textView(bytes ? *bytes : QByteArray()));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget *AttachmentPreview::pictureView(const QByteArray &bytes)
{
    auto *label = new QLabel(this);
    label->setAlignment(Qt::AlignCenter);
    label->setAccessibleName(tr("Picture"));
    const QImage picture = readPicture(bytes, pictureWidth);
    if (picture.isNull())
        label->setText(tr("This picture cannot be shown. Save it to open it elsewhere."));
    else
        label->setPixmap(QPixmap::fromImage(picture));
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setWidget(label);
    return area;
}

QWidget *AttachmentPreview::textView(const QByteArray &bytes)
{
    auto *view = new QPlainTextEdit(this);
    view->setReadOnly(true);
    view->setAccessibleName(tr("Text"));
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    QString text = mime::PlainText::displaySafe(mime::Charset::decode(QByteArrayView(bytes.left(longestText)), {}));
    if (bytes.size() > longestText)
        text += QStringLiteral("\n\n[…]\n") + tr("The rest is not shown. Save the file to see it.");
    view->setPlainText(text);
    return view;
}

} // namespace postrider::ui::reader
