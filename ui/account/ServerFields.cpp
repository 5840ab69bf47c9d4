// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/ServerFields.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

namespace postrider::ui::account {

ServerFields::ServerFields(Kind kind, const QString &title, QWidget *parent)
    : QGroupBox(title, parent)
    , m_kind(kind)
    , m_host(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_security(new QComboBox(this))
    , m_user(new QLineEdit(this))
{
    m_host->setAccessibleName(title);
    setFocusProxy(m_host);
    m_port->setRange(1, 65535);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_port->setAccessibleName(tr("%1: port").arg(title));
    m_security->addItem(tr("TLS"), QVariant::fromValue(static_cast<int>(Security::Tls)));
    m_security->addItem(tr("STARTTLS"), QVariant::fromValue(static_cast<int>(Security::StartTls)));
    m_security->addItem(tr("None (this computer only)"), QVariant::fromValue(static_cast<int>(Security::None)));
    m_security->setAccessibleName(tr("%1: security").arg(title));
    m_user->setAccessibleName(tr("%1: user name").arg(title));
    m_user->setPlaceholderText(tr("The e-mail address, when empty"));

    auto *place = new QHBoxLayout;
    place->addWidget(m_host, 1);
    place->addWidget(new QLabel(tr("Port"), this));
    place->addWidget(m_port);
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("Host"), place);
    form->addRow(tr("Security"), m_security);
    form->addRow(tr("User name"), m_user);

    setKind(kind);
    connect(m_host, &QLineEdit::textEdited, this, [this] { m_edited = true; });
    connect(m_user, &QLineEdit::textEdited, this, [this] { m_edited = true; });
    connect(m_port, &QSpinBox::valueChanged, this, [this] { m_edited = m_portEdited = true; });
    connect(m_security, &QComboBox::activated, this, [this] {
        m_edited = true;
        followSecurity();
    });
}

void ServerFields::setKind(Kind kind)
{
    m_kind = kind;
    switch (kind) {
    case Kind::Imap:
        m_host->setPlaceholderText(QStringLiteral("imap.example.com"));
        break;
    case Kind::Pop3:
        m_host->setPlaceholderText(QStringLiteral("pop.example.com"));
        break;
    case Kind::Outgoing:
        m_host->setPlaceholderText(QStringLiteral("smtp.example.com"));
        break;
    }
    followSecurity();
}

ServerAddress ServerFields::address() const
{
    ServerAddress address;
    address.host = m_host->text().trimmed();
    address.port = static_cast<quint16>(m_port->value());
    address.security = static_cast<Security>(m_security->currentData().toInt());
    address.user = m_user->text().trimmed();
    address.auth = m_auth;
    return address;
}

void ServerFields::setAddress(const ServerAddress &address)
{
    const QSignalBlocker quiet(m_port);
    m_host->setText(address.host);
    m_security->setCurrentIndex(m_security->findData(static_cast<int>(address.security)));
    m_port->setValue(address.port != 0 ? address.port : usualPort());
    m_user->setText(address.user);
    m_auth = address.auth;
}

void ServerFields::followSecurity()
{
    if (m_portEdited)
        return;
    const QSignalBlocker quiet(m_port);
    m_port->setValue(usualPort());
}

// RFC 8314 §7.3 and the IANA registry.
quint16 ServerFields::usualPort() const
{
    const bool implicitTls = static_cast<Security>(m_security->currentData().toInt()) == Security::Tls;
    if (m_kind == Kind::Imap)
        return implicitTls ? 993 : 143;
    if (m_kind == Kind::Pop3)
        return implicitTls ? 995 : 110;
    return implicitTls ? 465 : 587;
}

} // namespace postrider::ui::account
