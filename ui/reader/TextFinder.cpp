// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/TextFinder.h"

#include <chrono>

#include <QElapsedTimer>
#include <QTextDocument>

namespace postrider::ui::reader {

namespace {

constexpr qsizetype mostMarks = 2000;         // painted; more are a colour, not a help
constexpr qint64 slice = 4;                   // ms: leaves most of a frame of 16 ms to others
constexpr std::chrono::milliseconds pause{2}; // in which the window does what else there is

} // namespace

TextFinder::TextFinder(QTextEdit *view)
    : QObject(view)
    , m_view(view)
{
    m_turn.setSingleShot(true);
    m_turn.setInterval(pause);
    connect(&m_turn, &QTimer::timeout, this, &TextFinder::markMore);
}

bool TextFinder::find(const QString &text, bool backwards, const QColor &fill)
{
    if (text.isEmpty()) {
        clear();
        return false;
    }
    const QTextDocument *document = m_view->document();
    const QTextDocument::FindFlags direction = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    QTextCursor next = document->find(text, m_view->textCursor(), direction);
    if (next.isNull()) { // past the last one: the first again
        QTextCursor from(m_view->document());
        from.movePosition(backwards ? QTextCursor::End : QTextCursor::Start);
        next = document->find(text, from, direction);
    }
    if (next.isNull()) {
        clear();
        return false;
    }
    if (text != m_text || fill != m_fill) {
        clear();
        m_text = text;
        m_fill = fill;
        m_reached = QTextCursor(m_view->document());
        m_turn.start();
    }
    m_view->setTextCursor(next);
    return true;
}

void TextFinder::clear()
{
    m_turn.stop();
    m_text.clear();
    m_marks.clear();
    m_reached = {};
    m_view->setExtraSelections({});
}

void TextFinder::markMore()
{
    QElapsedTimer timer;
    timer.start();
    while (m_marks.size() < mostMarks && timer.elapsed() < slice) {
        m_reached = m_view->document()->find(m_text, m_reached);
        if (m_reached.isNull())
            break;
        QTextEdit::ExtraSelection mark;
        mark.cursor = m_reached;
        mark.format.setBackground(m_fill);
        m_marks += mark;
    }
    m_view->setExtraSelections(m_marks);
    if (m_reached.isNull() || m_marks.size() >= mostMarks)
        return Q_EMIT marked();
    m_turn.start();
}

} // namespace postrider::ui::reader
