// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Ids.h"
#include "ui/mailbox/CardLayout.h"
#include "ui/models/MessageText.h"

#include <vector>

#include <QListView>

namespace postrider::ui::models {
class MessageListModel;
}

namespace postrider::ui::mailbox {

class MessageCardDelegate;

/// The list of messages. What is chosen stays chosen and stays in its place on the screen while mail comes in; when the
/// current message goes away the next one becomes current.
class MessageListView final : public QListView
{
    Q_OBJECT

public:
    MessageListView(models::MessageListModel &model, Clock &clock, QWidget *parent = nullptr);

    void setDensity(Density density);
    [[nodiscard]] Density density() const;
    void setCorrespondent(models::Correspondent who);

    [[nodiscard]] std::vector<MessageId> selectedMessages() const;
    [[nodiscard]] MessageId currentMessage() const;
    void selectRow(int row);
    /// By `step` rows, staying in the list; chooses the first row when none is current.
    void selectRelative(int step);
    /// False when there is none.
    bool selectNextUnread();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The current message is another one; none when nothing is chosen or several are.
    void currentMessageChanged(postrider::MessageId message);
    void selectionCountChanged(int count);
    void starClicked(postrider::MessageId message);
    /// Enter or a double click.
    void openRequested(postrider::MessageId message);
    /// Space: a page on in the message, or on to the next.
    void pageRequested();
    /// For the menu at this global place.
    void menuRequested(const QPoint &globalPosition);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;

private:
    void chooseAfterRemoval();
    void repaintAtMidnight();
    [[nodiscard]] bool isOnStar(const QPoint &position) const;
    void announceCurrent();

    models::MessageListModel &m_model;
    Clock &m_clock;
    MessageCardDelegate *m_delegate;
    int m_rowToChoose = -1;
    MessageId m_announced;
};

} // namespace postrider::ui::mailbox
