// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/AccountConfig.h"

#include "net/MailSocket.h"

#include <QCoreApplication>

namespace postrider::account {

namespace {

Error configError(const QString &code, const QString &text)
{
    return {ErrorDomain::Configuration, ErrorKind::NeedsUser, code, text, {}};
}

bool isAddress(const QString &email)
{
    const qsizetype at = email.lastIndexOf(u'@');
    if (at < 1 || at + 1 >= email.size())
        return false;
    for (const QChar c : email)
        if (c.isSpace() || c.category() == QChar::Other_Control || c == u'<' || c == u'>' || c == u',')
            return false;
    return true;
}

Result<void> checkIdentities(const AccountConfig &config)
{
    if (Result<void> own = validateIdentity({config.displayName, config.email, config.replyTo, {}}); !own)
        return own;
    for (const Identity &identity : config.identities)
        if (Result<void> result = validateIdentity(identity); !result)
            return result;
    return {};
}

} // namespace

Result<void> validateServer(const ServerAddress &server)
{
    if (server.host.trimmed().isEmpty())
        return configError(QStringLiteral("host-missing"),
                           QCoreApplication::translate("postrider::account",
                                                       "A server name is missing. Enter the names of both servers."));
    if (server.port == 0)
        return configError(QStringLiteral("port-invalid"),
                           QCoreApplication::translate("postrider::account",
                                                       "The port of %1 is not valid. Enter a number from 1 to 65535.")
                               .arg(server.host));
    if (server.security == Security::None && !net::isLoopback(server.host))
        return configError(
            QStringLiteral("insecure-connection-refused"),
            QCoreApplication::translate("postrider::account",
                                        "Without encryption everyone on the way to %1 could read your password. "
                                        "Choose TLS or STARTTLS.")
                .arg(server.host));
    return {};
}

Result<void> validateIdentity(const Identity &identity)
{
    if (!isAddress(identity.email))
        return configError(QStringLiteral("identity-invalid"),
                           QCoreApplication::translate("postrider::account",
                                                       "'%1' is not an e-mail address. Enter it in the form "
                                                       "name@example.com.")
                               .arg(identity.email));
    if (!identity.replyTo.isEmpty() && !isAddress(identity.replyTo))
        return configError(QStringLiteral("reply-to-invalid"),
                           QCoreApplication::translate("postrider::account",
                                                       "Answers cannot go to '%1', which is no e-mail address. Enter "
                                                       "it in the form name@example.com, or nothing.")
                               .arg(identity.replyTo));
    return {};
}

bool AccountConfig::needsNetwork() const
{
    return hasServers() && !net::isLoopback(incoming.host);
}

AccountConfig AccountConfig::localFolders()
{
    AccountConfig config;
    config.email = QStringLiteral("Local Folders");
    config.protocol = Protocol::Local;
    return config;
}

std::vector<AccountConfig> AccountConfig::senders() const
{
    std::vector<AccountConfig> result{*this};
    for (const Identity &identity : identities) {
        AccountConfig sender = *this;
        sender.displayName = identity.name;
        sender.email = identity.email;
        sender.replyTo = identity.replyTo;
        sender.signature = identity.signature;
        result.push_back(sender);
    }
    return result;
}

Result<void> AccountConfig::validate() const
{
    if (!hasServers())
        return {};
    if (!isAddress(email))
        return configError(
            QStringLiteral("email-invalid"),
            QCoreApplication::translate("postrider::account",
                                        "This is not an e-mail address. Enter it in the form name@example.com."));
    if (Result<void> result = checkIdentities(*this); !result)
        return result;
    if (Result<void> result = validateServer(incoming); !result)
        return result;
    return validateServer(outgoing);
}

} // namespace postrider::account
