// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ActionsBench.h"

#include "Letters.h"
#include "Reading.h"

#include "ui/reader/AttachmentBar.h"
#include "ui/reader/AttachmentPreview.h"
#include "ui/reader/SourceDialog.h"
#include "ui/reader/TextPane.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace postrider::bench {

using namespace postrider::ui;

namespace {

void tellHeldUp(const Reading &reading, const QByteArray &what, const Cost &cost)
{
    tell(what, cost);
    tell(what + ", window held up at most", reading.longestWait);
}

void source(Reading &reading, reader::SourceDialog::Contents contents, const mime::Message &message)
{
    reader::SourceDialog *dialog = nullptr;
    bool loaded = false;
    const Cost cost = reading.act(
        [&] {
            dialog = new reader::SourceDialog(message, contents, &reading.view);
            QObject::connect(dialog->findChild<reader::TextPane *>(), &reader::TextPane::loaded, dialog,
                             [&loaded] { loaded = true; });
            dialog->show();
        },
        [&] { return loaded; });
    tellHeldUp(reading, contents == reader::SourceDialog::Contents::Source ? "source shown" : "all headers shown",
               cost);
    dialog->close();
}

void preview(Reading &reading, const mime::Message &message, const mime::Attachment &attachment)
{
    reader::AttachmentPreview *dialog = nullptr;
    bool shown = false;
    const Cost cost = reading.act(
        [&] {
            dialog = new reader::AttachmentPreview(message, attachment, &reading.view);
            QObject::connect(dialog, &reader::AttachmentPreview::shown, dialog, [&shown] { shown = true; });
            dialog->show();
        },
        [&] { return shown; });
    tellHeldUp(reading, "preview of " + attachment.name.toUtf8(), cost);
    dialog->close();
}

void files(Reading &reading, int count)
{
    const QTemporaryDir folder;
    auto *bar = reading.view.findChild<reader::AttachmentBar *>();
    QSignalSpy saved(bar, &reader::AttachmentBar::saved);
    const Cost all = reading.act([&] { bar->saveAllInto(folder.path()); }, [&] { return saved.size() == count; });
    tellHeldUp(reading, "all attachments saved", all);
    QSignalSpy written(&reading.view, &reader::ReaderView::attachmentSaved);
    const Cost pdf = reading.act([&] { reading.view.writePdf(folder.filePath(QStringLiteral("x.pdf"))); },
                                 [&] { return !written.isEmpty(); });
    tellHeldUp(reading, "written as PDF", pdf);
}

void text(Reading &reading)
{
    auto *body = reading.view.findChild<reader::BodyView *>();
    for (const char *words : {"e", "the small ring", "not there at all"})
        tellHeldUp(reading, QByteArray("found: ") + words,
                   reading.act([&] { (void)body->find(QLatin1String(words), false); }, [] { return true; }));
    tellHeldUp(reading, "all selected and copied",
               reading.act(
                   [&] {
                       body->selectAll();
                       body->copy();
                   },
                   [] { return true; }));
}

} // namespace

void actionsOnMuch()
{
    Reading reading;
    const QByteArray raw = letterWithMuch();
    tellHeldUp(reading, "letter of 60 MB, click to painted", reading.open(reading.mail.add(raw)));
    (void)reading.laidOut();
    text(reading);
    const mime::Message message = mime::Message::fromServer(raw);
    source(reading, reader::SourceDialog::Contents::Source, message);
    source(reading, reader::SourceDialog::Contents::Headers, message);
    for (const mime::Attachment &attachment : message.attachments())
        preview(reading, message, attachment);
    files(reading, static_cast<int>(message.attachments().size()));
}

} // namespace postrider::bench
