// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/DiscardedPage.h"

#include <chrono>

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace postrider::ui::composer {

namespace {

constexpr int secondsToUndo = 10; // as long as mail programs hold back a message that was sent by mistake

} // namespace

DiscardedPage::DiscardedPage(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_undo(new QPushButton(tr("Undo"), this))
{
    m_second.setInterval(std::chrono::seconds(1));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addWidget(m_undo, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_undo, &QPushButton::clicked, this, &DiscardedPage::undoRequested);
    connect(&m_second, &QTimer::timeout, this, &DiscardedPage::tick);
}

void DiscardedPage::begin()
{
    m_left = secondsToUndo + 1;
    tick();
    m_second.start();
    m_undo->setFocus();
}

void DiscardedPage::tick()
{
    if (--m_left > 0)
        return m_text->setText(tr("Message discarded. This window closes in %1 s.").arg(m_left));
    m_second.stop();
    Q_EMIT expired();
}

void DiscardedPage::hideEvent(QHideEvent *event)
{
    m_second.stop();
    QWidget::hideEvent(event);
}

} // namespace postrider::ui::composer
