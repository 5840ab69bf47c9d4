// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/AttachmentFiles.h"
#include "ui/reader/PrintJob.h"
#include "ui/reader/ReaderViewPrivate.h"

#include <memory>

#include <QFileDialog>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QThread>

namespace postrider::ui::reader {

// What goes on paper, and into files.

namespace {

Error notPrinted(const QString &printer)
{
    return {ErrorDomain::Message, ErrorKind::NeedsUser, QStringLiteral("not-printed"),
            ReaderView::tr("The message was not printed. Look at the printer, or choose another one."), printer};
}

} // namespace

void ReaderView::print()
{
    if (!d->message)
        return;
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    const mime::Message mail = *d->message; // another one may be shown when the question is answered, here and below
    const PictureBytes pictures = d->pictures;
    QPrintDialog dialog(printer.get(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    SaveQueue::run(
        [mail, look = font(), pictures, printer]() -> Result<QString> {
            PrintJob(mail, look, pictures).print(*printer);
            if (printer->printerState() == QPrinter::Error)
                return notPrinted(printer->printerName());
            return printer->printerName();
        },
        {this, [this](const Result<QString> &printed) {
             if (!printed)
                 Q_EMIT failed(printed.error());
         }});
}

/// The preview asks for its pages in the window's thread, but what they show is made before.
void ReaderView::printPreview()
{
    if (!d->message)
        return;
    d->paper.run(
        [this, mail = *d->message, look = font(), pictures = d->pictures, home = thread()]() -> WorkerQueue::Answer {
            const auto job = std::make_shared<PrintJob>(mail, look, pictures);
            job->moveTo(home);
            return [this, job] { d->showPreview(job); };
        });
}

void ReaderView::Private::showPreview(const std::shared_ptr<PrintJob> &job)
{
    auto *dialog = new QPrintPreviewDialog(q);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, q,
                     [job](QPrinter *printer) { job->print(*printer); });
    dialog->open();
}

void ReaderView::printToPdf()
{
    if (!d->message)
        return;
    const mime::Message mail = *d->message;
    const PictureBytes pictures = d->pictures;
    const QString path = QFileDialog::getSaveFileName(this, tr("Print to PDF"), d->proposedName(QStringLiteral(".pdf")),
                                                      tr("PDF documents (*.pdf)"));
    if (!path.isEmpty())
        d->savePdf(mail, pictures, path);
}

void ReaderView::writePdf(const QString &path)
{
    if (d->message)
        d->savePdf(*d->message, d->pictures, path);
}

void ReaderView::Private::savePdf(const mime::Message &mail, const PictureBytes &bytes, const QString &path)
{
    save([mail, look = q->font(), bytes, path] { return PrintJob(mail, look, bytes).writePdf(path); });
}

void ReaderView::saveMessage()
{
    if (!d->message)
        return;
    const QByteArray raw = d->message->raw();
    const QString path = QFileDialog::getSaveFileName(this, tr("Save message"), d->proposedName(QStringLiteral(".eml")),
                                                      tr("Messages (*.eml)"));
    if (!path.isEmpty())
        d->save([raw, path] { return AttachmentFiles::write(raw, path); });
}

void ReaderView::Private::save(const SaveQueue::Work &write)
{
    SaveQueue::run(write, {q, [this](const Result<QString> &path) {
                               if (!path)
                                   return Q_EMIT q->failed(path.error());
                               Q_EMIT q->attachmentSaved(*path);
                           }});
}

QString ReaderView::Private::proposedName(const QString &ending) const
{
    QString name = message->subject();
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    return safeFileName(name.isEmpty() ? ReaderView::tr("message") : name.left(100)) + ending;
}

} // namespace postrider::ui::reader
