// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/BrowserPage.h"

#include "ui/reader/AttachmentFiles.h"
#include "ui/reader/document/PictureReader.h"
#include "ui/reader/html/DesignPage.h"

#include <QBuffer>
#include <QDesktopServices>
#include <QUrl>

namespace postrider::ui::reader {

namespace {

constexpr int pictureWidth = 900; // px; the widest mails are made for about 700

QByteArray pngOf(const mime::Message &message, const QString &contentId)
{
    const Result<QByteArray> bytes = message.inlinePart(contentId);
    const QImage picture = bytes ? readPicture(*bytes, pictureWidth) : QImage();
    QBuffer png;
    return !picture.isNull() && picture.save(&png, "PNG") ? png.data() : QByteArray();
}

Error errorOf(const char *code, const QString &text, const QString &reason = {})
{
    return {ErrorDomain::Message, ErrorKind::NeedsUser, QLatin1String(code), text, reason};
}

} // namespace

BrowserPage::BrowserPage(QObject *parent)
    : QObject(parent)
{
}

QString BrowserPage::pageOf(const mime::Message &message)
{
    html::DesignSource source;
    source.title = message.subject();
    bool anyHtml = false;
    for (const mime::Body &body : message.bodies()) {
        anyHtml = anyHtml || !body.html.isEmpty();
        source.parts +=
            body.html.isEmpty() ? QStringLiteral("<pre>%1</pre>").arg(body.plain.toHtmlEscaped()) : body.html;
    }
    source.picture = [&message](const QString &id) { return pngOf(message, id); };
    return anyHtml ? html::designPage(source) : QString();
}

void BrowserPage::open(const mime::Message &message)
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(QStringLiteral("message-%1.html").arg(++m_pages));
    m_queue.run([this, message, path]() -> WorkerQueue::Answer {
        return [this, written = writePage(message, path)] { show(written); };
    });
}

Result<QString> BrowserPage::writePage(const mime::Message &message, const QString &path)
{
    const QString page = pageOf(message);
    if (page.isEmpty())
        return errorOf("design-unavailable", tr("This message has no design of its own, or one that is "
                                                "too complex. Its text is all there is."));
    const Result<QString> written = AttachmentFiles::write(page.toUtf8(), path);
    if (!written)
        return errorOf("file-unwritable",
                       tr("The page for your browser cannot be written. Make room on "
                          "the disk and try again."),
                       written.error().serverText);
    return written;
}

void BrowserPage::show(const Result<QString> &written)
{
    if (!written)
        return Q_EMIT failed(written.error());
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*written)))
        return Q_EMIT failed(errorOf("no-browser", tr("No browser could be started. Choose one in the settings of your "
                                                      "desktop.")));
    Q_EMIT opened();
}

} // namespace postrider::ui::reader
