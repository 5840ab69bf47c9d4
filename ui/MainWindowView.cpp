// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/MainWindowPrivate.h"

#include "ui/AboutText.h"
#include "ui/activity/ActivityPanel.h"
#include "ui/mailbox/EmptyState.h"
#include "ui/mailbox/MessageListView.h"
#include "ui/models/FolderText.h"
#include "ui/reader/ReaderView.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/settings/ShortcutsDialog.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

namespace postrider::ui {

// The part of the window's wires that is about how it looks.

void MainWindow::Private::connectView()
{
    QAction *menuBar = actions->get(Act::MenuBar);
    QObject::connect(menuBar, &QAction::toggled, this, [this](bool visible) {
        q.menuBar()->setVisible(visible);
        preferences.setMenuBarVisible(visible);
    });
    menuBar->setChecked(preferences.menuBarVisible());
    q.menuBar()->setVisible(menuBar->isChecked());

    QAction *panel = actions->get(Act::Activity);
    QObject::connect(panel, &QAction::toggled, this, [this](bool visible) {
        layout.activity->setVisible(visible);
        preferences.setActivityVisible(visible);
    });
    QObject::connect(layout.activity, &activity::ActivityPanel::closeRequested, panel,
                     [panel] { panel->setChecked(false); });
    panel->setChecked(preferences.activityVisible());

    QObject::connect(&folding, &PaneFolding::changed, this, [this] {
        actions->get(Act::Back)->setVisible(folding.mode() != PaneFolding::Mode::Three);
        actions->get(Act::Back)->setEnabled(folding.canGoBack());
    });
    on(Act::Back, [this] { folding.goBack(); });
    on(Act::FocusFolders, [this] {
        folding.goTo(PaneFolding::Pane::Folders);
        layout.tree->setFocus(Qt::ShortcutFocusReason);
    });
    on(Act::FocusList, [this] {
        folding.goTo(PaneFolding::Pane::List);
        layout.pane->list().setFocus(Qt::ShortcutFocusReason);
    });
    on(Act::FocusMessage, [this] {
        folding.goTo(PaneFolding::Pane::Reader);
        layout.reader->setFocus(Qt::ShortcutFocusReason);
    });
}

void MainWindow::Private::connectTheme()
{
    const std::map<settings::Theme, Act> acts{{settings::Theme::System, Act::ThemeSystem},
                                              {settings::Theme::Light, Act::ThemeLight},
                                              {settings::Theme::Dark, Act::ThemeDark}};
    const auto show = [this, acts] { actions->get(acts.at(preferences.theme()))->setChecked(true); };
    for (const auto &[theme_, act] : acts)
        on(act, [this, chosen = theme_] { preferences.setTheme(chosen); });
    QObject::connect(&preferences, &settings::Preferences::themeChanged, this, show);
    show();
}

void MainWindow::Private::connectDensity()
{
    using mailbox::Density;
    const std::map<Density, Act> acts{{Density::Cards, Act::DensityCards},
                                      {Density::Compact, Act::DensityCompact},
                                      {Density::Table, Act::DensityTable}};
    const auto show = [this, acts] {
        const auto density = static_cast<Density>(preferences.density());
        layout.pane->list().setDensity(density);
        actions->get(acts.at(density))->setChecked(true);
    };
    for (const auto &[density, act] : acts)
        on(act, [this, chosen = density] { preferences.setDensity(static_cast<int>(chosen)); });
    QObject::connect(&preferences, &settings::Preferences::densityChanged, this, show);
    show();
}

void MainWindow::Private::connectHelp()
{
    on(Act::Settings, [this] {
        auto *dialog = new settings::SettingsDialog(preferences, &q);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    on(Act::Shortcuts, [this] {
        auto *dialog = new settings::ShortcutsDialog(shortcutGroups(*q.menuBar()), &q);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    on(Act::About, [this] { QMessageBox::about(&q, MainWindow::tr("About Postrider"), aboutText()); });
    on(Act::CloseWindow, [this] { q.close(); });
    on(Act::Quit, [this] {
        q.close();
        Q_EMIT q.quitRequested();
    });
    QObject::connect(&preferences, &settings::Preferences::singleKeysChanged, this, [this] { applyKeys(); });
}

void MainWindow::Private::applyReading()
{
    layout.reader->setPreferPlainText(preferences.preferPlainText());
    actions->get(Act::PlainText)->setChecked(preferences.preferPlainText());
    if (const auto delay = preferences.markReadDelay())
        layout.reader->setMarkReadDelay(*delay);
}

void MainWindow::Private::applyKeys()
{
    const bool single = preferences.singleKeys();
    actions->setSingleKeys(single);
    menus.tag->menuAction()->setShortcut(single ? QKeySequence(Qt::Key_T) : QKeySequence());
    menus.moveTo->menuAction()->setShortcut(single ? QKeySequence(Qt::Key_V) : QKeySequence());
    menus.copyTo->menuAction()->setShortcut(single ? QKeySequence(Qt::Key_Y) : QKeySequence());
}

void MainWindow::Private::updateTitle()
{
    const QString folder = layout.pane->folderName();
    q.setWindowTitle(folder.isEmpty() ? MainWindow::tr("Postrider") : MainWindow::tr("%1 – Postrider").arg(folder));
}

void MainWindow::Private::restore()
{
    constexpr QSize FirstSize(1200, 760); // fits a 1366 × 768 screen
    if (!q.restoreGeometry(preferences.windowGeometry()))
        q.resize(FirstSize);
    folding.setWidth(q.width());
    const QModelIndex last = folders.indexOf(FolderId(preferences.lastFolder()));
    const QModelIndex first = last.isValid() ? last : folders.firstInbox();
    if (first.isValid())
        layout.tree->selectFolder(folders.folderAt(first)->id);
    if (folders.hasAccounts())
        layout.pane->list().setFocus();
    else
        layout.pane->emptyState().setFocus();
}

} // namespace postrider::ui
