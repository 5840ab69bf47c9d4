// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/PdfView.h"

#include "ui/reader/PdfPage.h"
#include "ui/reader/pdf/PdfPages.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QWheelEvent>

namespace postrider::ui::reader {

namespace {

constexpr int usualWidth = 760;      // px of a page at zoom 1: fits the dialog; A4 at 92 dots to the inch
constexpr int leastWidth = 100;      // px
constexpr int widestDrawn = 4000;    // px: A4 has 23 million then, which is as much as PdfPages takes
constexpr int mostPages = 30;        // 120 MB of pixels on a sharp screen; more is read elsewhere
constexpr int gap = 12;              // px between pages and around them
constexpr double smallestZoom = 0.5; // the reader's
constexpr double largestZoom = 4;
constexpr double zoomStep = 1.15;
/// A turned wheel and a dragged bar come to rest before a process is started for them.
constexpr std::chrono::milliseconds restBeforeDrawing{150};

} // namespace

PdfView::PdfView(QWidget *parent, const QString &helper)
    : QScrollArea(parent)
    , m_helper(helper)
    , m_pages(new PdfPages(this, helper))
    , m_note(new QLabel(tr("Loading…")))
{
    setAccessibleName(tr("PDF"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // one that comes and goes would change what fits
    setWidget(new QWidget(this));
    m_note->setParent(widget());
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignCenter);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restBeforeDrawing);
    connect(&m_rest, &QTimer::timeout, this, &PdfView::sharpen);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PdfView::tellPlace);
    connect(m_pages, &PdfPages::counted, this, [this](int pages) { m_count = pages; });
    connect(m_pages, &PdfPages::drawn, this, &PdfView::addPage);
    connect(m_pages, &PdfPages::finished, this, &PdfView::finish);
    connect(m_pages, &PdfPages::failed, this, [this](const Error &error) {
        say(error.text);
        Q_EMIT settled();
    });
}

PdfView::~PdfView() = default;

void PdfView::open(const QByteArray &pdf)
{
    m_pdf = pdf;
    m_pages->draw(pdf, {qRound(usualWidth * devicePixelRatioF()), 0, mostPages});
}

void PdfView::addPage(const QImage &page, const QString &text)
{
    auto *shown = new PdfPage(page, widget());
    m_shown.push_back(shown);
    shown->setAccessibleName(tr("Page %1 of %2").arg(m_shown.size()).arg(m_count));
    shown->setAccessibleDescription(text);
    arrange(0);
    shown->show();
    m_told = 0;
    tellPlace();
}

void PdfView::finish()
{
    const auto shown = static_cast<int>(m_shown.size());
    m_note->setVisible(shown < m_count);
    if (shown < m_count)
        say(tr("These are the first %1 of %2 pages. Save the file to see the rest.").arg(shown).arg(m_count));
    arrange(0);
    Q_EMIT settled();
}

void PdfView::say(const QString &sentence)
{
    m_note->setText(sentence);
    m_note->show();
    arrange(0);
}

int PdfView::pageWidth() const
{
    const int wanted = m_fitsWidth ? viewport()->width() - 2 * gap : qRound(usualWidth * m_zoom);
    return std::max(wanted, leastWidth);
}

double PdfView::zoom() const
{
    return static_cast<double>(pageWidth()) / usualWidth;
}

void PdfView::setZoom(double zoom)
{
    zoomTo(zoom, viewport()->height() / 2);
}

void PdfView::zoomIn()
{
    setZoom(zoom() * zoomStep);
}

void PdfView::zoomOut()
{
    setZoom(zoom() / zoomStep);
}

void PdfView::zoomTo(double zoom, int anchor)
{
    m_fitsWidth = false;
    m_zoom = std::clamp(zoom, smallestZoom, largestZoom);
    arrange(anchor);
    Q_EMIT zoomChanged();
}

void PdfView::setFitsWidth(bool fits)
{
    m_zoom = std::clamp(zoom(), smallestZoom, largestZoom);
    m_fitsWidth = fits;
    arrange(viewport()->height() / 2);
    Q_EMIT zoomChanged();
}

/// Gives everything its place. What was `anchor` px below the upper edge of the view is there again.
void PdfView::arrange(int anchor)
{
    QScrollBar *down = verticalScrollBar();
    QScrollBar *across = horizontalScrollBar();
    const double before = widget()->height() > 0 ? double(down->value() + anchor) / widget()->height() : 0;
    const double middle = across->maximum() > 0 ? double(across->value()) / across->maximum() : 0.5;
    const int width = pageWidth();
    const int sheet = std::max(width + 2 * gap, viewport()->width());
    int y = gap;
    for (PdfPage *page : m_shown) {
        page->setGeometry((sheet - width) / 2, y, width, page->heightFor(width));
        y += page->height() + gap;
    }
    if (!m_note->isHidden()) {
        m_note->setGeometry(gap, y, viewport()->width() - 2 * gap,
                            m_note->heightForWidth(viewport()->width() - 2 * gap));
        y += m_note->height() + gap;
    }
    widget()->resize(sheet, y);
    down->setValue(qRound(before * y) - anchor);
    across->setValue(qRound(middle * across->maximum()));
    tellPlace();
}

int PdfView::pageInView() const
{
    const int line = verticalScrollBar()->value() + viewport()->height() / 2;
    const auto below =
        std::find_if(m_shown.begin(), m_shown.end(), [line](const PdfPage *page) { return page->y() > line; });
    return std::max(static_cast<int>(below - m_shown.begin()), m_shown.empty() ? 0 : 1);
}

void PdfView::tellPlace()
{
    m_rest.start();
    if (std::exchange(m_told, pageInView()) != pageInView())
        Q_EMIT placeChanged();
}

bool PdfView::isInView(const PdfPage &page) const
{
    const int top = verticalScrollBar()->value();
    return page.geometry().bottom() >= top && page.y() < top + viewport()->height();
}

/// Pages in view get as many pixels as they are shown with, the others give theirs back: large pages cost 50 MB each.
void PdfView::sharpen()
{
    const int wanted = std::min(qRound(pageWidth() * devicePixelRatioF()), widestDrawn);
    int first = -1;
    int end = -1;
    for (int i = 0; i < static_cast<int>(m_shown.size()); ++i) {
        PdfPage &page = *m_shown[static_cast<std::size_t>(i)];
        if (!isInView(page)) {
            page.forgetSharp();
        } else if (page.isCoarseAt(wanted)) {
            first = first < 0 ? i : first;
            end = i + 1;
        }
    }
    if (first < 0)
        return;
    m_sharpener = std::make_unique<PdfPages>(nullptr, m_helper);
    connect(m_sharpener.get(), &PdfPages::drawn, this, [this, next = first](const QImage &page) mutable {
        m_shown[static_cast<std::size_t>(next++)]->setSharp(page);
    });
    m_sharpener->draw(m_pdf, {wanted, first, end - first});
}

void PdfView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange(0);
    if (m_fitsWidth)
        Q_EMIT zoomChanged();
}

void PdfView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QScrollArea::wheelEvent(event);
    if (event->angleDelta().y() != 0)
        zoomTo(event->angleDelta().y() > 0 ? zoom() * zoomStep : zoom() / zoomStep, qRound(event->position().y()));
    event->accept();
}

void PdfView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)
        return verticalScrollBar()->setValue(event->key() == Qt::Key_Home ? 0 : verticalScrollBar()->maximum());
    QScrollArea::keyPressEvent(event);
}

} // namespace postrider::ui::reader
