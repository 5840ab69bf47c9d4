// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/OutboxPane.h"

#include "ui/common/Shades.h"
#include "ui/mailbox/OutboxDelegate.h"
#include "ui/models/OutboxModel.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>

namespace postrider::ui::mailbox {

using store::OutboxEntry;
using store::OutboxState;

OutboxPane::OutboxPane(models::OutboxModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_list(new QListView(this))
    , m_details(new QLabel(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *title = new QLabel(tr("Outbox"), this);
    QFont bold = title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    title->setFont(bold);
    title->setContentsMargins(12, 8, 12, 8);
    title->setMinimumHeight(44); // as high as the header of the message pane
    m_list->setAccessibleName(tr("Messages waiting to be sent"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(&model);
    m_list->setItemDelegate(new OutboxDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_details->setTextFormat(Qt::PlainText); // the words of a stranger's server
    m_details->setWordWrap(true);
    m_details->setContentsMargins(12, 8, 12, 0);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setAccessibleName(tr("How the chosen message stands"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title);
    column->addWidget(m_list, 1);
    column->addWidget(m_details);
    column->addWidget(makeButtons());
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OutboxPane::update);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutboxPane::update);
    connect(&model, &QAbstractItemModel::dataChanged, this, &OutboxPane::update);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &OutboxPane::update);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &OutboxPane::update);
    connect(&model, &QAbstractItemModel::rowsMoved, this, &OutboxPane::update);
    connect(m_list, &QListView::activated, this, [this] { trigger(OutboxAction::Edit); });
    update();
}

QWidget *OutboxPane::makeButtons()
{
    auto *box = new QWidget(this);
    addButton(OutboxAction::SendNow, tr("Send &now"), tr("Send it now, whatever it waits for"));
    addButton(OutboxAction::Arrived, tr("It has a&rrived"), tr("You know that it was received: put a copy into Sent"));
    addButton(OutboxAction::Pause, tr("&Pause"), tr("Stop it and keep it here"));
    addButton(OutboxAction::Edit, tr("E&dit"), tr("Take it out of the Outbox and write on"));
    addButton(OutboxAction::Earlier, tr("&Earlier"), tr("Send it before the one above"));
    addButton(OutboxAction::Later, tr("&Later"), tr("Send it after the one below"));
    addButton(OutboxAction::Remove, tr("Re&move"), tr("Take it out of the Outbox for good"));
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->setSpacing(8);
    int place = 0;
    for (const auto &[action, button] : m_buttons) {
        grid->addWidget(button, place / 3, place % 3); // what fits into the narrowest pane
        ++place;
    }
    return box;
}

void OutboxPane::addButton(OutboxAction action, const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text, this);
    button->setToolTip(tip);
    button->setAccessibleDescription(tip);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, action] { trigger(action); });
    m_buttons[action] = button;
}

int OutboxPane::chosenRow() const
{
    const QModelIndexList selected = m_list->selectionModel()->selectedRows();
    return selected.isEmpty() ? -1 : selected.first().row();
}

bool OutboxPane::isPossible(OutboxAction action, const OutboxEntry &entry)
{
    const bool waits = entry.state == OutboxState::Queued || entry.state == OutboxState::Waiting;
    const bool stands = entry.state == OutboxState::Failed || entry.state == OutboxState::NeedsUser ||
                        entry.state == OutboxState::Paused || entry.state == OutboxState::Unknown;
    switch (action) {
    case OutboxAction::SendNow:
        return waits || stands || entry.state == OutboxState::CopyMissing;
    case OutboxAction::Pause:
        return waits || entry.state == OutboxState::Sending;
    case OutboxAction::Edit:
        return waits || stands;
    case OutboxAction::Remove:
        return waits || stands || entry.state == OutboxState::CopyMissing;
    case OutboxAction::Arrived:
        return entry.state == OutboxState::Unknown;
    case OutboxAction::Earlier:
    case OutboxAction::Later:
        return waits || entry.state == OutboxState::Paused;
    }
    return false;
}

void OutboxPane::update()
{
    const int row = chosenRow();
    const std::optional<OutboxEntry> entry = m_model.entryAt(row);
    const QString details = m_model.detailsAt(row);
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
    for (const auto &[action, button] : m_buttons)
        button->setVisible(entry && isPossible(action, *entry));
    m_buttons.at(OutboxAction::Earlier)->setEnabled(row > 0);
    m_buttons.at(OutboxAction::Later)->setEnabled(row >= 0 && row + 1 < m_model.rowCount());
    if (!entry)
        return;
    QString now = tr("Send &now");
    if (entry->state == OutboxState::CopyMissing)
        now = tr("Save the copy agai&n");
    else if (entry->state == OutboxState::Unknown)
        now = tr("Se&nd again");
    else if (entry->state == OutboxState::Paused)
        now = tr("Resume se&nding");
    else if (entry->state == OutboxState::Failed && !entry->outcomes.empty())
        now = tr("Send agai&n to the refused");
    m_buttons.at(OutboxAction::SendNow)->setText(now);
}

void OutboxPane::trigger(OutboxAction action)
{
    const int row = chosenRow();
    const std::optional<OutboxEntry> entry = m_model.entryAt(row);
    if (!entry || !isPossible(action, *entry))
        return;
    if (action == OutboxAction::Earlier || action == OutboxAction::Later) {
        const auto next = m_model.entryAt(action == OutboxAction::Earlier ? row - 1 : row + 2);
        Q_EMIT moveRequested(entry->account, entry->id, next ? next->id : OutboxId());
        return;
    }
    Q_EMIT actionRequested(action, entry->account, entry->id);
}

} // namespace postrider::ui::mailbox
