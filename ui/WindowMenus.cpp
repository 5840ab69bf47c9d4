// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/WindowMenus.h"

#include "ui/WindowActions.h"
#include "ui/common/Icons.h"

#include <initializer_list>
#include <optional>

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace postrider::ui {

namespace {

struct Translations
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::WindowMenus)
};

/// No act: a separator.
using Entry = std::optional<Act>;
constexpr std::nullopt_t Line = std::nullopt;

void fill(QMenu &menu, const WindowActions &actions, std::initializer_list<Entry> entries)
{
    for (const Entry &entry : entries) {
        if (entry)
            menu.addAction(actions.get(*entry));
        else
            menu.addSeparator();
    }
}

QMenu *addSubMenu(QMenu &menu, const QString &title, const WindowActions &actions, std::initializer_list<Entry> entries)
{
    QMenu *sub = menu.addMenu(title);
    fill(*sub, actions, entries);
    return sub;
}

void buildView(QMenu &view, const WindowActions &actions)
{
    addSubMenu(view, Translations::tr("&Message list"), actions,
               {Act::DensityCards, Act::DensityCompact, Act::DensityTable});
    addSubMenu(view, Translations::tr("&Colours"), actions, {Act::ThemeSystem, Act::ThemeLight, Act::ThemeDark});
    addSubMenu(view, Translations::tr("&Zoom"), actions, {Act::ZoomIn, Act::ZoomOut, Act::ZoomReset});
    fill(view, actions,
         {Line, Act::Conversation, Act::UnfoldConversation, Act::PlainText, Act::Design, Act::SenderColours,
          Act::AllHeaders, Act::Source, Line, Act::Activity, Act::MenuBar});
}

void buildMessage(QMenu &menu, const WindowActions &actions, WindowMenus &menus)
{
    fill(menu, actions, {Act::Reply, Act::ReplyAll, Act::Forward, Act::EditDraft, Line, Act::MarkRead, Act::Star});
    menus.tag = menu.addMenu(common::icon(QStringLiteral("tag")), Translations::tr("&Tag"));
    menu.addSeparator();
    menus.moveTo = menu.addMenu(common::icon(QStringLiteral("folder")), Translations::tr("Mo&ve to"));
    menus.copyTo = menu.addMenu(Translations::tr("Cop&y to"));
    fill(menu, actions, {Act::Archive, Act::Junk, Line, Act::Delete, Act::DeleteForEver});
}

void collect(const QMenu &menu, QList<QAction *> &actions)
{
    for (QAction *action : menu.actions()) {
        if (!action->isSeparator())
            actions << action; // a sub-menu may have a key of its own
        if (action->menu())
            collect(*action->menu(), actions);
    }
}

} // namespace

WindowMenus buildMenus(QMenuBar &bar, const WindowActions &actions)
{
    WindowMenus menus;
    QMenu *file = bar.addMenu(Translations::tr("&File"));
    fill(*file, actions, {Act::Write, Line, Act::SyncNow, Act::WorkOffline, Line});
    addSubMenu(*file, Translations::tr("&Folder"), actions,
               {Act::NewFolder, Act::RenameFolder, Act::SubscribeFolder, Act::DeleteFolder, Line, Act::MarkFolderRead,
                Act::EmptyFolder, Act::GetOlder, Line, Act::FavouriteFolder, Act::FolderProperties});
    addSubMenu(*file, Translations::tr("&Import and export"), actions,
               {Act::ImportFile, Act::ImportFolder, Line, Act::ExportFolder, Act::ExportAccount});
    fill(*file, actions,
         {Act::SaveMessage, Act::Print, Act::PrintPreview, Act::PrintToPdf, Line, Act::AddAccount, Act::AccountSettings,
          Line, Act::CloseWindow, Act::Quit});
    fill(*bar.addMenu(Translations::tr("&Edit")), actions,
         {Act::Undo, Act::Redo, Line, Act::SelectAll, Line, Act::Search, Act::SearchServer, Act::FindInMessage});
    buildView(*bar.addMenu(Translations::tr("&View")), actions);
    fill(*bar.addMenu(Translations::tr("&Go")), actions,
         {Act::Back, Line, Act::NextMessage, Act::PreviousMessage, Act::NextUnread, Line, Act::NextFolder,
          Act::PreviousFolder, Line, Act::FocusFolders, Act::FocusList, Act::FocusMessage});
    menus.message = bar.addMenu(Translations::tr("&Message"));
    buildMessage(*menus.message, actions, menus);
    fill(*bar.addMenu(Translations::tr("&Tools")), actions, {Act::RemovedOnServer, Act::Console, Line, Act::Settings});
    fill(*bar.addMenu(Translations::tr("&Help")), actions, {Act::Shortcuts, Line, Act::About});
    return menus;
}

std::vector<settings::ShortcutGroup> shortcutGroups(const QMenuBar &bar)
{
    std::vector<settings::ShortcutGroup> groups;
    for (const QAction *top : bar.actions()) {
        if (!top->menu())
            continue;
        settings::ShortcutGroup group;
        group.title = top->text().remove(QLatin1Char('&'));
        collect(*top->menu(), group.actions);
        groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace postrider::ui
