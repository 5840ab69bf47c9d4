// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/pdf/PdfPages.h"

#include "mime/PlainText.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QFileInfo>

namespace postrider::ui::reader {

namespace {

/// A page of a scanned book takes about a second.
constexpr std::chrono::seconds usualDeadline{30};
constexpr qint64 mostPixels = 32LL * 1000 * 1000; // of a page; A4 at the highest density of a screen has 9 million
constexpr qint64 mostWaiting = mostPixels * 8;    // bytes not yet read: two such pages

Error errorOf(const char *code)
{
    const QLatin1String word(code);
    QString text = PdfPages::tr("This PDF cannot be shown here. Save it to open it elsewhere.");
    if (word == QLatin1String("pdf-locked"))
        text = PdfPages::tr("This PDF is locked with a password. Save it to open it elsewhere.");
    return {ErrorDomain::Message, ErrorKind::NeedsUser, word, text, {}};
}

} // namespace

PdfPages::PdfPages(QObject *parent, const QString &helper)
    : QObject(parent)
    , m_helper(helper.isEmpty() ? helperPath() : helper)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(usualDeadline);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    connect(&m_deadline, &QTimer::timeout, this, [this] { end("pdf-unreadable"); });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &PdfPages::read);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end("pdf-no-helper");
    });
    connect(&m_process, &QProcess::finished, this, [this] {
        read();
        end("pdf-unreadable"); // unless all pages are here
    });
}

PdfPages::~PdfPages()
{
    m_ended = true;
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished(1000);
}

QString PdfPages::helperPath()
{
    const QString folder = QCoreApplication::applicationDirPath();
    for (const char *place : {"/postrider-pdf", "/../libexec/postrider/postrider-pdf"}) {
        const QFileInfo file(folder + QLatin1String(place));
        if (file.isExecutable())
            return file.absoluteFilePath();
    }
    return {};
}

void PdfPages::setDeadline(std::chrono::milliseconds deadline)
{
    m_deadline.setInterval(deadline);
}

void PdfPages::draw(const QByteArray &pdf, const PdfRequest &request)
{
    m_request = request;
    m_deadline.start();
    m_process.start(m_helper,
                    {QString::number(request.width), QString::number(request.first), QString::number(request.most)});
    m_process.write(pdf);
    m_process.closeWriteChannel();
}

void PdfPages::read()
{
    while (!m_ended && (m_expected < 0 ? readCount() : readPage()))
        if (m_expected == 0)
            end(nullptr);
    if (m_process.bytesAvailable() > mostWaiting)
        end("pdf-unreadable");
}

bool PdfPages::readCount()
{
    std::array<qint32, 2> head{};
    if (m_process.bytesAvailable() < qint64{sizeof head})
        return false;
    m_process.read(reinterpret_cast<char *>(head.data()), sizeof head);
    const auto [mark, pages] = head;
    if (mark != PdfStreamMark || pages < 1) {
        end(mark == PdfStreamMark && pages == PdfLocked ? "pdf-locked" : "pdf-unreadable");
        return false;
    }
    m_expected = std::clamp(pages - m_request.first, 0, m_request.most);
    Q_EMIT counted(pages);
    return true;
}

bool PdfPages::readPage()
{
    PdfPageHead head{};
    if (m_process.peek(reinterpret_cast<char *>(&head), sizeof head) < qint64{sizeof head})
        return false;
    const bool fits = head.width > 0 && head.height > 0 && head.width <= PdfLargestSide &&
                      head.height <= PdfLargestSide && qint64{head.width} * head.height <= mostPixels &&
                      head.textBytes >= 0 && head.textBytes <= PdfLongestText;
    if (!fits) {
        end("pdf-unreadable");
        return false;
    }
    const qint64 pixels = qint64{head.width} * head.height * 4;
    if (m_process.bytesAvailable() < qint64{sizeof head} + pixels + head.textBytes)
        return false;
    QImage page(head.width, head.height, QImage::Format_RGB32);
    m_process.read(reinterpret_cast<char *>(&head), sizeof head);
    m_process.read(reinterpret_cast<char *>(page.bits()), pixels); // lines of 32-bit pixels have no padding
    const QString text = QString::fromUtf8(m_process.read(head.textBytes));
    --m_expected;
    Q_EMIT drawn(page, mime::PlainText::displaySafe(text));
    return true;
}

void PdfPages::end(const char *code)
{
    if (m_ended)
        return;
    m_ended = true;
    m_deadline.stop();
    m_process.kill();
    if (code && m_expected != 0)
        Q_EMIT failed(errorOf(code));
    else
        Q_EMIT finished();
}

} // namespace postrider::ui::reader
