// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/account/pages/SettingsPage.h"

#include <vector>

class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace postrider::ui::account {

/// The account's name in the window, and everybody it writes as. The first identity is the account's own: its address
/// names the account and stays.
class IdentityPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit IdentityPage(QWidget *parent = nullptr);

    void load(const ::postrider::account::AccountConfig &config) override;
    [[nodiscard]] std::optional<Problem> save(::postrider::account::AccountConfig &config) override;

private:
    void layOut();
    void addIdentity();
    void removeIdentity();
    void showIdentity(int row);
    /// What the fields say goes into the identity they show.
    void keepFields();
    void nameRow(int row);

    std::vector<::postrider::account::Identity> m_identities;
    int m_shown = -1;
    QLineEdit *m_label;
    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    QLineEdit *m_name;
    QLineEdit *m_email;
    QLineEdit *m_replyTo;
    QPlainTextEdit *m_signature;
};

} // namespace postrider::ui::account
