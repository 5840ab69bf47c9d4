// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/MessageListView.h"

#include "ui/mailbox/MessageCardDelegate.h"
#include "ui/models/MessageListModel.h"

#include <algorithm>
#include <chrono>

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace postrider::ui::mailbox {

MessageListView::MessageListView(models::MessageListModel &model, Clock &clock, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_clock(clock)
    , m_delegate(new MessageCardDelegate(clock, this))
{
    setAccessibleName(tr("Messages"));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true); // one size hint for 100,000 rows
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
    setMouseTracking(true); // the hollow star under the pointer
    viewport()->setAttribute(Qt::WA_Hover);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setDefaultDropAction(Qt::MoveAction); // onto a folder; other programs take copies
    setEditTriggers(NoEditTriggers);
    setItemDelegate(m_delegate);
    setModel(&model);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &MessageListView::chooseAfterRemoval);
    connect(&model, &QAbstractItemModel::modelReset, this, &MessageListView::announceCurrent);
    repaintAtMidnight();
}

void MessageListView::setDensity(Density density)
{
    m_delegate->setDensity(density);
    scheduleDelayedItemsLayout();
    viewport()->update();
}

Density MessageListView::density() const
{
    return m_delegate->density();
}

void MessageListView::setCorrespondent(models::Correspondent who)
{
    m_delegate->setCorrespondent(who);
    viewport()->update();
}

QSize MessageListView::sizeHint() const
{
    return {380, 480}; // the middle pane of the window
}

std::vector<MessageId> MessageListView::selectedMessages() const
{
    QModelIndexList selected = selectionModel()->selectedRows();
    std::sort(selected.begin(), selected.end());
    std::vector<MessageId> messages;
    for (const QModelIndex &index : selected)
        messages.push_back(m_model.idAt(index.row()));
    return messages;
}

MessageId MessageListView::currentMessage() const
{
    const QModelIndexList selected = selectionModel()->selectedRows();
    return selected.size() == 1 ? m_model.idAt(selected.first().row()) : MessageId();
}

void MessageListView::selectRow(int row)
{
    const QModelIndex index = m_model.index(row);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

void MessageListView::selectRelative(int step)
{
    const int last = m_model.rowCount() - 1;
    // The focus alone makes a row current; the first key chooses it.
    const bool isChosen = selectionModel()->isSelected(currentIndex());
    const int row = isChosen ? currentIndex().row() + step : std::max(0, currentIndex().row());
    selectRow(std::clamp(row, 0, std::max(last, 0)));
}

bool MessageListView::selectNextUnread()
{
    const int row = m_model.nextUnread(currentIndex().isValid() ? currentIndex().row() : -1);
    if (row >= 0)
        selectRow(row);
    return row >= 0;
}

void MessageListView::announceCurrent()
{
    const MessageId current = currentMessage();
    if (current == m_announced)
        return;
    m_announced = current;
    Q_EMIT currentMessageChanged(current);
}

void MessageListView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    Q_EMIT selectionCountChanged(static_cast<int>(selectionModel()->selectedRows().size()));
    announceCurrent();
}

void MessageListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        scrollTo(current);
}

void MessageListView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    // Rows that come in above what is being looked at must not push it away; at the very top they are to be seen.
    const int before = verticalScrollBar()->value();
    const int height = CardLayout::heightFor(m_delegate->density(), QFontMetrics(font()));
    const bool isAbove = before > 0 && start * height < before;
    QListView::rowsInserted(parent, start, end);
    if (!isAbove)
        return;
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(before + (end - start + 1) * height);
}

void MessageListView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    const QModelIndex current = currentIndex();
    const bool isGoing =
        current.isValid() && current.row() >= start && current.row() <= end && selectionModel()->isSelected(current);
    if (isGoing)
        m_rowToChoose = start;
    QListView::rowsAboutToBeRemoved(parent, start, end);
}

void MessageListView::chooseAfterRemoval()
{
    const int row = std::exchange(m_rowToChoose, -1);
    if (row < 0)
        return;
    if (m_model.rowCount() == 0)
        announceCurrent();
    else
        selectRow(std::min(row, m_model.rowCount() - 1));
}

bool MessageListView::isOnStar(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid())
        return false;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return m_delegate->starRect(option).contains(position);
}

void MessageListView::mousePressEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (event->button() == Qt::LeftButton && isOnStar(position)) {
        Q_EMIT starClicked(m_model.idAt(indexAt(position).row()));
        return; // chooses nothing
    }
    QListView::mousePressEvent(event);
}

void MessageListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton && !isOnStar(event->position().toPoint()))
        Q_EMIT openRequested(m_model.idAt(index.row()));
}

void MessageListView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT openRequested(m_model.idAt(currentIndex().row()));
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        Q_EMIT pageRequested();
        return;
    }
    QListView::keyPressEvent(event);
}

void MessageListView::contextMenuEvent(QContextMenuEvent *event)
{
    if (selectionModel()->hasSelection())
        Q_EMIT menuRequested(event->globalPos());
}

void MessageListView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        scheduleDelayedItemsLayout();
    QListView::changeEvent(event);
}

void MessageListView::repaintAtMidnight()
{
    const QDateTime now = m_clock.nowUtc().toLocalTime();
    const QDateTime midnight(now.date().addDays(1), QTime(0, 0), Qt::LocalTime);
    m_clock.after(std::chrono::milliseconds(now.msecsTo(midnight) + 1000), this, [this] {
        viewport()->update(); // '14:05' is 'Yesterday' now
        repaintAtMidnight();
    });
}

} // namespace postrider::ui::mailbox
