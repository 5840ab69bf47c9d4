// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/PdfView.h"

#include "ui/reader/pdf/PdfPages.h"

#include <QBoxLayout>
#include <QLabel>

namespace postrider::ui::reader {

namespace {

constexpr int pageWidth = 760; // px: fits the dialog; A4 at 92 dots to the inch
constexpr int mostPages = 30;  // 120 MB of pixels on a sharp screen; more is read elsewhere
constexpr int pageGap = 12;    // px

} // namespace

PdfView::PdfView(QWidget *parent)
    : QScrollArea(parent)
    , m_pages(new PdfPages(this))
    , m_note(new QLabel(tr("Loading…"), this))
{
    setAccessibleName(tr("PDF"));
    setWidgetResizable(true);
    setAlignment(Qt::AlignHCenter);
    auto *sheet = new QWidget(this);
    m_column = new QVBoxLayout(sheet);
    m_column->setSpacing(pageGap);
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignCenter);
    m_column->addWidget(m_note);
    m_column->addStretch();
    setWidget(sheet);
    connect(m_pages, &PdfPages::counted, this, [this](int pages) { m_count = pages; });
    connect(m_pages, &PdfPages::drawn, this, &PdfView::addPage);
    connect(m_pages, &PdfPages::finished, this, &PdfView::finish);
    connect(m_pages, &PdfPages::failed, this, [this](const Error &error) {
        say(error.text);
        Q_EMIT settled();
    });
}

void PdfView::open(const QByteArray &pdf)
{
    m_pages->draw(pdf, qRound(pageWidth * devicePixelRatioF()), mostPages);
}

void PdfView::addPage(const QImage &page, const QString &text)
{
    QPixmap pixmap = QPixmap::fromImage(page);
    pixmap.setDevicePixelRatio(static_cast<double>(page.width()) / pageWidth);
    auto *label = new QLabel(this);
    label->setPixmap(pixmap);
    label->setAlignment(Qt::AlignCenter);
    label->setAccessibleName(tr("Page %1 of %2").arg(++m_shown).arg(m_count));
    label->setAccessibleDescription(text);
    m_column->insertWidget(m_column->indexOf(m_note), label);
}

void PdfView::finish()
{
    m_note->setVisible(m_shown < m_count);
    if (m_shown < m_count)
        say(tr("These are the first %1 of %2 pages. Save the file to see the rest.").arg(m_shown).arg(m_count));
    Q_EMIT settled();
}

void PdfView::say(const QString &sentence)
{
    m_note->setText(sentence);
    m_note->show();
}

} // namespace postrider::ui::reader
