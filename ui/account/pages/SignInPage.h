// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "ui/account/pages/SettingsPage.h"

class QLineEdit;

namespace postrider::ui::account {

/// The password, or the command that tells it. The one that is kept is never shown.
class SignInPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit SignInPage(QWidget *parent = nullptr);

    void load(const ::postrider::account::AccountConfig &config) override;
    [[nodiscard]] std::optional<Problem> save(::postrider::account::AccountConfig &config) override;
    /// A new one; empty: the old one stays.
    [[nodiscard]] Secret password() const;

private:
    QLineEdit *m_password;
    QLineEdit *m_command;
};

} // namespace postrider::ui::account
