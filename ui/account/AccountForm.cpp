// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/AccountForm.h"

#include "ui/account/LeaveFields.h"
#include "ui/account/ServerFields.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace postrider::ui::account {

namespace {

ServerAddress withUser(ServerAddress server, const QString &email)
{
    if (server.user.isEmpty())
        server.user = email;
    return server;
}

QLineEdit *field(QWidget *parent, const QString &accessibleName)
{
    auto *edit = new QLineEdit(parent);
    edit->setAccessibleName(accessibleName);
    return edit;
}

} // namespace

AccountForm::AccountForm(QWidget *parent)
    : QWidget(parent)
    , m_name(field(this, tr("Name")))
    , m_email(field(this, tr("Email address")))
    , m_password(field(this, tr("Password")))
    , m_protocol(new QComboBox(this))
    , m_advice(new QLabel(this))
    , m_incoming(new ServerFields(ServerFields::Kind::Imap, tr("Incoming server"), this))
    , m_outgoing(new ServerFields(ServerFields::Kind::Outgoing, tr("Outgoing server"), this))
    , m_leave(new LeaveFields(this))
    , m_pop3(new QFormLayout)
    , m_advancedButton(new QToolButton(this))
    , m_advanced(new QWidget(this))
    , m_passwordCommand(field(m_advanced, tr("Password command")))
{
    m_password->setEchoMode(QLineEdit::Password);
    m_email->setPlaceholderText(QStringLiteral("name@example.com"));
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_protocol->addItem(tr("IMAP (mail stays on the server)"));
    m_protocol->addItem(tr("POP3 (mail is kept on this computer)"));
    m_protocol->setAccessibleName(tr("Protocol"));
    m_advice->setWordWrap(true);
    m_advice->setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    m_advice->setOpenExternalLinks(true);
    m_advice->hide();
    m_passwordCommand->setPlaceholderText(QStringLiteral("pass show mail/example"));
    m_passwordCommand->setToolTip(tr("A command whose first line of output is the password, asked at each sign-in"));
    layOut();
    followProtocol();

    connect(m_protocol, &QComboBox::activated, this, [this] {
        followProtocol();
        Q_EMIT edited();
    });
    connect(m_email, &QLineEdit::textEdited, this, &AccountForm::followEmail);
    for (QLineEdit *edit : findChildren<QLineEdit *>())
        connect(edit, &QLineEdit::textEdited, this, &AccountForm::edited);
}

void AccountForm::layOut()
{
    m_advancedButton->setText(tr("Ad&vanced"));
    m_advancedButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advancedButton->setArrowType(Qt::RightArrow);
    m_advancedButton->setCheckable(true);
    m_advancedButton->setAutoRaise(true);
    m_advanced->hide();
    connect(m_advancedButton, &QToolButton::toggled, this, [this](bool open) {
        m_advancedButton->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_advanced->setVisible(open);
    });

    auto *person = new QFormLayout;
    person->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    person->addRow(tr("&Name"), m_name);
    person->addRow(tr("&Email address"), m_email);
    person->addRow(tr("&Password"), m_password);
    person->addRow(tr("P&rotocol"), m_protocol);
    m_pop3->addRow(tr("&Leave on server"), m_leave);
    auto *advanced = new QFormLayout(m_advanced);
    advanced->setContentsMargins({});
    advanced->addRow(tr("Password c&ommand"), m_passwordCommand);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    layout->addLayout(person);
    layout->addWidget(m_advice);
    layout->addWidget(m_incoming);
    layout->addLayout(m_pop3);
    layout->addWidget(m_outgoing);
    layout->addWidget(m_advancedButton);
    layout->addWidget(m_advanced);
}

void AccountForm::setConfig(const ::postrider::account::AccountConfig &config)
{
    m_name->setText(config.displayName);
    m_email->setText(config.email);
    m_protocol->setCurrentIndex(config.protocol == ::postrider::account::Protocol::Pop3 ? 1 : 0);
    followProtocol();
    m_incoming->setAddress(config.incoming);
    m_outgoing->setAddress(config.outgoing);
    m_password->setFocus();
}

::postrider::account::AccountConfig AccountForm::config() const
{
    ::postrider::account::AccountConfig config;
    config.email = m_email->text().trimmed();
    config.displayName = m_name->text().trimmed();
    config.incoming = withUser(m_incoming->address(), config.email);
    config.outgoing = withUser(m_outgoing->address(), config.email);
    if (isPop3()) {
        config.protocol = ::postrider::account::Protocol::Pop3;
        config.leave = m_leave->policy();
    }
    config.passwordCommand = m_passwordCommand->text().trimmed();
    config.extraCaPem = m_extraCaPem;
    return config;
}

Secret AccountForm::password() const
{
    return Secret(m_password->text());
}

QWidget *AccountForm::fieldFor(const QString &errorCode) const
{
    if (errorCode == u"email-invalid" || errorCode == u"account-exists")
        return m_email;
    if (errorCode == u"login-refused" || errorCode == u"password-missing")
        return m_password;
    if (errorCode == u"password-command-failed")
        return m_passwordCommand;
    return m_incoming;
}

bool AccountForm::isPop3() const
{
    return m_protocol->currentIndex() == 1;
}

/// The table of providers knows their IMAP servers; nobody should find one of these in the field for POP3.
void AccountForm::followProtocol()
{
    m_pop3->setRowVisible(0, isPop3());
    m_incoming->setKind(isPop3() ? ServerFields::Kind::Pop3 : ServerFields::Kind::Imap);
    if (!m_incoming->isEdited())
        m_incoming->setAddress({});
    followEmail();
}

void AccountForm::followEmail()
{
    const QString email = m_email->text().trimmed();
    const std::optional<Provider> provider = m_providers.byEmail(email);
    m_advice->setVisible(provider && provider->advice != ProviderAdvice::None);
    if (!provider)
        return;
    if (!m_incoming->isEdited() && !isPop3())
        m_incoming->setAddress(provider->incomingFor(email));
    if (!m_outgoing->isEdited())
        m_outgoing->setAddress(provider->outgoingFor(email));
    showAdvice(*provider);
}

void AccountForm::showAdvice(const Provider &provider)
{
    const QString domain = provider.domains.first();
    QString text;
    switch (provider.advice) {
    case ProviderAdvice::None:
        break;
    case ProviderAdvice::AppPassword:
        text = tr("%1 wants an app password here, not the password of its web site.").arg(domain);
        break;
    case ProviderAdvice::AuthorisationCode:
        text = tr("%1 wants an authorisation code (授权码) here, not your password. Switch on IMAP and SMTP in the "
                  "settings of its web mail; it shows the code then.")
                   .arg(domain);
        break;
    case ProviderAdvice::EnableImap:
        text = tr("Switch on IMAP in the settings of the web mail of %1 first.").arg(domain);
        break;
    case ProviderAdvice::OAuthOnly:
        text = tr("%1 accepts no passwords from mail programs any more, and signing in through the web browser is not "
                  "there yet in this version.")
                   .arg(domain);
        break;
    }
    if (provider.help.isValid() && !provider.help.isEmpty())
        text +=
            QStringLiteral(" <a href=\"%1\">%2</a>").arg(provider.help.toString(QUrl::FullyEncoded), tr("Show me how"));
    m_advice->setText(text);
}

} // namespace postrider::ui::account
