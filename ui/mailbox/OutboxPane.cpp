// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/OutboxPane.h"

#include "ui/mailbox/OutboxDelegate.h"
#include "ui/models/OutboxModel.h"

#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>

namespace postrider::ui::mailbox {

using store::OutboxEntry;
using store::OutboxState;

OutboxPane::OutboxPane(models::OutboxModel &model, QWidget *parent)
    : CardPane({tr("Outbox"),
                tr("Messages waiting to be sent"),
                {QStringLiteral("mail-folder-outbox"),
                 tr("Nothing waits to be sent"),
                 tr("What you send stays here until a server has taken it."),
                 EmptyAction::None,
                 {}}},
               model, new OutboxDelegate, parent)
    , m_model(model)
    , m_edge(new QWidget(this))
    , m_details(new QLabel(this))
    , m_grid(nullptr)
{
    m_edge->setFixedHeight(1); // rows go on under it
    m_edge->setAutoFillBackground(true);
    m_edge->setBackgroundRole(QPalette::Mid);
    m_details->setTextFormat(Qt::PlainText); // the words of a stranger's server
    m_details->setWordWrap(true);
    m_details->setContentsMargins(12, 8, 12, 0);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setAccessibleName(tr("How the chosen message stands"));
    addWidget(m_edge);
    addWidget(m_details);
    addWidget(makeButtons());
    connect(list().selectionModel(), &QItemSelectionModel::selectionChanged, this, &OutboxPane::update);
    connect(list().selectionModel(), &QItemSelectionModel::currentChanged, this, &OutboxPane::update);
    connect(&model, &QAbstractItemModel::dataChanged, this, &OutboxPane::update);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &OutboxPane::update);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &OutboxPane::update);
    connect(&model, &QAbstractItemModel::rowsMoved, this, &OutboxPane::update);
    connect(&list(), &QListView::activated, this, [this] { trigger(OutboxAction::Edit); });
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
    m_grid = new QGridLayout(box);
    m_grid->setContentsMargins(12, 8, 12, 8);
    m_grid->setSpacing(8);
    return box;
}

void OutboxPane::arrangeButtons()
{
    constexpr int columns = 3; // what fits into the narrowest pane
    int place = 0;
    for (const auto &[action, button] : m_buttons) {
        m_grid->removeWidget(button);
        if (button->isHidden())
            continue;
        m_grid->addWidget(button, place / columns, place % columns);
        ++place;
    }
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
    const QModelIndexList selected = list().selectionModel()->selectedRows();
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
    m_edge->setVisible(!details.isEmpty());
    for (const auto &[action, button] : m_buttons)
        button->setVisible(entry && isPossible(action, *entry));
    arrangeButtons();
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
