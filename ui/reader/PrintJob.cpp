// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/PrintJob.h"

#include "ui/common/ThemePalette.h"
#include "ui/reader/ReaderTheme.h"
#include "ui/reader/RecipientText.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextCursor>

namespace postrider::ui::reader {

namespace {

constexpr int paperWidth = 640; // px that pictures are fitted to; A4 and Letter between their margins
constexpr double margin = 15;   // mm
constexpr int namesOnPaper = 50;

/// For the translator: where these sentences are from.
class Texts
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::reader::PrintJob)
};

QString filesOf(const mime::Message &message)
{
    QStringList names;
    for (const mime::Attachment &attachment : message.attachments())
        if (!attachment.isInline && names.size() < namesOnPaper)
            names += attachment.name;
    return names.join(QStringLiteral(", "));
}

} // namespace

PrintJob::PrintJob(const mime::Message &message, const QFont &font, const PictureBytes &pictures)
{
    RenderRequest request;
    request.theme = readerTheme(common::lightPalette(common::defaultAccent()), font, 1);
    request.theme.columnWidth = paperWidth;
    request.whole = true;
    request.unfolded = true;
    request.remotePictures = pictures;
    m_document = renderBody(message, request).document;
    addHeader(message);
}

void PrintJob::addHeader(const mime::Message &message)
{
    QTextCursor cursor(m_document.get());
    QTextCharFormat plain;
    plain.setFont(m_document->defaultFont());
    QTextCharFormat bold = plain;
    bold.setFontWeight(QFont::Bold);
    QTextCharFormat large = bold;
    large.setFontPointSize(std::max(1.0, m_document->defaultFont().pointSizeF() * 1.4));
    cursor.insertText(message.subject().isEmpty() ? Texts::tr("(No subject)") : message.subject(), large);
    const auto line = [&](const QString &name, const QString &value) {
        if (value.isEmpty())
            return;
        cursor.insertBlock(QTextBlockFormat(), plain);
        cursor.insertText(name + QLatin1Char(' '), bold);
        cursor.insertText(value, plain);
    };
    line(Texts::tr("From:"), fullRecipients(message.from(), namesOnPaper));
    line(Texts::tr("To:"), fullRecipients(message.to(), namesOnPaper));
    line(Texts::tr("Cc:"), fullRecipients(message.cc(), namesOnPaper));
    line(Texts::tr("Date:"),
         message.date().isValid() ? QLocale().toString(message.date().toLocalTime(), QLocale::LongFormat) : QString());
    line(Texts::tr("Attached:"), filesOf(message));
    cursor.insertBlock(QTextBlockFormat(), plain);
    cursor.insertBlock(QTextBlockFormat(), plain);
}

void PrintJob::print(QPagedPaintDevice &device) const
{
    m_document->print(&device);
}

Result<QString> PrintJob::writePdf(const QString &path) const
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        {
            QPdfWriter writer(&file);
            writer.setCreator(QStringLiteral("Postrider"));
            writer.setPageSize(QPageSize(QLocale().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter
                                                                                                    : QPageSize::A4));
            writer.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter);
            m_document->print(&writer);
        }
        if (file.size() > 0 && file.commit())
            return path;
    }
    return Error{ErrorDomain::Message, ErrorKind::NeedsUser, QStringLiteral("file-unwritable"),
                 Texts::tr("“%1” cannot be written. Choose another folder, or make room there.")
                     .arg(QDir::toNativeSeparators(path)),
                 file.errorString()};
}

} // namespace postrider::ui::reader
