// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/PasswordDialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace postrider::ui::account {

PasswordDialog::PasswordDialog(const QString &email, const Error &reason, QWidget *parent)
    : QDialog(parent)
    , m_password(new QLineEdit(this))
{
    setWindowTitle(tr("Sign in to %1").arg(email));
    auto *text = new QLabel(reason.text, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *server = new QLabel(reason.serverText, this);
    server->setTextFormat(Qt::PlainText);
    server->setWordWrap(true);
    server->setForegroundRole(QPalette::PlaceholderText);
    server->setVisible(!reason.serverText.isEmpty());
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password"));

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Password"), m_password);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *signIn = buttons->addButton(tr("&Sign in"), QDialogButtonBox::AcceptRole);
    signIn->setDefault(true);
    signIn->setEnabled(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addWidget(server);
    layout->addLayout(form);
    layout->addWidget(buttons);
    setMinimumWidth(420);

    connect(m_password, &QLineEdit::textChanged, signIn,
            [signIn](const QString &password) { signIn->setEnabled(!password.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &PasswordDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PasswordDialog::accept()
{
    Q_EMIT entered(Secret(m_password->text()));
    m_password->clear();
    QDialog::accept();
}

} // namespace postrider::ui::account
