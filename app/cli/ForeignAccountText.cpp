// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ForeignAccountText.h"

#include <QRegularExpression>
#include <QStringList>

namespace postrider::cli {

namespace {

QString placeOf(const ServerAddress &server)
{
    return QStringLiteral("%1:%2").arg(server.host).arg(server.port);
}

QString wordFor(Security security)
{
    if (security == Security::None)
        return QStringLiteral("none");
    return security == Security::StartTls ? QStringLiteral("starttls") : QStringLiteral("tls");
}

QJsonObject serverJson(const ServerAddress &server)
{
    return {{QStringLiteral("server"), server.host.isEmpty() ? QString() : placeOf(server)},
            {QStringLiteral("security"), wordFor(server.security)},
            {QStringLiteral("user"), server.user}};
}

/// What stands in a file of the other program may be anything, and this is to be copied.
QString forShell(QString word)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9@._:/-]+$"));
    if (plain.match(word).hasMatch())
        return word;
    return QLatin1Char('\'') + word.replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\'');
}

} // namespace

QJsonObject foreignAccountJson(const transfer::ForeignAccount &account)
{
    return {{QStringLiteral("event"), QStringLiteral("account")},
            {QStringLiteral("email"), account.email},
            {QStringLiteral("name"), account.fullName},
            {QStringLiteral("protocol"), account.protocol},
            {QStringLiteral("incoming"), serverJson(account.incoming)},
            {QStringLiteral("outgoing"), serverJson(account.outgoing)}};
}

QString addCommandFor(const transfer::ForeignAccount &account)
{
    QStringList words{account.email,
                      QStringLiteral("--protocol"),
                      account.protocol,
                      QStringLiteral("--") + account.protocol,
                      placeOf(account.incoming),
                      QStringLiteral("--security"),
                      wordFor(account.incoming.security)};
    if (!account.incoming.user.isEmpty() && account.incoming.user != account.email)
        words << QStringLiteral("--user") << account.incoming.user;
    if (!account.outgoing.host.isEmpty())
        words << QStringLiteral("--smtp") << placeOf(account.outgoing) << QStringLiteral("--smtp-security")
              << wordFor(account.outgoing.security);
    for (QString &word : words)
        word = forShell(word);
    return QStringLiteral("postrider account add --email ") + words.join(QLatin1Char(' '));
}

} // namespace postrider::cli
