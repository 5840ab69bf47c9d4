// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "base/Ids.h"
#include "transfer/ForeignAccount.h"

#include <functional>
#include <vector>

#include <QObject>

class QWidget;

namespace postrider::account {
class Accounts;
}
namespace postrider::store {
class Store;
}

namespace postrider::ui {

class WindowActions;

/// The dialogs about accounts: add, settings, password, remove.
class AccountController final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        store::Store &store;
        ::postrider::account::Accounts &accounts;
        const WindowActions &actions;
        QWidget &window; ///< parent of dialogs
        /// Whose settings the action opens.
        std::function<AccountId()> current;
    };

    explicit AccountController(Parts parts);

    void addAccount();
    /// One after the other, those that are not set up here: accounts of another program, whose passwords are asked.
    void offer(std::vector<transfer::ForeignAccount> accounts);
    void openSettings(AccountId account);
    void askPassword(AccountId account, const Error &reason);
    /// Asks first, and says what goes with it.
    void remove(AccountId account);

Q_SIGNALS:
    void failed(const postrider::Error &error);

private:
    void updateActions();
    [[nodiscard]] QString whatIsLost(AccountId account) const;
    [[nodiscard]] QWidget *dialogParent() const;

    Parts m_parts;
};

} // namespace postrider::ui
