// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/PageScroll.h"

#include <utility>

#include <QLayout>
#include <QResizeEvent>
#include <QScrollBar>

namespace postrider::ui::reader {

namespace {

constexpr int air = 8; // px around what is brought into view; 4 px grid

} // namespace

PageScroll::PageScroll(QWidget *paper, QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setWidget(paper);
}

void PageScroll::setLong(bool on)
{
    setVerticalScrollBarPolicy(on ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAsNeeded);
}

void PageScroll::reveal(const QWidget &part, const QRect &place)
{
    const QPoint from = part.mapTo(widget(), place.topLeft());
    const int height = std::min(place.height(), viewport()->height() - 2 * air);
    ensureVisible(0, from.y() + height, 0, air);
    ensureVisible(0, from.y(), 0, air);
}

void PageScroll::begin(const QWidget &part, int below)
{
    widget()->layout()->activate(); // asks for the new range, which is there when the turn comes to what is posted next
    QMetaObject::invokeMethod(
        this, [this, &part, below] { verticalScrollBar()->setValue(part.mapTo(widget(), QPoint()).y() - below); },
        Qt::QueuedConnection);
}

void PageScroll::keepPlaceUnder(QWidget *part)
{
    m_above = part;
    part->installEventFilter(this);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
            [this] { verticalScrollBar()->setValue(verticalScrollBar()->value() + std::exchange(m_grown, 0)); });
}

bool PageScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_above && event->type() == QEvent::Resize) {
        const auto *resize = static_cast<QResizeEvent *>(event);
        const int end = m_above->y() + resize->oldSize().height();
        if (end <= verticalScrollBar()->value() + m_grown)
            m_grown += resize->size().height() - resize->oldSize().height();
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace postrider::ui::reader
