// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountConfig.h"
#include "ui/account/ProviderTable.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace postrider::ui::account {

class LeaveFields;
class ServerFields;

/// The fields of a new account. As soon as the address names a provider of the table its servers are filled in, and
/// what the provider wants (an authorisation code, say) is told.
class AccountForm final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountForm(QWidget *parent = nullptr);

    /// What is known already: names and servers. The password is asked.
    void setConfig(const ::postrider::account::AccountConfig &config);
    [[nodiscard]] ::postrider::account::AccountConfig config() const;
    [[nodiscard]] Secret password() const;
    /// One more CA to trust for this account, read from a PEM file.
    void setExtraCa(const QByteArray &pem) { m_extraCaPem = pem; }
    /// The field a person has to look at after an error of this code.
    [[nodiscard]] QWidget *fieldFor(const QString &errorCode) const;

Q_SIGNALS:
    /// A person typed: what was said about the last try is out of date.
    void edited();

private:
    void layOut();
    void followEmail();
    void followProtocol();
    [[nodiscard]] bool isPop3() const;
    void showAdvice(const Provider &provider);

    ProviderTable m_providers;
    QLineEdit *m_name;
    QLineEdit *m_email;
    QLineEdit *m_password;
    QComboBox *m_protocol;
    QLabel *m_advice;
    ServerFields *m_incoming;
    ServerFields *m_outgoing;
    LeaveFields *m_leave;
    QFormLayout *m_pop3;
    QToolButton *m_advancedButton;
    QWidget *m_advanced;
    QLineEdit *m_passwordCommand;
    QByteArray m_extraCaPem;
};

} // namespace postrider::ui::account
