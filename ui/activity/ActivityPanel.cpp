// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/ActivityPanel.h"

#include "ui/activity/ActivityDelegate.h"
#include "ui/common/Icons.h"
#include "ui/models/ActivityModel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace postrider::ui::activity {

using models::ActivityItem;
using models::ActivityKind;
using models::ActivityModel;
using models::ActivityState;

ActivityPanel::ActivityPanel(ActivityModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_list(new QListView(this))
    , m_nothing(new QLabel(tr("Nothing is going on, and nothing waits."), this))
    , m_stack(new QStackedWidget(this))
    , m_details(new QLabel(this))
    , m_cancel(new QPushButton(tr("&Take back"), this))
    , m_retry(new QPushButton(tr("Tr&y now"), this))
{
    setAccessibleName(tr("Activity"));
    m_list->setAccessibleName(tr("Activity"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(&model);
    m_list->setItemDelegate(new ActivityDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setBackgroundRole(QPalette::Base);
    m_nothing->setAutoFillBackground(true);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(16);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setContentsMargins(12, 0, 12, 0);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_nothing);

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 0, 12, 8);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_retry);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeHeader());
    column->addWidget(m_stack, 1);
    column->addWidget(m_details);
    column->addLayout(buttons);

    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ActivityPanel::updateButtons);
    connect(&model, &ActivityModel::countsChanged, this, &ActivityPanel::updateButtons);
    connect(&model, &ActivityModel::dataChanged, this, &ActivityPanel::updateButtons);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (const auto item = chosen())
            Q_EMIT cancelRequested(item->account, item->operation);
    });
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (const auto item = chosen())
            Q_EMIT retryRequested(item->account);
    });
    updateButtons();
}

QWidget *ActivityPanel::makeHeader()
{
    auto *header = new QWidget(this);
    auto *title = new QLabel(tr("Activity"), header);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto *close = new QToolButton(header);
    close->setIcon(common::icon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close the activity panel"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, &ActivityPanel::closeRequested);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(12, 8, 8, 0);
    row->addWidget(title, 1);
    row->addWidget(close);
    return header;
}

std::optional<ActivityItem> ActivityPanel::chosen() const
{
    const QModelIndexList selected = m_list->selectionModel()->selectedRows();
    return selected.isEmpty() ? std::nullopt : m_model.itemAt(selected.first().row());
}

void ActivityPanel::updateButtons()
{
    m_stack->setCurrentWidget(m_model.rowCount() == 0 ? static_cast<QWidget *>(m_nothing) : m_list);
    const std::optional<ActivityItem> item = chosen();
    const bool waits = item && item->state != ActivityState::Running;
    m_cancel->setVisible(waits && item->kind == ActivityKind::Operation);
    m_retry->setVisible(waits && item->kind != ActivityKind::Sync);
    QString details;
    if (item) {
        details = item->detail;
        if (!item->serverText.isEmpty())
            details += QLatin1Char('\n') + tr("The server said: %1").arg(item->serverText);
    }
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
}

void ActivityPanel::choose(ActivityKind kind)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.itemAt(row)->kind != kind)
            continue;
        m_list->setCurrentIndex(m_model.index(row));
        m_list->setFocus();
        return;
    }
}

} // namespace postrider::ui::activity
