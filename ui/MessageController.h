// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/Folder.h"

#include <functional>
#include <vector>

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace postrider::account {
class Accounts;
}
namespace postrider::store {
class Store;
}
namespace postrider::ui::command {
class Intents;
}
namespace postrider::ui::mailbox {
class MessageListView;
}

namespace postrider::ui {

class WindowActions;
struct WindowMenus;

/// Joins the actions on messages to the intents: which messages, whether R marks read or unread, when to ask first.
class MessageController final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        store::Store &store;
        ::postrider::account::Accounts &accounts;
        command::Intents &intents;
        mailbox::MessageListView &list;
        const WindowActions &actions;
        QWidget &window; ///< parent of questions
    };

    explicit MessageController(Parts parts);

    void connectMenus(const WindowMenus &menus);

public Q_SLOTS:
    /// Words and availability of the actions, for what is chosen now.
    void updateActions();
    void updateUndo();

private:
    void connectActions();
    void applyRights(const std::vector<MessageId> &messages);
    void remove();
    void removeForEver();
    void toggleJunk();
    /// The folders that the chosen messages can go to; `go` takes them there.
    void fillTargets(QMenu &menu, const std::function<void(const std::vector<MessageId> &, FolderId)> &go);
    void fillTagMenu(QMenu &menu);
    [[nodiscard]] std::vector<MessageId> chosen() const;

    Parts m_parts;
    std::vector<QAction *> m_menuActions; ///< of the menus for chosen messages
};

} // namespace postrider::ui
