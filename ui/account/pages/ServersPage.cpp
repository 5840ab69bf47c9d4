// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/pages/ServersPage.h"

#include "ui/account/ServerFields.h"

#include <QFormLayout>

namespace postrider::ui::account {

using ::postrider::account::AccountConfig;
using ::postrider::account::Protocol;

namespace {

/// Who had no user name signs in to nothing; who takes one away means the address.
ServerAddress withUser(ServerAddress server, const ServerAddress &before, const QString &email)
{
    if (server.user.isEmpty() && !before.user.isEmpty())
        server.user = email;
    return server;
}

} // namespace

ServersPage::ServersPage(QWidget *parent)
    : SettingsPage(tr("Servers"), parent)
    , m_incoming(new ServerFields(ServerFields::Kind::Imap, tr("Incoming server"), this))
    , m_outgoing(new ServerFields(ServerFields::Kind::Outgoing, tr("Outgoing server"), this))
{
    form().addRow(m_incoming);
    form().addRow(m_outgoing);
}

void ServersPage::load(const AccountConfig &config)
{
    m_incoming->setKind(config.protocol == Protocol::Pop3 ? ServerFields::Kind::Pop3 : ServerFields::Kind::Imap);
    m_incoming->setAddress(config.incoming);
    m_outgoing->setAddress(config.outgoing);
}

std::optional<SettingsPage::Problem> ServersPage::save(AccountConfig &config)
{
    for (ServerFields *fields : {m_incoming, m_outgoing})
        if (const Result<void> valid = ::postrider::account::validateServer(fields->address()); !valid)
            return Problem{fields, valid.error().text};
    config.incoming = withUser(m_incoming->address(), config.incoming, config.email);
    config.outgoing = withUser(m_outgoing->address(), config.outgoing, config.email);
    return std::nullopt;
}

} // namespace postrider::ui::account
