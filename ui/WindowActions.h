// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include <QObject>

class QAction;
class QWidget;

namespace postrider::ui {

/// Everything the main window can be told to do.
enum class Act {
    Write,
    SyncNow,
    WorkOffline,
    AddAccount,
    AccountSettings,
    ImportFile,
    ImportFolder,
    ExportFolder,
    ExportAccount,
    SaveMessage,
    Print,
    PrintPreview,
    PrintToPdf,
    CloseWindow,
    Quit,
    Undo,
    Redo,
    SelectAll,
    Search,
    SearchServer,
    FindInMessage,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    PlainText,
    Design,
    SenderColours,
    Conversation,
    UnfoldConversation,
    AllHeaders,
    Source,
    MenuBar,
    Activity,
    DensityCards,
    DensityCompact,
    DensityTable,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    Back,
    NextMessage,
    PreviousMessage,
    NextUnread,
    NextFolder,
    PreviousFolder,
    NewFolder,
    RenameFolder,
    DeleteFolder,
    SubscribeFolder,
    FavouriteFolder,
    FolderProperties,
    GetOlder,
    MarkFolderRead,
    EmptyFolder,
    FocusFolders,
    FocusList,
    FocusMessage,
    Reply,
    ReplyAll,
    Forward,
    EditDraft,
    MarkRead,
    Star,
    Archive,
    Junk,
    Delete,
    DeleteForEver,
    Console,
    RemovedOnServer,
    Settings,
    Shortcuts,
    About
};

/// The actions of a window with their words, icons and keys; what they do is connected by the window. Keys without Ctrl
/// can be switched off; in text fields they write, as everywhere.
class WindowActions final : public QObject
{
    Q_OBJECT

public:
    /// Adds every action to `window`, so that keys work with the menu bar hidden.
    explicit WindowActions(QWidget &window);

    [[nodiscard]] QAction *get(Act act) const { return m_actions.at(act); }
    void setSingleKeys(bool on);
    /// Why an action cannot be done, instead of what it does; empty: its own tip.
    void explain(Act act, const QString &reason) const;
    /// What needs a chosen message.
    [[nodiscard]] static const std::vector<Act> &messageActs();

private:
    void makeExclusive(const std::vector<Act> &acts);

    std::map<Act, QAction *> m_actions;
};

} // namespace postrider::ui
