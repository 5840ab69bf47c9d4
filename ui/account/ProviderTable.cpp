// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/ProviderTable.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// Q_INIT_RESOURCE has to stand outside of every namespace.
static void loadProviderResource()
{
    Q_INIT_RESOURCE(providers);
}

namespace postrider::ui::account {

namespace {

/// "imap.example.com:993:tls"
ServerAddress readServer(const QString &text)
{
    const QStringList parts = text.split(u':');
    ServerAddress server;
    if (parts.size() != 3)
        return server;
    server.host = parts.at(0);
    server.port = parts.at(1).toUShort();
    server.security = parts.at(2) == u"starttls" ? Security::StartTls : Security::Tls;
    return server;
}

ProviderAdvice readAdvice(const QString &word)
{
    if (word == u"app-password")
        return ProviderAdvice::AppPassword;
    if (word == u"authorisation-code")
        return ProviderAdvice::AuthorisationCode;
    if (word == u"enable-imap")
        return ProviderAdvice::EnableImap;
    return word == u"oauth-only" ? ProviderAdvice::OAuthOnly : ProviderAdvice::None;
}

Provider readProvider(const QJsonObject &json)
{
    Provider provider;
    const QJsonArray domains = json.value(u"domains").toArray();
    for (const auto &domain : domains)
        provider.domains.append(domain.toString());
    provider.incoming = readServer(json.value(u"imap").toString());
    provider.outgoing = readServer(json.value(u"smtp").toString());
    provider.incomingUserIsLocalPart = json.value(u"imapUser").toString() == u"local-part";
    provider.advice = readAdvice(json.value(u"advice").toString());
    provider.help = QUrl(json.value(u"help").toString());
    return provider;
}

} // namespace

ServerAddress Provider::incomingFor(const QString &email) const
{
    ServerAddress server = incoming;
    server.user = incomingUserIsLocalPart ? email.section(u'@', 0, 0) : email;
    return server;
}

ServerAddress Provider::outgoingFor(const QString &email) const
{
    ServerAddress server = outgoing;
    server.user = email;
    return server;
}

ProviderTable::ProviderTable()
{
    loadProviderResource();
    QFile file(QStringLiteral(":/providers/providers.json"));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonArray providers = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto &provider : providers)
        m_providers.push_back(readProvider(provider.toObject()));
}

std::optional<Provider> ProviderTable::byEmail(const QString &email) const
{
    const QString domain = email.section(u'@', 1).trimmed().toLower();
    for (const Provider &provider : m_providers) {
        if (provider.domains.contains(domain))
            return provider;
    }
    return std::nullopt;
}

} // namespace postrider::ui::account
