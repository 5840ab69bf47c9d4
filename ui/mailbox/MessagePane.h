// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Ids.h"
#include "ui/mailbox/CardLayout.h"
#include "ui/mailbox/EmptyText.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace postrider::store {
class Store;
}
namespace postrider::ui::common {
class ElidedLabel;
}
namespace postrider::ui::models {
class FolderModel;
class MessageListModel;
} // namespace postrider::ui::models

namespace postrider::ui::mailbox {

class EmptyState;
class MessageListView;
class QuickFilterBar;
class ServerSearchBar;

/// The middle pane: which folder (or search) it is and how many messages, the quick filter, the list, and what stands
/// in its place when it is empty.
class MessagePane final : public QWidget
{
    Q_OBJECT

public:
    MessagePane(store::Store &store, models::FolderModel &folders, Clock &clock, QWidget *parent = nullptr);

    void showFolder(FolderId folder);
    /// Empty: back to the folder.
    void search(const QString &query);
    void searchEverywhere();
    void clear();

    /// What came into the index since the search was shown, without moving what is chosen.
    void refreshSearch();

    [[nodiscard]] FolderId folder() const { return m_folder; }
    [[nodiscard]] QString folderName() const;
    [[nodiscard]] MessageListView &list() const { return *m_list; }
    [[nodiscard]] models::MessageListModel &model() const { return *m_model; }
    [[nodiscard]] ServerSearchBar &serverSearch() const { return *m_serverSearch; }
    [[nodiscard]] EmptyState &emptyState() const { return *m_empty; }
    /// In front of the title; for a Back button.
    void setLeadingAction(QAction *action);

Q_SIGNALS:
    /// A next step that the pane cannot take itself.
    void actionRequested(postrider::ui::mailbox::EmptyAction action);
    /// The user has ended the search here.
    void searchCleared();
    /// Another search is shown; `folder` none: everywhere.
    void searchShown(const QString &query, postrider::FolderId folder);
    void searchEnded();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader();
    void updateHeader();
    void updateEmptyState();
    void takeAction(EmptyAction action);
    void runSearch();
    [[nodiscard]] EmptySituation situation() const;

    models::FolderModel &m_folders;
    Clock &m_clock;
    models::MessageListModel *m_model;
    FolderId m_folder;
    QString m_query;
    bool m_everywhere = false;
    QWidget *m_header = nullptr;
    common::ElidedLabel *m_title;
    QLabel *m_count;
    QuickFilterBar *m_filter;
    QToolButton *m_scope;
    QToolButton *m_leading;
    ServerSearchBar *m_serverSearch;
    QStackedWidget *m_stack;
    MessageListView *m_list;
    EmptyState *m_empty;
};

} // namespace postrider::ui::mailbox
