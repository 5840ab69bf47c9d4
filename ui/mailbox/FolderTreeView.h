// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "ui/models/FolderNode.h"

#include <QTreeView>

namespace postrider::ui::models {
class FolderModel;
}

namespace postrider::ui::mailbox {

/// The folder pane. Accounts are shown open; messages can be dropped on folders.
class FolderTreeView final : public QTreeView
{
    Q_OBJECT

public:
    explicit FolderTreeView(models::FolderModel &model, QWidget *parent = nullptr);

    void selectFolder(FolderId folder);
    void selectKind(models::FolderKind kind);
    /// To the next or the one before of what can be chosen, in the order of the rows.
    void selectRelative(int step);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void folderChosen(postrider::FolderId folder);
    /// One of the program's own rows, or an account.
    void kindChosen(postrider::ui::models::FolderKind kind, postrider::AccountId account);
    void menuRequested(const QModelIndex &index, const QPoint &globalPosition);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void expandAccounts();

    models::FolderModel &m_model;
};

} // namespace postrider::ui::mailbox
