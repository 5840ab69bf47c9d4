// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/AttachmentPreview.h"

#include "mime/Charset.h"
#include "mime/FileName.h"
#include "mime/PlainText.h"
#include "ui/reader/PdfPane.h"
#include "ui/reader/document/PictureReader.h"
#include "ui/reader/message/WorkerQueue.h"
#include "ui/reader/pdf/PdfPages.h"

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

/// Layout is quadratic in the length of a word: a text without an end of line would take minutes.
QString withShortLines(const QString &text)
{
    constexpr qsizetype longest = 8000; // units, as in the body of a message
    QString result;
    result.reserve(text.size() + text.size() / longest);
    qsizetype begun = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\n')
            begun = at;
        else if (at - begun >= longest && !text[at].isLowSurrogate()) {
            result += u'\n';
            begun = at;
        }
        result += text[at];
    }
    return result;
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
    const Result<QByteArray> decoded = message.attachmentData(attachment.index);
    const QByteArray bytes = decoded ? *decoded : QByteArray();
    const QByteArray type = typeOf(attachment);
    auto *column = new QVBoxLayout(this);
    column->addWidget(isPdf(type) ? pdfView(bytes) : isPicture(type) ? pictureView(bytes) : textView(bytes));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget *AttachmentPreview::pictureView(const QByteArray &bytes)
{
    auto *label = new QLabel(this);
    label->setAlignment(Qt::AlignCenter);
    label->setAccessibleName(tr("Picture"));
    auto *worker = new WorkerQueue(this); // a large picture takes seconds
    worker->run([label, bytes]() -> WorkerQueue::Answer {
        return [label, picture = readPicture(bytes, pictureWidth)] {
            if (picture.isNull())
                label->setText(tr("This picture cannot be shown. Save it to open it elsewhere."));
            else
                label->setPixmap(QPixmap::fromImage(picture));
        };
    });
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setWidget(label);
    return area;
}

QWidget *AttachmentPreview::pdfView(const QByteArray &bytes)
{
    auto *pane = new PdfPane(this);
    pane->open(bytes);
    pane->setFocus(); // the keys of scrolling work at once
    return pane;
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
    view->setPlainText(withShortLines(text));
    return view;
}

} // namespace postrider::ui::reader
