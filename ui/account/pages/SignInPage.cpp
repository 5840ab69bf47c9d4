// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/pages/SignInPage.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace postrider::ui::account {

using ::postrider::account::AccountConfig;

SignInPage::SignInPage(QWidget *parent)
    : SettingsPage(tr("Password"), parent)
    , m_password(new QLineEdit(this))
    , m_command(new QLineEdit(this))
{
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("New password"));
    m_password->setPlaceholderText(tr("The one in the keyring stays"));
    m_command->setAccessibleName(tr("Password command"));
    m_command->setPlaceholderText(QStringLiteral("pass show mail/example"));
    auto *hint = new QLabel(tr("A command whose first line of output is the password is asked at each sign-in; nothing "
                               "is kept in the keyring then."),
                            this);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    form().addRow(tr("&New password"), m_password);
    form().addRow(tr("Password c&ommand"), m_command);
    form().addRow(hint);
    const auto followCommand = [this] { m_password->setEnabled(m_command->text().trimmed().isEmpty()); };
    connect(m_command, &QLineEdit::textChanged, this, followCommand);
}

void SignInPage::load(const AccountConfig &config)
{
    m_password->clear();
    m_command->setText(config.passwordCommand);
}

std::optional<SettingsPage::Problem> SignInPage::save(AccountConfig &config)
{
    const QString command = m_command->text().trimmed();
    const bool keyring = !config.passwordCommand.isEmpty() && command.isEmpty();
    if (keyring && m_password->text().isEmpty())
        return Problem{m_password, tr("Without a command the password has to be in the keyring. Enter it here.")};
    config.passwordCommand = command;
    return std::nullopt;
}

Secret SignInPage::password() const
{
    return m_command->text().trimmed().isEmpty() ? Secret(m_password->text()) : Secret();
}

} // namespace postrider::ui::account
