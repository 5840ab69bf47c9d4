// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"
#include "store/Folder.h"

#include <functional>
#include <optional>

#include <QObject>

class QMenu;
class QModelIndex;
class QPoint;
class QWidget;

namespace postrider::account {
class AccountEngine;
class Accounts;
} // namespace postrider::account
namespace postrider::store {
class Store;
}
namespace postrider::ui::command {
class Intents;
}
namespace postrider::ui::mailbox {
class FolderTreeView;
}
namespace postrider::ui::models {
class FolderModel;
}

namespace postrider::ui {

class WindowActions;

/// Joins the actions on folders to the engines: for the folder that is chosen in the pane, by menu, key or drag.
class FolderController final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        store::Store &store;
        ::postrider::account::Accounts &accounts;
        command::Intents &intents;
        models::FolderModel &folders;
        mailbox::FolderTreeView &tree;
        const WindowActions &actions;
        QWidget &window; ///< parent of questions
    };

    explicit FolderController(Parts parts);

    /// The folder part of a menu for a row of the pane.
    void fillMenu(QMenu &menu);

public Q_SLOTS:
    /// Words and availability of the actions, for what is chosen now.
    void updateActions();

private:
    void connectActions();
    void createFolder();
    void renameFolder();
    void deleteFolder();
    void toggleSubscription();
    void markRead();
    void emptyFolder();
    void showRemoved();
    void getOlder();
    void toggleFavourite();
    void showProperties();
    /// By drag or menu: below another folder, or to the top.
    void moveBelow(FolderId folder, FolderId parent);
    void fillMoveMenu(QMenu &menu);
    [[nodiscard]] bool confirm(const QString &title, const QString &text, const QString &details, const QString &verb);
    [[nodiscard]] std::optional<store::Folder> current() const;
    [[nodiscard]] ::postrider::account::AccountEngine *engine() const;
    [[nodiscard]] Continuation<void> answer();

    Parts m_parts;
};

} // namespace postrider::ui
