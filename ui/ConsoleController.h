// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/Accounts.h"

#include <QObject>
#include <QPointer>

namespace postrider::ui::activity {
class ProtocolConsole;
}

namespace postrider::ui {

/// Opens the protocol console and listens to the engines while it is on show, and only then.
class ConsoleController final : public QObject
{
    Q_OBJECT

public:
    ConsoleController(::postrider::account::Accounts &accounts, QWidget &window);

    void show();

private:
    void listen(::postrider::account::AccountEngine &engine);
    void stop();
    void ask(AccountId account, const QString &verb, const QString &argument);

    ::postrider::account::Accounts &m_accounts;
    QWidget &m_window;
    QPointer<activity::ProtocolConsole> m_console;
};

} // namespace postrider::ui
