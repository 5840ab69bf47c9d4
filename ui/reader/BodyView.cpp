// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/BodyView.h"

#include "ui/reader/LayoutPacer.h"
#include "ui/reader/TextFinder.h"
#include "ui/reader/document/LinkText.h"

#include <algorithm>

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

namespace postrider::ui::reader {

namespace {

constexpr int pageMargin = 16;     // px around the text; 4 px grid
constexpr int barWidth = 2;        // px, UI.md
constexpr int surelyTall = 12'000; // units: taller than any screen at the width of a column
constexpr int tallest = 1'000'000; // px; what is taller than that scrolls by itself

} // namespace

BodyView::BodyView(QWidget *parent)
    : QTextBrowser(parent)
    , m_pacer(new LayoutPacer(this))
    , m_finder(new TextFinder(this))
{
    setAccessibleName(tr("Message text"));
    setFrameShape(QFrame::NoFrame);
    // The margins beside the text column belong to the page, not to the window around it.
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    // The keyboard moves a cursor too, so that text can be chosen without a mouse and is read by screen readers.
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    connect(this, &QTextBrowser::anchorClicked, this, &BodyView::chooseLink);
}

BodyView::~BodyView()
{
    clearDocument();
}

void BodyView::showDocument(std::shared_ptr<BodyDocument> document, const BodyTheme &theme, bool keepPlace)
{
    const int place = keepPlace ? verticalScrollBar()->value() : 0;
    if (theme.page != palette().color(QPalette::Base) || theme.text != palette().color(QPalette::Text)) {
        // the sender's colours on a page of their own, or the theme's again
        QPalette page = palette();
        page.setColor(QPalette::Base, theme.page);
        page.setColor(QPalette::Text, theme.text);
        setPalette(page);
    }
    m_theme = theme;
    fitColumn();
    // A bar that appears makes the view narrower, and all is laid out twice: for a long text it is there before.
    const bool barIsSure = document->characterCount() > surelyTall;
    setVerticalScrollBarPolicy(m_page      ? Qt::ScrollBarAlwaysOff
                               : barIsSure ? Qt::ScrollBarAlwaysOn
                                           : Qt::ScrollBarAsNeeded);
    setDocument(document.get());
    if (!m_page)
        setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_shown = std::move(document); // the one of before lives until it is no longer shown
    m_pacer->setDocument(m_shown.get());
    if (m_page)
        m_pacer->advance(); // what is seen first has its height at once
    connect(m_shown->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &BodyView::fitHeight);
    fitHeight();
    m_finder->clear();
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(place);
}

void BodyView::clearDocument()
{
    m_finder->clear();
    m_pacer->setDocument(nullptr);
    setDocument(nullptr);
    m_shown.reset();
    fitHeight();
}

void BodyView::setScrolledBy(QScrollArea *page)
{
    m_page = page;
    if (!page) {
        setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
        setMinimumHeight(0);
        setMaximumHeight(QWIDGETSIZE_MAX);
    }
    fitHeight();
}

void BodyView::fitHeight()
{
    if (!m_page)
        return;
    const int wanted = m_pacer->height() + viewportMargins().top() + pageMargin;
    setVerticalScrollBarPolicy(wanted > tallest ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const QScrollBar *bar = horizontalScrollBar();
    const int height = std::min(wanted + (bar->maximum() > 0 ? bar->sizeHint().height() : 0), tallest);
    if (height == minimumHeight() && height == maximumHeight())
        return;
    setFixedHeight(height);
    Q_EMIT heightChanged(height);
}

/// The page around it does not see a cursor.
void BodyView::revealCursor()
{
    if (!m_page)
        return;
    const QPoint place = viewport()->mapTo(m_page->widget(), cursorRect().center());
    m_page->ensureVisible(0, place.y(), 0, fontMetrics().lineSpacing() * 2);
}

QVariant BodyView::loadResource(int, const QUrl &)
{
    return QByteArray(); // the document has all there is
}

void BodyView::doSetSource(const QUrl &, QTextDocument::ResourceType)
{
    // A link never replaces the message.
}

void BodyView::fitColumn()
{
    const int free = width() - 2 * pageMargin - m_theme.columnWidth;
    const int right = pageMargin + std::max(0, free);
    setViewportMargins(pageMargin, pageMargin / 2, isRightToLeft() ? pageMargin : right, 0);
}

void BodyView::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() != event->oldSize().width())
        m_pacer->restart();
    fitColumn();
    QTextBrowser::resizeEvent(event);
}

bool BodyView::pageBy(int pages)
{
    QScrollBar *bar = m_page ? m_page->verticalScrollBar() : verticalScrollBar();
    const int before = bar->value();
    const int overlap = fontMetrics().lineSpacing() * 2; // the eye finds its line again
    bar->setValue(before + pages * std::max(bar->pageStep() - overlap, overlap));
    return bar->value() != before;
}

void BodyView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QTextBrowser::wheelEvent(event);
    Q_EMIT zoomRequested(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void BodyView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space) {
        const bool back = event->modifiers().testFlag(Qt::ShiftModifier);
        if (!pageBy(back ? -1 : 1) && !back)
            Q_EMIT endReached();
        return event->accept();
    }
    const int before = textCursor().position();
    QTextBrowser::keyPressEvent(event);
    if (textCursor().position() != before)
        revealCursor();
}

void BodyView::chooseLink(const QUrl &target)
{
    if (target.scheme() == QLatin1String("fold"))
        return Q_EMIT unfoldRequested();
    Q_EMIT linkChosen(target, textOfLink(*document(), target.toString(QUrl::FullyEncoded), textCursor().position()));
}

bool BodyView::find(const QString &text, bool backwards)
{
    const bool found =
        m_finder->find(text, backwards, palette().color(QPalette::Highlight).lighter(m_theme.dark ? 60 : 170));
    if (found)
        revealCursor();
    return found;
}

void BodyView::clearMarks()
{
    m_finder->clear();
}

void BodyView::contextMenuEvent(QContextMenuEvent *event)
{
    const QString link = anchorAt(event->pos());
    QMenu menu(this);
    if (!link.isEmpty()) {
        menu.addAction(tr("Open link"), this, [this, link] { chooseLink(QUrl(link)); });
        menu.addAction(tr("Copy link"), this, [link] { QApplication::clipboard()->setText(link); });
        menu.addSeparator();
    }
    QAction *copyAction = menu.addAction(tr("Copy"), this, &QTextEdit::copy);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setEnabled(textCursor().hasSelection());
    menu.addAction(tr("Select all"), this, &QTextEdit::selectAll)->setShortcut(QKeySequence::SelectAll);
    Q_EMIT menuRequested(&menu);
    menu.exec(event->globalPos());
}

void BodyView::paintEvent(QPaintEvent *event)
{
    if (m_shown) {
        QPainter painter(viewport());
        painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
        const QRectF seen = painter.transform().inverted().mapRect(QRectF(event->rect()));
        for (QTextBlock block = cursorForPosition(event->rect().topLeft()).block(); block.isValid();
             block = block.next()) {
            const QRectF place = document()->documentLayout()->blockBoundingRect(block);
            if (place.top() > seen.bottom())
                break;
            paintBars(painter, block);
        }
    }
    QTextBrowser::paintEvent(event);
}

void BodyView::paintBars(QPainter &painter, const QTextBlock &block) const
{
    const int level = block.blockFormat().intProperty(QuoteLevelProperty);
    if (level <= 0)
        return;
    const QRectF place = document()->documentLayout()->blockBoundingRect(block);
    // Quotes inside of table cells begin where the cell's text does.
    const qreal left = place.left() - block.blockFormat().leftMargin();
    const bool joins = block.next().blockFormat().intProperty(QuoteLevelProperty) > 0;
    const qreal bottom =
        joins ? std::max(place.bottom(), document()->documentLayout()->blockBoundingRect(block.next()).top())
              : place.bottom();
    for (int i = 0; i < level; ++i) {
        const QColor &color = m_theme.quoteBars[static_cast<size_t>(i) % m_theme.quoteBars.size()];
        painter.fillRect(
            QRectF(std::max<qreal>(left, 0) + i * QuoteIndent, place.top(), barWidth, bottom - place.top()), color);
    }
}

} // namespace postrider::ui::reader
