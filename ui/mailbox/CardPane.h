// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mailbox/EmptyText.h"

#include <QWidget>

class QAbstractItemDelegate;
class QAbstractItemModel;
class QListView;
class QStackedWidget;

namespace postrider::ui::mailbox {

/// A folder that lies on no server: a title, a list of cards, and why there are none.
class CardPane : public QWidget
{
    Q_OBJECT

public:
    [[nodiscard]] QListView &list() const { return *m_list; }

protected:
    struct Words
    {
        QString title;
        QString listName; ///< for who cannot see it
        EmptyText nothing;
    };

    /// Takes the delegate.
    CardPane(const Words &words, QAbstractItemModel &model, QAbstractItemDelegate *delegate, QWidget *parent);

    /// Below the list, and below what was added before.
    void addWidget(QWidget *widget);

private:
    void showRows();

    QStackedWidget *m_stack;
    QListView *m_list;
};

} // namespace postrider::ui::mailbox
