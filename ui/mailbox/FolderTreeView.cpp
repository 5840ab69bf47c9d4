// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/FolderTreeView.h"

#include "ui/common/Icons.h"
#include "ui/common/Shades.h"
#include "ui/mailbox/FolderDelegate.h"
#include "ui/models/FolderModel.h"

#include <QContextMenuEvent>
#include <QPainter>

namespace postrider::ui::mailbox {

namespace {

constexpr int Indentation = 16;
constexpr int Inset = 2;
constexpr int Radius = 6;
constexpr int BranchIcon = 16;

bool isHeading(models::FolderKind kind)
{
    return kind == models::FolderKind::Account || kind == models::FolderKind::Favourites;
}

} // namespace

FolderTreeView::FolderTreeView(models::FolderModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    setAccessibleName(tr("Folders"));
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setIndentation(Indentation);
    setRootIsDecorated(false);
    setViewportMargins(4, 4, 0, 4);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideMiddle);
    setEditTriggers(NoEditTriggers);
    setDragDropMode(DragDrop);
    setDragEnabled(true);
    setAcceptDrops(true);
    setAutoExpandDelay(600);        // ms a dragged message waits over a closed folder
    setExpandsOnDoubleClick(false); // Projects: by its arrow; accounts: by one click
    setMouseTracking(true);
    setItemDelegate(new FolderDelegate(this));
    // The pane belongs to the frame of the window: it takes the window's colour and not that of text fields.
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    setModel(&model);
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (isHeading(m_model.kindAt(index)))
            setExpanded(index, !isExpanded(index));
    });
    expandAccounts();
}

QSize FolderTreeView::sizeHint() const
{
    return {220, 480}; // the left pane of the window
}

void FolderTreeView::expandAccounts()
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        setExpanded(m_model.index(row, 0), true);
}

void FolderTreeView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QTreeView::rowsInserted(parent, start, end);
    if (!parent.isValid()) {
        for (int row = start; row <= end; ++row)
            setExpanded(m_model.index(row, 0), true);
    } else if (!parent.parent().isValid()) {
        setExpanded(parent, true); // the first folders of a new account
    }
}

void FolderTreeView::selectFolder(FolderId folder)
{
    const QModelIndex index = m_model.indexOf(folder);
    if (!index.isValid())
        return;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        setExpanded(above, true);
    setCurrentIndex(index);
}

void FolderTreeView::selectKind(models::FolderKind kind)
{
    if (const QModelIndex index = m_model.indexOf(kind); index.isValid())
        setCurrentIndex(index);
}

void FolderTreeView::selectRelative(int step)
{
    QModelIndex index = currentIndex();
    do
        index = step > 0 ? indexBelow(index) : indexAbove(index);
    while (index.isValid() && !m_model.folderAt(index));
    if (index.isValid())
        setCurrentIndex(index);
}

void FolderTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!current.isValid())
        return;
    if (const auto folder = m_model.folderAt(current))
        Q_EMIT folderChosen(folder->id);
    else
        Q_EMIT kindChosen(m_model.kindAt(current), current.data(models::FolderModel::AccountRole).value<AccountId>());
}

void FolderTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = selectionModel()->isSelected(index);
    const bool current = hasFocus() && currentIndex() == index;
    const QRectF card = QRectF(FolderDelegate::rowRect(option.rect, index)).adjusted(Inset, 1, -Inset, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (selected) {
        painter->setBrush(common::selectedFill(palette(), isActiveWindow()));
        painter->drawRoundedRect(card, Radius, Radius);
    } else if (option.state.testFlag(QStyle::State_MouseOver) && m_model.folderAt(index)) {
        painter->setBrush(common::hoverFill(palette()));
        painter->drawRoundedRect(card, Radius, Radius);
    }
    if (current) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(common::accentText(palette()), 1.5));
        painter->drawRoundedRect(card.adjusted(0.75, 0.75, -0.75, -0.75), Radius, Radius);
    }
    painter->restore();
    // Not the base class: it would lay the style's own selection over this.
    QStyleOptionViewItem item(option);
    item.rect = visualRect(index);
    const QRect branch(option.rect.left(), option.rect.top(), item.rect.left() - option.rect.left(),
                       option.rect.height());
    drawBranches(painter, branch, index);
    itemDelegateForIndex(index)->paint(painter, item, index);
}

void FolderTreeView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (m_model.rowCount(index) == 0 || isHeading(m_model.kindAt(index)))
        return; // an account opens and closes by a click on its row
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const QString closed = rightToLeft ? QStringLiteral("go-previous") : QStringLiteral("go-next");
    const int left = rightToLeft ? rect.left() : rect.right() - BranchIcon + 1;
    painter->drawPixmap(left, rect.center().y() - BranchIcon / 2 + 1,
                        common::iconPixmap(isExpanded(index) ? QStringLiteral("go-down") : closed, BranchIcon,
                                           common::dimmedText(palette()), devicePixelRatioF()));
}

void FolderTreeView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    setCurrentIndex(index); // the menu speaks of the chosen row
    Q_EMIT menuRequested(index, event->globalPos());
}

} // namespace postrider::ui::mailbox
