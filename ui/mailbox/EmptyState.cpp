// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/EmptyState.h"

#include "ui/common/Icons.h"
#include "ui/common/Shades.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace postrider::ui::mailbox {

namespace {

constexpr int IconSize = 44; // twice the drawing, so that its lines lie on whole pixels
constexpr int TextWidth = 300;

QLabel *centred(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // names of folders and sentences of servers
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    label->setWordWrap(true);
    label->setMaximumWidth(TextWidth);
    return label;
}

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(centred(this))
    , m_sentence(centred(this))
    , m_button(new QPushButton(this))
{
    setBackgroundRole(QPalette::Base);
    setFocusProxy(m_button);
    setAutoFillBackground(true);
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    m_title->setFont(bold);
    m_icon->setAlignment(Qt::AlignHCenter);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addSpacing(4);
    for (QLabel *label : {m_title, m_sentence}) {
        auto *row = new QHBoxLayout;
        row->addStretch();
        row->addWidget(label, 100);
        row->addStretch();
        column->addLayout(row);
    }
    column->addSpacing(4);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(m_text.action); });
}

void EmptyState::setText(const EmptyText &text)
{
    m_text = text;
    m_title->setText(text.title);
    m_sentence->setText(text.text);
    m_sentence->setVisible(!text.text.isEmpty());
    m_button->setText(text.verb);
    m_button->setVisible(text.action != EmptyAction::None);
    m_button->setDefault(text.action == EmptyAction::AddAccount);
    setAccessibleName(text.title);
    setAccessibleDescription(text.text);
    paintIcon();
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
    QWidget::changeEvent(event);
}

void EmptyState::paintIcon()
{
    const QColor dimmed = common::dimmedText(palette());
    m_icon->setPixmap(m_text.icon.isEmpty() ? QPixmap()
                                            : common::iconPixmap(m_text.icon, IconSize, dimmed, devicePixelRatioF()));
    common::dimText(*m_sentence);
}

} // namespace postrider::ui::mailbox
