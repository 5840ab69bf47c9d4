// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/UndoBar.h"

#include "ui/common/Icons.h"
#include "ui/common/Shades.h"

#include <utility>

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace postrider::ui {

namespace {

constexpr std::chrono::seconds ShownFor{8}; // time to read it and to change one's mind; Ctrl+Z works for ever

} // namespace

UndoBar::UndoBar(Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_clock(clock)
    , m_text(new QLabel(this))
    , m_undo(new QPushButton(tr("&Undo"), this))
{
    setAutoFillBackground(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_undo->setIcon(common::icon(QStringLiteral("edit-undo")));
    m_undo->setAccessibleName(tr("Undo"));
    m_undo->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto own = std::exchange(m_ownUndo, {}))
            own();
        else
            Q_EMIT undoRequested();
    });
    applyPalette();
    hide();
}

void UndoBar::showText(const QString &text, bool undoable)
{
    m_ownUndo = {};
    showFor(text, undoable, ShownFor);
}

void UndoBar::offer(const QString &text, std::chrono::milliseconds time, std::function<void()> undo)
{
    m_ownUndo = std::move(undo);
    showFor(text, true, time);
}

void UndoBar::showFor(const QString &text, bool undoable, std::chrono::milliseconds time)
{
    m_text->setText(text);
    m_undo->setVisible(undoable);
    setAccessibleName(text);
    show();
    const int mine = ++m_shown;
    m_clock.after(time, this, [this, mine] {
        if (mine == m_shown)
            hide();
    });
}

void UndoBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyPalette();
    QFrame::changeEvent(event);
}

void UndoBar::applyPalette()
{
    QPalette own;
    own.setColor(QPalette::Window, common::toneFill(own, common::Tone::Information));
    setPalette(own);
}

} // namespace postrider::ui
