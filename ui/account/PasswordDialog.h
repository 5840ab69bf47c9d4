// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "base/Secret.h"

#include <QDialog>

class QLineEdit;

namespace postrider::ui::account {

/// Asks for the password of an account whose server (or keyring) refused.
class PasswordDialog final : public QDialog
{
    Q_OBJECT

public:
    PasswordDialog(const QString &email, const Error &reason, QWidget *parent = nullptr);

    void accept() override;

Q_SIGNALS:
    void entered(const postrider::Secret &password);

private:
    QLineEdit *m_password;
};

} // namespace postrider::ui::account
