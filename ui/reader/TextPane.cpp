// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/TextPane.h"

#include "mime/PlainText.h"

#include <algorithm>
#include <utility>

#include <QFontDatabase>
#include <QTextCursor>

namespace postrider::ui::reader {

namespace {

constexpr qsizetype longestLine = 4000;           // units; a longer one is broken: its layout alone takes seconds
constexpr qsizetype piece = qsizetype{64} * 1024; // units shown in one turn, and the rest of their line; some ms

QString withBreaks(const QString &text)
{
    QString result;
    result.reserve(text.size() + text.size() / longestLine);
    qsizetype sinceBreak = 0;
    for (const QChar c : text) {
        if (sinceBreak >= longestLine && c != u'\n' && !c.isLowSurrogate()) {
            result += u'\n';
            sinceBreak = 0;
        }
        result += c;
        sinceBreak = c == u'\n' ? 0 : sinceBreak + 1;
    }
    return result;
}

} // namespace

TextPane::TextPane(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    // a read-only text has no cursor to move by keys unless it is asked for
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setPlaceholderText(tr("Loading…"));
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &TextPane::showMore);
}

void TextPane::load(std::function<QString()> text)
{
    m_worker.run([this, text = std::move(text)]() -> WorkerQueue::Answer {
        return [this, shown = withBreaks(mime::PlainText::displaySafe(text()))] { showText(shown); };
    });
}

void TextPane::showText(const QString &text)
{
    setPlaceholderText({});
    clear();
    m_text = text;
    m_shown = 0;
    showMore();
}

void TextPane::showMore()
{
    const qsizetype lineEnd = m_text.indexOf(u'\n', std::min(m_shown + piece, m_text.size()));
    const qsizetype end = lineEnd < 0 ? m_text.size() : lineEnd + 1;
    const QString next = m_text.mid(m_shown, end - m_shown);
    if (m_shown == 0) {
        setPlainText(next); // the cursor stays at the beginning
    } else {
        QTextCursor behind(document());
        behind.movePosition(QTextCursor::End);
        behind.insertText(next);
    }
    m_shown = end;
    if (m_shown < m_text.size())
        return m_turn.start();
    m_text.clear();
    Q_EMIT loaded();
}

} // namespace postrider::ui::reader
