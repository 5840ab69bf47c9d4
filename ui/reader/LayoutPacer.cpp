// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/LayoutPacer.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <QAbstractEventDispatcher>
#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QTextBlock>
#include <QTextDocument>
#include <QTimerEvent>

namespace postrider::ui::reader {

namespace {

constexpr qint64 slice = 6;                   // ms: leaves most of a frame of 16 ms to others
constexpr std::chrono::milliseconds pause{2}; // in which the window does what else there is
constexpr int surelyShort = 12'000;           // units: laid out in less than that

/// Of the two timers of a layout the one that goes on laying out repeats; the other tells a new size at once.
bool isForLayout(QObject *layout, int timer)
{
    const auto timers = QAbstractEventDispatcher::instance()->registeredTimers(layout);
    return std::any_of(timers.begin(), timers.end(),
                       [timer](const auto &one) { return one.timerId == timer && one.interval > 0; });
}

} // namespace

LayoutPacer::LayoutPacer(QObject *parent)
    : QObject(parent)
{
    m_turn.setSingleShot(true);
    m_turn.setInterval(pause);
    connect(&m_turn, &QTimer::timeout, this, &LayoutPacer::advance);
}

void LayoutPacer::setDocument(QTextDocument *document)
{
    if (m_document)
        m_document->documentLayout()->removeEventFilter(this);
    m_document = document;
    if (document)
        document->documentLayout()->installEventFilter(this);
    restart();
}

void LayoutPacer::restart()
{
    m_position = 0;
    m_finished = !m_document || m_document->characterCount() <= surelyShort;
    if (m_finished)
        m_turn.stop();
    else
        m_turn.start();
}

int LayoutPacer::height() const
{
    if (!m_document)
        return 0;
    const QRectF reached = m_document->documentLayout()->blockBoundingRect(m_document->findBlock(m_position));
    return static_cast<int>(std::ceil(m_finished ? m_document->size().height() : reached.bottom()));
}

/// Until all is laid out here, Qt's own steps are left out; the last one of them, which finds that, ends them.
bool LayoutPacer::eventFilter(QObject *watched, QEvent *event)
{
    const bool step = event->type() == QEvent::Timer && m_document && watched == m_document->documentLayout() &&
                      isForLayout(watched, static_cast<QTimerEvent *>(event)->timerId());
    return (step && !m_finished) || QObject::eventFilter(watched, event);
}

void LayoutPacer::advance()
{
    if (m_finished)
        return;
    QElapsedTimer timer;
    timer.start();
    QTextBlock block = m_document->findBlock(m_position);
    for (; block.isValid() && timer.elapsed() < slice; block = block.next()) {
        (void)m_document->documentLayout()->blockBoundingRect(block); // lays out up to its end
        m_position = block.position() + block.length();
    }
    m_finished = !block.isValid();
    if (!m_finished)
        m_turn.start();
    // or the bars would not know of it before all is
    Q_EMIT m_document->documentLayout()->documentSizeChanged({m_document->textWidth(), static_cast<double>(height())});
}

} // namespace postrider::ui::reader
