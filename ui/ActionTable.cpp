// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ActionTable.h"

#include <QtGlobal>

namespace postrider::ui {

namespace {

// clang-format off
#define WORDS(text) QT_TRANSLATE_NOOP("postrider::ui::WindowActions", text)

// Keys: those of Thunderbird with Ctrl, those of Gmail and mutt without; UI.md's list decides.
constexpr ActionRow Table[] = {
    {Act::Write, WORDS("&Write"), "mail-message-new", "Ctrl+N", "", WORDS("Write a new message"), false},
    {Act::SyncNow, WORDS("&Sync now"), "view-refresh", "F5 Ctrl+Shift+S", "", WORDS("Fetch new mail and send what waits"), false},
    {Act::WorkOffline, WORDS("Work &offline"), "offline", "Ctrl+Shift+O", "", WORDS("Cut or restore the connection of every account"), true},
    {Act::AddAccount, WORDS("&Add account…"), "list-add-user", "", "", "", false},
    {Act::CloseWindow, WORDS("&Close window"), "window-close", "Ctrl+W", "", "", false},
    {Act::Quit, WORDS("&Quit"), "", "Ctrl+Q", "", "", false},
    {Act::Undo, WORDS("&Undo"), "edit-undo", "Ctrl+Z", "", "", false},
    {Act::Redo, WORDS("&Redo"), "edit-redo", "Ctrl+Shift+Z", "", "", false},
    {Act::SelectAll, WORDS("Select &all"), "edit-select-all", "Ctrl+A", "", "", false},
    {Act::Search, WORDS("&Search"), "edit-find", "Ctrl+K", "/", "", false},
    {Act::FindInMessage, WORDS("&Find in message"), "", "Ctrl+F", "", "", false},
    {Act::ZoomIn, WORDS("Zoom &in"), "", "Ctrl++ Ctrl+=", "", "", false},
    {Act::ZoomOut, WORDS("Zoom &out"), "", "Ctrl+-", "", "", false},
    {Act::ZoomReset, WORDS("&Normal size"), "", "Ctrl+0", "", "", false},
    {Act::PlainText, WORDS("Prefer &plain text"), "", "", "", WORDS("Show the plain text where a message has both"), true},
    {Act::AllHeaders, WORDS("All &headers"), "", "Ctrl+Shift+H", "", "", false},
    {Act::Source, WORDS("Message so&urce"), "", "Ctrl+U", "", "", false},
    {Act::MenuBar, WORDS("&Menu bar"), "application-menu", "Ctrl+M", "", "", true},
    {Act::Activity, WORDS("&Activity"), "view-history", "Ctrl+Shift+A", "", WORDS("What is going on and what waits"), true},
    {Act::DensityCards, WORDS("&Cards with preview"), "", "", "", "", true},
    {Act::DensityCompact, WORDS("C&ompact cards"), "", "", "", "", true},
    {Act::DensityTable, WORDS("&Table"), "", "", "", "", true},
    {Act::ThemeSystem, WORDS("As the &desktop"), "", "", "", "", true},
    {Act::ThemeLight, WORDS("&Light"), "", "", "", "", true},
    {Act::ThemeDark, WORDS("Da&rk"), "", "", "", "", true},
    {Act::Back, WORDS("&Back"), "go-previous", "Alt+Left", "", "", false},
    {Act::NextMessage, WORDS("&Next message"), "go-down", "Ctrl+Down", "J", "", false},
    {Act::PreviousMessage, WORDS("&Previous message"), "go-up", "Ctrl+Up", "K", "", false},
    {Act::NextUnread, WORDS("Next &unread message"), "", "Ctrl+Shift+Down", "N", "", false},
    {Act::NextFolder, WORDS("Next &folder"), "", "Alt+Down", "", "", false},
    {Act::PreviousFolder, WORDS("Previous f&older"), "", "Alt+Up", "", "", false},
    {Act::FocusFolders, WORDS("Fo&lders"), "", "Ctrl+1", "", "", false},
    {Act::FocusList, WORDS("&Messages"), "", "Ctrl+2", "", "", false},
    {Act::FocusMessage, WORDS("Message &text"), "", "Ctrl+3", "", "", false},
    {Act::Reply, WORDS("&Reply"), "mail-reply-sender", "Ctrl+R", "R", WORDS("Reply to the sender"), false},
    {Act::ReplyAll, WORDS("Reply &all"), "mail-reply-all", "Ctrl+Shift+R", "Shift+R", WORDS("Reply to the sender and all recipients"), false},
    {Act::Forward, WORDS("&Forward"), "mail-forward", "Ctrl+L", "L", "", false},
    {Act::MarkRead, WORDS("Mark as &read"), "mail-mark-read", "Ctrl+Shift+M", "M", "", false},
    {Act::Star, WORDS("&Star"), "non-starred", "Ctrl+Shift+8", "S", WORDS("Add or remove the star"), false},
    {Act::Archive, WORDS("Ar&chive"), "archive-insert", "Ctrl+Shift+E", "A", WORDS("Move to the archive"), false},
    {Act::Junk, WORDS("&Junk"), "mail-mark-junk", "Ctrl+Shift+J", "", WORDS("Move to Junk"), false},
    {Act::Delete, WORDS("&Delete"), "edit-delete", "Del", "", WORDS("Move to Trash"), false},
    {Act::DeleteForEver, WORDS("Delete for &ever…"), "", "Shift+Del", "", "", false},
    {Act::Settings, WORDS("&Settings"), "configure", "Ctrl+,", "", "", false},
    {Act::Shortcuts, WORDS("&Keyboard shortcuts"), "", "F1", "?", "", false},
    {Act::About, WORDS("&About Postrider"), "help-about", "", "", "", false},
};
#undef WORDS
// clang-format on

} // namespace

std::span<const ActionRow> actionTable()
{
    return Table;
}

} // namespace postrider::ui
