// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <memory>

#include <QDialog>

namespace postrider::account {
class AccountEngine;
}

namespace postrider::ui::account {

/// Asks for the password of an account whose server (or keyring) refused. 'Sign in' hands it to the engine, which tries
/// again at once.
class PasswordDialog final : public QDialog
{
    Q_OBJECT

public:
    PasswordDialog(::postrider::account::AccountEngine &engine, const Error &reason, QWidget *parent = nullptr);
    ~PasswordDialog() override;

    void accept() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace postrider::ui::account
