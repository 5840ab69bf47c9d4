// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/CardPane.h"

#include "ui/mailbox/EmptyState.h"

#include <QAbstractItemDelegate>
#include <QBoxLayout>
#include <QLabel>
#include <QListView>
#include <QStackedWidget>

namespace postrider::ui::mailbox {

CardPane::CardPane(const Words &words, QAbstractItemModel &model, QAbstractItemDelegate *delegate, QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_list(new QListView(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *title = new QLabel(words.title, this);
    QFont bold = title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    title->setFont(bold);
    title->setContentsMargins(12, 8, 12, 8);
    title->setMinimumHeight(44); // as high as the header of the message pane
    m_list->setAccessibleName(words.listName);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(&model);
    delegate->setParent(m_list);
    m_list->setItemDelegate(delegate);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *nothing = new EmptyState(this);
    nothing->setText(words.nothing);
    m_stack->addWidget(m_list);
    m_stack->addWidget(nothing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title);
    column->addWidget(m_stack, 1);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &CardPane::showRows);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &CardPane::showRows);
    connect(&model, &QAbstractItemModel::modelReset, this, &CardPane::showRows);
    showRows();
}

void CardPane::addWidget(QWidget *widget)
{
    layout()->addWidget(widget);
}

void CardPane::showRows()
{
    m_stack->setCurrentIndex(m_list->model()->rowCount() > 0 ? 0 : 1);
}

} // namespace postrider::ui::mailbox
