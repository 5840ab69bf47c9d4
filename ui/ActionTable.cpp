// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ActionTable.h"

#include <QtGlobal>

namespace postrider::ui {

namespace {

// clang-format off
// Keys: those of Thunderbird with Ctrl, those of Gmail and mutt without; UI.md's list decides.
constexpr ActionRow Table[] = {
    {Act::Write, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Write"), "mail-message-new", "Ctrl+N", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Write a new message"), false},
    {Act::SyncNow, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Sync now"), "view-refresh", "F5 Ctrl+Shift+S", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Fetch new mail and send what waits"), false},
    {Act::WorkOffline, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Work &offline"), "offline", "Ctrl+Shift+O", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Cut or restore the connection of every account"), true},
    {Act::AddAccount, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Add account…"), "list-add-user", "", "", "", false},
    {Act::AccountSettings, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Account se&ttings…"), "configure", "Ctrl+Alt+S", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Name, servers, password and more of the chosen account"), false},
    {Act::ImportFile, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Import a &file…"), "", "", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Take the messages of an mbox or a message file into the chosen folder"), false},
    {Act::ImportFolder, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Import a fol&der…"), "", "", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Take the messages of a Maildir, an MH folder, .eml files or a Thunderbird profile into the chosen folder"), false},
    {Act::ExportFolder, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Export folder…"), "", "", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Write the chosen folder into files, byte for byte"), false},
    {Act::ExportAccount, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Export a&ccount…"), "", "", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Write every folder of the chosen account into files"), false},
    {Act::SaveMessage, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Save &message…"), "document-save", "Ctrl+S", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Save the shown message as a file"), false},
    {Act::Print, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Print…"), "document-print", "Ctrl+P", "", "", false},
    {Act::PrintPreview, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Print pre&view…"), "", "", "", "", false},
    {Act::PrintToPdf, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Print to P&DF…"), "", "Ctrl+Shift+P", "", "", false},
    {Act::CloseWindow, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Close window"), "window-close", "Ctrl+W", "", "", false},
    {Act::Quit, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Quit"), "", "Ctrl+Q", "", "", false},
    {Act::Undo, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Undo"), "edit-undo", "Ctrl+Z", "", "", false},
    {Act::Redo, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Redo"), "edit-redo", "Ctrl+Shift+Z", "", "", false},
    {Act::SelectAll, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Select &all"), "edit-select-all", "Ctrl+A", "", "", false},
    {Act::Search, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Search"), "edit-find", "Ctrl+K", "/", "", false},
    {Act::SearchServer, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Search on the ser&ver"), "", "Ctrl+Shift+F", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Search the text of messages that are on the server alone"), false},
    {Act::FindInMessage, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Find in message"), "", "Ctrl+F", "", "", false},
    {Act::ZoomIn, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Zoom &in"), "", "Ctrl++ Ctrl+=", "", "", false},
    {Act::ZoomOut, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Zoom &out"), "", "Ctrl+-", "", "", false},
    {Act::ZoomReset, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Normal size"), "", "Ctrl+0", "", "", false},
    {Act::PlainText, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Prefer &plain text"), "", "", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Show the plain text where a message has both"), true},
    {Act::Design, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Show as &designed, in the browser"), "", "", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Show the message as its sender designed it, without anything remote"), false},
    {Act::SenderColours, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Sender’s colours"), "", "Ctrl+Shift+L", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "In the dark theme: show the message on white, as its sender made it"), true},
    {Act::UnfoldConversation, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Un&fold conversation"), "", "Ctrl+Shift+Y", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Show or fold the texts of the whole conversation"), false},
    {Act::Conversation, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Conversation"), "", "Ctrl+Shift+T", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Show the other messages of the conversation, folded"), true},
    {Act::AllHeaders, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "All &headers"), "", "Ctrl+Shift+H", "", "", false},
    {Act::Source, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Message so&urce"), "", "Ctrl+U", "", "", false},
    {Act::MenuBar, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Menu bar"), "application-menu", "Ctrl+M", "", "", true},
    {Act::Activity, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Activity"), "view-history", "Ctrl+Shift+A", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "What is going on and what waits"), true},
    {Act::DensityCards, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Cards with preview"), "", "", "", "", true},
    {Act::DensityCompact, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "C&ompact cards"), "", "", "", "", true},
    {Act::DensityTable, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Table"), "", "", "", "", true},
    {Act::ThemeSystem, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "As the &desktop"), "", "", "", "", true},
    {Act::ThemeLight, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Light"), "", "", "", "", true},
    {Act::ThemeDark, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Da&rk"), "", "", "", "", true},
    {Act::Back, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Back"), "go-previous", "Alt+Left", "", "", false},
    {Act::NextMessage, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Next message"), "go-down", "Ctrl+Down", "J", "", false},
    {Act::PreviousMessage, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Previous message"), "go-up", "Ctrl+Up", "K", "", false},
    {Act::NextUnread, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Next &unread message"), "", "Ctrl+Shift+Down", "N", "", false},
    {Act::NextFolder, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Next &folder"), "", "Alt+Down", "", "", false},
    {Act::PreviousFolder, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Previous f&older"), "", "Alt+Up", "", "", false},
    {Act::NewFolder, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&New folder…"), "folder", "Ctrl+Shift+N", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Make a folder in the chosen account or folder"), false},
    {Act::RenameFolder, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Rename folder…"), "", "F2", "", "", false},
    {Act::DeleteFolder, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Delete folder…"), "edit-delete", "Del", "", "", false},
    {Act::SubscribeFolder, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Subscribed"), "", "", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Whether the server counts the folder as one you follow"), true},
    {Act::FavouriteFolder, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Fa&vourite"), "", "", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Show the folder on top of all accounts"), true},
    {Act::FolderProperties, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Properties…"), "", "Alt+Return", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "What the folder is for, how large it is, what may be done in it"), false},
    {Act::GetOlder, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Get older messages"), "", "", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Fetch messages of the folder that are still on the server alone"), false},
    {Act::MarkFolderRead, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Mark folder as read"), "mail-mark-read", "Ctrl+Shift+K", "", "", false},
    {Act::EmptyFolder, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Empty folder…"), "user-trash", "", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Delete everything in Trash or Junk for ever"), false},
    {Act::FocusFolders, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Fo&lders"), "", "Ctrl+1", "", "", false},
    {Act::FocusList, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Messages"), "", "Ctrl+2", "", "", false},
    {Act::FocusMessage, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Message &text"), "", "Ctrl+3", "", "", false},
    {Act::Reply, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Reply"), "mail-reply-sender", "Ctrl+R", "R", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Reply to the sender"), false},
    {Act::ReplyAll, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Reply &all"), "mail-reply-all", "Ctrl+Shift+R", "Shift+R", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Reply to the sender and all recipients"), false},
    {Act::Forward, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Forward"), "mail-forward", "Ctrl+L", "L", "", false},
    {Act::EditDraft, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Edit draft"), "", "Ctrl+E", "E", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Go on writing the chosen draft"), false},
    {Act::MarkRead, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Mark as &read"), "mail-mark-read", "Ctrl+Shift+M", "M", "", false},
    {Act::Star, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Star"), "non-starred", "Ctrl+Shift+8", "S", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Add or remove the star"), false},
    {Act::Archive, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Ar&chive"), "archive-insert", "Ctrl+Shift+E", "A", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Move to the archive"), false},
    {Act::Junk, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Junk"), "mail-mark-junk", "Ctrl+Shift+J", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Move to Junk"), false},
    {Act::Delete, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Delete"), "edit-delete", "Del", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Move to Trash"), false},
    {Act::DeleteForEver, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Delete for &ever…"), "", "Shift+Del", "", "", false},
    {Act::Console, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Protocol console"), "network-connect", "F12", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "What is said to and by the mail servers"), false},
    {Act::RemovedOnServer, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Removed on the server…"), "", "", "", QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "Messages that disappeared on the server, to be put back"), false},
    {Act::Settings, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Settings"), "configure", "Ctrl+,", "", "", false},
    {Act::Shortcuts, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&Keyboard shortcuts"), "", "F1", "?", "", false},
    {Act::About, QT_TRANSLATE_NOOP("postrider::ui::WindowActions", "&About Postrider"), "help-about", "", "", "", false},
};
#undef WORDS
// clang-format on

} // namespace

std::span<const ActionRow> actionTable()
{
    return Table;
}

} // namespace postrider::ui
