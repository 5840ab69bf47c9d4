// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// postrider-pdf WIDTH FIRST PAGES: draws pages of the PDF on standard input, from FIRST on (0: the first one), and
// writes them as PdfPages.h says.
#include "ui/reader/pdf/Confinement.h"
#include "ui/reader/pdf/PdfPages.h"

#include <algorithm>
#include <cstdio>

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QPdfDocument>
#include <QPdfSelection>

using namespace postrider::ui::reader;

namespace {

bool write(const void *bytes, std::size_t size)
{
    return std::fwrite(bytes, 1, size, stdout) == size;
}

bool writeCount(qint32 pages)
{
    return write(&PdfStreamMark, sizeof PdfStreamMark) && write(&pages, sizeof pages) && std::fflush(stdout) == 0;
}

/// The page on white paper.
QImage drawn(QPdfDocument &document, int page, int width)
{
    const QSizeF points = document.pagePointSize(page);
    const double ratio = points.width() > 0 ? points.height() / points.width() : 1;
    const double height = std::clamp(width * ratio, 1.0, double{PdfLargestSide});
    const QSize size(width, static_cast<int>(height));
    QImage paper(size, QImage::Format_RGB32);
    paper.fill(Qt::white);
    const QImage ink = document.render(page, size).convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < std::min(ink.height(), size.height()); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(ink.constScanLine(y));
        auto *to = reinterpret_cast<QRgb *>(paper.scanLine(y));
        for (int x = 0; x < std::min(ink.width(), size.width()); ++x) {
            const int white = 255 - qAlpha(from[x]);
            const auto mixed = [&](int channel) { return white + channel * qAlpha(from[x]) / 255; };
            to[x] = qRgb(mixed(qRed(from[x])), mixed(qGreen(from[x])), mixed(qBlue(from[x])));
        }
    }
    return paper;
}

/// Not more than fits, and not half a character.
QByteArray textOf(QPdfDocument &document, int page)
{
    QString text = document.getAllText(page).text();
    text.truncate(PdfLongestText / 3); // a unit of UTF-16 is three bytes of UTF-8 at most
    return text.toUtf8();
}

bool writePage(QPdfDocument &document, int page, int width)
{
    const QImage image = drawn(document, page, width);
    const QByteArray text = textOf(document, page);
    const PdfPageHead head{image.width(), image.height(), static_cast<qint32>(text.size())};
    return write(&head, sizeof head) && write(image.constBits(), static_cast<std::size_t>(image.sizeInBytes())) &&
           write(text.constData(), static_cast<std::size_t>(text.size())) && std::fflush(stdout) == 0;
}

int run(const QStringList &arguments)
{
    QFile input;
    if (arguments.size() != 4 || !input.open(stdin, QIODevice::ReadOnly))
        return 64; // EX_USAGE
    const int width = std::clamp(arguments[1].toInt(), 100, 4000);
    QByteArray bytes = input.readAll();
    confineProcess();
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.status() != QPdfDocument::Status::Ready) {
        const QPdfDocument::Error error = document.error();
        const bool locked =
            error == QPdfDocument::Error::IncorrectPassword || error == QPdfDocument::Error::UnsupportedSecurityScheme;
        return writeCount(locked ? PdfLocked : PdfUnreadable) ? 0 : 74; // EX_IOERR
    }
    const int pages = document.pageCount();
    bool written = writeCount(pages);
    const int first = std::clamp(arguments[2].toInt(), 0, pages);
    const int end = first + std::clamp(arguments[3].toInt(), 0, pages - first);
    for (int page = first; written && page < end; ++page)
        written = writePage(document, page, width);
    return written ? 0 : 74;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "minimal"); // fonts are wanted, a display is not
    const QGuiApplication application(argc, argv);
    return run(QGuiApplication::arguments());
}
