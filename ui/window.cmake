# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The main window: the files directly in this folder.
postrider_room(NAME postrider_ui_window PREFIX ui
  SOURCES
    AboutText.cpp AboutText.h
    AccountController.cpp AccountController.h
    AccountLinks.cpp AccountLinks.h
    ActionTable.cpp ActionTable.h
    ComposeDoor.cpp ComposeDoor.h
    ConsoleController.cpp ConsoleController.h
    DesktopAppearance.cpp DesktopAppearance.h
    FolderController.cpp FolderController.h
    MainWindow.cpp MainWindow.h
    MainWindowPrivate.cpp MainWindowPrivate.h
    MainWindowView.cpp
    MessageController.cpp MessageController.h
    OutboxController.cpp OutboxController.h
    PaneFolding.cpp PaneFolding.h
    ProblemBanners.cpp ProblemBanners.h
    RoomWarnings.cpp RoomWarnings.h
    ServerSearchController.cpp ServerSearchController.h
    ThemeController.cpp ThemeController.h
    TransferController.cpp TransferController.h
    UndoBar.cpp UndoBar.h
    WindowActions.cpp WindowActions.h
    WindowLayout.cpp WindowLayout.h
    WindowMenus.cpp WindowMenus.h
    WindowToolBar.cpp WindowToolBar.h
  PUBLIC postrider_base postrider_store postrider_account Qt6::Widgets
  PRIVATE postrider_ui_models postrider_ui_common postrider_ui_command postrider_ui_mailbox postrider_ui_reader
          postrider_ui_composer postrider_ui_account postrider_ui_settings postrider_ui_activity postrider_mime
          Qt6::DBus)
