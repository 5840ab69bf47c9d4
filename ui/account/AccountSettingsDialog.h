// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <memory>

#include <QDialog>

namespace postrider::account {
class Accounts;
}

namespace postrider::ui::account {

/// Everything that can be set of an account. 'Save' takes effect at once; a value that cannot be is told beside its
/// field.
class AccountSettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    AccountSettingsDialog(::postrider::account::Accounts &accounts, AccountId account, QWidget *parent = nullptr);
    ~AccountSettingsDialog() override;

    void accept() override;

Q_SIGNALS:
    /// The person wants the account removed; the dialog stays until it is gone.
    void removeRequested(postrider::AccountId account);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace postrider::ui::account
