// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/Accounts.h"
#include "base/Clock.h"
#include "base/Ids.h"
#include "store/Store.h"

#include <memory>

#include <QMainWindow>

class QUrl;

namespace postrider::ui {

/// The window: folders, messages, reader. It joins models, views, commands and engines, and decides nothing itself.
/// Its settings live in `window.ini` of the store's folder. All arguments outlive it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(store::Store &store, ::postrider::account::Accounts &accounts, Clock &clock, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// For a second start of the program and for notifications: brings the folder (and message) into view.
    void showFolder(FolderId folder, MessageId message = {});
    /// An empty URL writes a new message, mailto: one to somebody (RFC 6068).
    void compose(const QUrl &mailto);
    void openAddAccount();

Q_SIGNALS:
    /// The user chose Quit.
    void quitRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace postrider::ui
