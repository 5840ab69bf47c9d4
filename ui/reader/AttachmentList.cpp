// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/AttachmentList.h"

#include <QMimeData>

namespace postrider::ui::reader {

AttachmentList::AttachmentList(QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(tr("Attachments"));
    setViewMode(QListView::ListMode);
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setFrameShape(QFrame::NoFrame);
    setTextElideMode(Qt::ElideMiddle);
    setUniformItemSizes(true);
    setSpacing(2);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
}

QStringList AttachmentList::mimeTypes() const
{
    return {QStringLiteral("text/uri-list")};
}

QMimeData *AttachmentList::mimeData(const QList<QListWidgetItem *> &items) const
{
    QList<QUrl> urls;
    for (const QListWidgetItem *item : items)
        if (const QUrl url = m_maker ? m_maker(*item) : QUrl(); url.isValid())
            urls += url;
    if (urls.isEmpty())
        return nullptr;
    auto *dragged = new QMimeData;
    dragged->setUrls(urls);
    return dragged;
}

} // namespace postrider::ui::reader
