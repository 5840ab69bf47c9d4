// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/document/BodyRenderer.h"

#include "ui/reader/document/PictureReader.h"
#include "ui/reader/document/PlainTextBody.h"
#include "ui/reader/html/HtmlSanitizer.h"

#include <algorithm>

namespace postrider::ui::reader {

namespace {

// Laid out in about a tenth of a second; a person reads this in half a day.
constexpr qsizetype longestText = qsizetype{400} * 1000;
constexpr qsizetype mostText = qsizetype{8} * 1000 * 1000; // with 'show all'
constexpr int mostPictures = 100;

QString styleSheet(const BodyTheme &theme)
{
    return QStringLiteral("a { color: %1; } h1, h2, h3 { margin-top: 12px; margin-bottom: 6px; } "
                          "p { margin-top: 0; margin-bottom: 8px; } pre, code { font-family: monospace; }")
        .arg(theme.link.name());
}

html::SanitizeOptions sanitizeOptions(const RenderRequest &request, int firstRemote)
{
    html::SanitizeOptions options;
    if (request.theme.dark)
        options.darkPage = html::PageColors{request.theme.page.rgb(), request.theme.text.rgb()};
    options.zoom = request.theme.zoom;
    options.pageWidth = request.theme.columnWidth;
    options.remotePictures = request.remotePictures != nullptr;
    options.firstRemote = firstRemote;
    return options;
}

/// Plain bodies between HTML ones, as mailing lists append their footer.
QString asHtml(const QString &plain)
{
    QString html = plain.left(longestText).toHtmlEscaped();
    html.replace(QLatin1Char('\n'), QLatin1String("<br>"));
    return QStringLiteral("<div>") + html + QStringLiteral("</div>");
}

void add(RenderedBody &body, const html::SanitizedHtml &part)
{
    body.remotePictures += part.remotePictures;
    body.trackers += part.trackers;
    body.remoteHosts += part.remoteHosts;
    body.remoteHosts.removeDuplicates();
    body.trackerHosts += part.trackerHosts;
    body.trackerHosts.removeDuplicates();
    body.remoteUrls += part.remoteUrls; // doubles stay: the numbers in the page count on it
    body.contentIds += part.contentIds;
    body.contentIds.removeDuplicates();
    body.cut = body.cut || part.cut;
    body.tooComplex = body.tooComplex || part.tooComplex;
}

/// Each part is sanitised and closed for itself; none can reach into the next.
QString sanitizedParts(const std::vector<mime::Body> &parts, const RenderRequest &request, RenderedBody &body)
{
    QStringList pages;
    for (const mime::Body &part : parts) {
        if (part.html.isEmpty()) {
            pages += asHtml(part.plain);
            continue;
        }
        const html::SanitizedHtml safe = html::HtmlSanitizer::sanitize(
            part.html, sanitizeOptions(request, static_cast<int>(body.remoteUrls.size())));
        add(body, safe);
        if (safe.page && parts.size() == 1) { // several share the page, and none may have it
            body.page = QColor(safe.page->background);
            body.text = QColor(safe.page->text);
        }
        pages += safe.html;
    }
    return pages.join(QStringLiteral("<hr>"));
}

/// What came from strangers is read as pixels here, by the same bounded reader as what came in the mail; their bytes go
/// no further.
void addRemotePictures(RenderedBody &body, const RenderRequest &request)
{
    for (qsizetype i = 0; request.remotePictures && i < body.remoteUrls.size(); ++i)
        body.document->addRemotePicture(
            static_cast<int>(i),
            readPicture(request.remotePictures->value(body.remoteUrls[i]), request.theme.columnWidth));
}

void fillHtml(RenderedBody &body, const mime::Message &message, const RenderRequest &request)
{
    const QString html = sanitizedParts(message.bodies(), request, body);
    if (body.tooComplex)
        return;
    for (const QString &id : body.contentIds.mid(0, mostPictures)) {
        const Result<QByteArray> bytes = message.inlinePart(id);
        if (bytes)
            body.document->addPicture(id, readPicture(*bytes, request.theme.columnWidth));
    }
    addRemotePictures(body, request);
    body.isHtml = true;
    body.document->setDefaultFont(bodyFont(request.theme));
    body.document->setDefaultStyleSheet(styleSheet(request.theme));
    body.document->setHtml(html);
    body.document->splitLongBlocks();
    body.document->fitPictures(request.theme.columnWidth);
    body.document->levelQuotes();
}

void fillText(RenderedBody &body, const mime::Message &message, const RenderRequest &request)
{
    const QString text = message.plainText();
    const qsizetype limit = request.whole ? mostText : longestText;
    body.cut = text.size() > limit;
    body.foldedLines = fillPlainText(*body.document, text.left(limit), request.theme, !request.unfolded);
}

} // namespace

QFont bodyFont(const BodyTheme &theme)
{
    QFont font = theme.font;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * theme.zoom);
    else
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * theme.zoom)));
    return font;
}

BodyTheme themeFor(const RenderedBody &body, BodyTheme theme)
{
    theme.page = body.page.value_or(theme.page);
    theme.text = body.text.value_or(theme.text);
    return theme;
}

RenderedBody renderBody(const mime::Message &message, const RenderRequest &request)
{
    RenderedBody body;
    body.document = std::make_shared<BodyDocument>();
    const std::vector<mime::Body> parts = message.bodies();
    const auto hasHtml = [](const mime::Body &part) { return !part.html.isEmpty(); };
    const bool anyHtml = std::any_of(parts.begin(), parts.end(), hasHtml);
    body.hasBoth = std::any_of(parts.begin(), parts.end(),
                               [](const mime::Body &part) { return !part.html.isEmpty() && !part.plain.isEmpty(); });
    if (anyHtml && !(request.preferPlain && body.hasBoth))
        fillHtml(body, message, request);
    if (!body.isHtml)
        fillText(body, message, request);
    // Without a width, Qt would lay out all of it in one go to find one, where the document is shown first. And its
    // layout is made here, as that goes through all blocks.
    body.document->setPageSize(QSizeF(request.theme.columnWidth, -1));
    (void)body.document->documentLayout();
    return body;
}

} // namespace postrider::ui::reader
