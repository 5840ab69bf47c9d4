// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/RemovedDialog.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>

namespace postrider::ui::mailbox {

RemovedDialog::RemovedDialog(store::Store &store, QWidget *parent)
    : QDialog(parent)
    , m_model(store)
    , m_list(new QTreeView(this))
    , m_stack(new QStackedWidget(this))
{
    setWindowTitle(tr("Removed on the server"));
    auto *text =
        new QLabel(tr("These messages disappeared on the server without your doing here: another device or the "
                      "provider has removed them. They are kept for seven days and can be put back."),
                   this);
    text->setWordWrap(true);
    m_list->setAccessibleName(tr("Removed messages"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setModel(&m_model);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(models::RemovedModel::Subject, QHeaderView::Stretch);
    auto *nothing = new QLabel(tr("Nothing was removed in the last seven days."), this);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setWordWrap(true);
    m_stack->addWidget(m_list);
    m_stack->addWidget(nothing);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_restore = buttons->addButton(tr("&Put back"), QDialogButtonBox::ActionRole);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addWidget(text);
    column->addWidget(m_stack, 1);
    column->addWidget(buttons);
    resize(640, 400);
    connect(m_restore, &QPushButton::clicked, this, &RemovedDialog::restoreChosen);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RemovedDialog::updateView);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &RemovedDialog::updateView);
    updateView();
}

void RemovedDialog::restoreChosen()
{
    std::vector<store::RemovedMessage> chosen;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows())
        if (const auto message = m_model.messageAt(index.row()))
            chosen.push_back(*message);
    for (const store::RemovedMessage &message : chosen)
        Q_EMIT restoreRequested(message.account, message.id);
}

void RemovedDialog::updateView()
{
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    m_restore->setEnabled(m_list->selectionModel()->hasSelection());
}

} // namespace postrider::ui::mailbox
