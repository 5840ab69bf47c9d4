// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/AccountController.h"
#include "ui/AccountLinks.h"
#include "ui/ComposeDoor.h"
#include "ui/ConsoleController.h"
#include "ui/FolderController.h"
#include "ui/MainWindow.h"
#include "ui/MessageController.h"
#include "ui/OutboxController.h"
#include "ui/PaneFolding.h"
#include "ui/ProblemBanners.h"
#include "ui/RoomWarnings.h"
#include "ui/ServerSearchController.h"
#include "ui/ThemeController.h"
#include "ui/TransferController.h"
#include "ui/WindowActions.h"
#include "ui/WindowLayout.h"
#include "ui/WindowMenus.h"
#include "ui/WindowToolBar.h"
#include "ui/command/EngineDoor.h"
#include "ui/command/Intents.h"
#include "ui/mailbox/FolderTreeView.h"
#include "ui/mailbox/MessagePane.h"
#include "ui/models/ActivityModel.h"
#include "ui/models/FolderModel.h"
#include "ui/models/OutboxModel.h"
#include "ui/settings/Preferences.h"

namespace postrider::ui {

/// The parts of the window in the order in which they need each other, and the wires between them: a QObject, so that
/// the wires end with it, before the window's children go.
class MainWindow::Private : public QObject
{
public:
    Private(MainWindow &window, store::Store &store, ::postrider::account::Accounts &allAccounts, Clock &clock);

    /// When the window has its `d`: connects everything and shows what was shown last.
    void begin();
    [[nodiscard]] AccountId currentAccount() const;

    MainWindow &q;
    store::Store &store;
    ::postrider::account::Accounts &accounts;
    settings::Preferences preferences;
    ThemeController theme;
    models::FolderModel folders;
    models::ActivityModel activity;
    models::OutboxModel outbox;
    command::EngineDoor door;
    command::Intents intents;
    WindowLayout layout;
    WindowActions *actions;
    WindowMenus menus;
    WindowToolBar *toolBar;
    PaneFolding folding;
    AccountLinks links;
    RoomWarnings roomWarnings;
    ComposeDoor composeDoor;
    composer::DraftMirror draftMirror;
    OutboxController outgoing;
    ConsoleController console;
    ServerSearchController serverSearch;
    MessageController *messages;
    FolderController *folderActions;
    AccountController *accountActions;
    TransferController *transfers;

private:
    void connectFolders();
    void connectMessages();
    void connectReader();
    void connectWriting();
    void connectNetwork();
    void connectSearch();
    void connectView();
    void connectTheme();
    void connectDensity();
    void connectHelp();
    void on(Act act, const std::function<void()> &function);

    void showFolder(FolderId folder);
    void showKind(models::FolderKind kind);
    void showChosenMessage(MessageId message);
    void goOn();
    void showFolderMenu(const QModelIndex &index, const QPoint &position);
    void takeEmptyAction(mailbox::EmptyAction action);
    void applyReading();
    void applyKeys();
    void updateTitle();
    void restore();
};

} // namespace postrider::ui
