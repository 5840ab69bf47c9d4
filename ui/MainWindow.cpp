// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/MainWindow.h"

#include "ui/MainWindowPrivate.h"
#include "ui/MessageController.h"
#include "ui/common/Icons.h"
#include "ui/mailbox/MessageListView.h"
#include "ui/models/MessageListModel.h"

#include <QAction>
#include <QCloseEvent>
#include <QMenuBar>
#include <QUndoStack>

namespace postrider::ui {

MainWindow::MainWindow(store::Store &store, ::postrider::account::Accounts &accounts, Clock &clock, QWidget *parent)
    : QMainWindow(parent)
{
    setWindowIcon(common::applicationIcon());
    setWindowTitle(tr("Postrider"));
    d = std::make_unique<Private>(*this, store, accounts, clock);
    d->begin();
}

MainWindow::~MainWindow()
{
    // The undo stack tells of its own end, when the list that would be asked is gone.
    QObject::disconnect(&d->intents.stack(), nullptr, d->messages, nullptr);
    // Widgets before the models and intents they speak to.
    delete takeCentralWidget();
}

void MainWindow::showFolder(FolderId folder, MessageId message)
{
    d->layout.tree->selectFolder(folder);
    if (message.isValid())
        d->layout.pane->list().selectRow(d->layout.pane->model().rowOf(message));
    show();
    raise();
    activateWindow();
}

void MainWindow::compose(const QUrl &mailto)
{
    d->composeDoor.write(d->currentAccount(), mailto);
}

void MainWindow::openAddAccount()
{
    d->accountActions->addAccount();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    d->folding.setWidth(width());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    d->preferences.setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace postrider::ui
