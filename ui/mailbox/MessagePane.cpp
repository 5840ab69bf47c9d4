// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/MessagePane.h"

#include "store/FolderRepo.h"
#include "store/Store.h"
#include "ui/common/ElidedLabel.h"
#include "ui/common/Icons.h"
#include "ui/common/Shades.h"
#include "ui/mailbox/EmptyState.h"
#include "ui/mailbox/MessageListView.h"
#include "ui/mailbox/QuickFilterBar.h"
#include "ui/mailbox/ServerSearchBar.h"
#include "ui/models/FolderModel.h"
#include "ui/models/FolderText.h"
#include "ui/models/MessageListModel.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

namespace postrider::ui::mailbox {

using models::Correspondent;
using models::FolderModel;
using store::FolderRole;

namespace {

bool isOwnMail(FolderRole role)
{
    return role == FolderRole::Sent || role == FolderRole::Drafts;
}

} // namespace

MessagePane::MessagePane(store::Store &store, FolderModel &folders, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_folders(folders)
    , m_clock(clock)
    , m_model(new models::MessageListModel(store, clock, this))
    , m_title(new common::ElidedLabel(this))
    , m_count(new QLabel(this))
    , m_filter(new QuickFilterBar(this))
    , m_scope(new QToolButton(this))
    , m_leading(new QToolButton(this))
    , m_serverSearch(new ServerSearchBar(this))
    , m_stack(new QStackedWidget(this))
    , m_list(new MessageListView(*m_model, clock, this))
    , m_empty(new EmptyState(this))
{
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = makeHeader();
    column->addWidget(m_header);
    column->addWidget(m_serverSearch);
    column->addWidget(m_stack, 1);

    connect(m_filter, &QuickFilterBar::filterChanged, m_model, &models::MessageListModel::setFilter);
    connect(m_model, &models::MessageListModel::countChanged, this, &MessagePane::updateEmptyState);
    connect(&folders, &QAbstractItemModel::dataChanged, this, &MessagePane::updateEmptyState);
    connect(&folders, &QAbstractItemModel::rowsInserted, this, &MessagePane::updateEmptyState);
    connect(&folders, &QAbstractItemModel::rowsRemoved, this, &MessagePane::updateEmptyState);
    connect(m_empty, &EmptyState::actionRequested, this, &MessagePane::takeAction);
    connect(m_scope, &QToolButton::toggled, this, [this](bool everywhere) {
        m_everywhere = everywhere;
        runSearch();
    });
    updateEmptyState();
}

QWidget *MessagePane::makeHeader()
{
    auto *header = new QWidget(this);
    header->setBackgroundRole(QPalette::Base);
    header->setAutoFillBackground(true);
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    m_title->setFont(bold);
    m_leading->setAutoRaise(true);
    m_leading->hide();
    m_scope->setText(tr("Everywhere"));
    m_scope->setToolTip(tr("Search all folders of all accounts"));
    m_scope->setCheckable(true);
    m_scope->setAutoRaise(true);
    m_scope->hide();
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(8);
    row->addWidget(m_leading);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_scope);
    row->addWidget(m_filter);
    return header;
}

void MessagePane::setLeadingAction(QAction *action)
{
    m_leading->setDefaultAction(action);
    m_leading->setVisible(action->isVisible());
    connect(action, &QAction::changed, m_leading, [this, action] { m_leading->setVisible(action->isVisible()); });
}

void MessagePane::showFolder(FolderId folder)
{
    m_folder = folder;
    if (!m_query.isEmpty())
        Q_EMIT searchEnded();
    m_query.clear();
    m_scope->hide();
    const auto known = m_folders.folderAt(m_folders.indexOf(folder));
    const Correspondent who = known && isOwnMail(known->role) ? Correspondent::Recipients : Correspondent::Sender;
    m_list->setCorrespondent(who);
    m_model->showFolder(folder, who);
    updateEmptyState();
}

void MessagePane::clear()
{
    showFolder({});
}

void MessagePane::search(const QString &query)
{
    if (query.isEmpty()) {
        const MessageId current = m_list->currentMessage();
        showFolder(m_folder);
        m_list->selectRow(m_model->rowOf(current));
        return;
    }
    m_query = query;
    m_scope->show();
    runSearch();
}

void MessagePane::searchEverywhere()
{
    m_scope->setChecked(true);
}

void MessagePane::runSearch()
{
    if (m_query.isEmpty())
        return;
    const FolderId folder = m_everywhere ? FolderId() : m_folder;
    m_model->showSearch(m_query, folder);
    updateEmptyState();
    Q_EMIT searchShown(m_query, folder);
}

void MessagePane::refreshSearch()
{
    m_model->refreshSearch();
    updateEmptyState();
}

QString MessagePane::folderName() const
{
    const auto folder = m_folders.folderAt(m_folders.indexOf(m_folder));
    return folder ? models::folderName(*folder) : QString();
}

void MessagePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateHeader();
    QWidget::changeEvent(event);
}

void MessagePane::updateHeader()
{
    const auto folder = m_folders.folderAt(m_folders.indexOf(m_folder));
    m_header->setVisible(folder.has_value() || !m_query.isEmpty());
    m_title->setText(!m_query.isEmpty() ? tr("Search results") : folderName());
    QString count;
    if (!m_query.isEmpty() || !m_filter->filter().isEmpty())
        count = QLocale().toString(m_model->rowCount());
    else if (folder && folder->unread > 0)
        count = tr("%n unread", nullptr, folder->unread);
    m_count->setText(count);
    common::dimText(*m_count);
}

EmptySituation MessagePane::situation() const
{
    EmptySituation now;
    const QModelIndex index = m_folders.indexOf(m_folder);
    const auto folder = m_folders.folderAt(index);
    now.hasAccounts = m_folders.hasAccounts();
    now.folderChosen = folder.has_value();
    now.scanning = m_model->isScanning();
    now.filtered = !m_filter->filter().isEmpty() && folder && folder->total > 0;
    now.query = m_query;
    now.searchesEverywhere = m_everywhere;
    now.folderName = folderName();
    if (!folder)
        return now;
    now.syncedAt = folder->syncedAt;
    const QModelIndex account = m_folders.indexOf(folder->account);
    now.link = static_cast<models::AccountLink>(account.data(FolderModel::LinkRole).toInt());
    now.problem = account.data(FolderModel::ProblemRole).toString();
    return now;
}

void MessagePane::updateEmptyState()
{
    updateHeader();
    const bool isEmpty = m_model->rowCount() == 0;
    if (isEmpty)
        m_empty->setText(emptyTextFor(situation(), m_clock.nowUtc().toLocalTime()));
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_list);
}

void MessagePane::takeAction(EmptyAction action)
{
    switch (action) {
    case EmptyAction::ClearFilter:
        m_filter->clear();
        if (!m_query.isEmpty())
            Q_EMIT searchCleared();
        break;
    case EmptyAction::SearchEverywhere:
        searchEverywhere();
        break;
    default:
        Q_EMIT actionRequested(action);
    }
}

} // namespace postrider::ui::mailbox
