// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <memory>

#include <QDialog>

namespace postrider::account {
class Accounts;
struct AccountConfig;
} // namespace postrider::account

namespace postrider::ui::account {

/// Asks for an account, tries it on both servers and adds it. Each refusal is told in the dialog, with what to do; the
/// dialog closes when the account is stored.
class AddAccountDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AddAccountDialog(::postrider::account::Accounts &accounts, QWidget *parent = nullptr);
    ~AddAccountDialog() override;

    /// What another program has told of the account.
    void setConfig(const ::postrider::account::AccountConfig &config);

    void reject() override;

Q_SIGNALS:
    void accountAdded(postrider::AccountId id);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace postrider::ui::account
