// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace postrider::ui::mailbox {

/// Paints a row of a FolderModel: icon, name, count; for accounts how they stand with their server, and how full it is,
/// as a line below; progress as a line along the lower edge.
class FolderDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The part of a row's rectangle that is the row: above the first of a group there is air.
    [[nodiscard]] static QRect rowRect(const QRect &rect, const QModelIndex &index);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

} // namespace postrider::ui::mailbox
