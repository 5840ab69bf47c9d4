// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/TestProfile.h"

#include "servers/DovecotServer.h"

namespace postrider::test {

CommandRun TestProfile::run(const QStringList &arguments, const QByteArray &input) const
{
    return runPostrider(QStringList{QStringLiteral("--profile"), directory()} + arguments, input);
}

CommandRun TestProfile::json(QStringList arguments, const QByteArray &input) const
{
    return run(arguments << QStringLiteral("--json"), input);
}

CommandRun TestProfile::addJane(const TestServers &servers) const
{
    return addAccount(QStringLiteral("jane@example.com"), servers);
}

CommandRun TestProfile::addAccount(const QString &email, const TestServers &servers) const
{
    // Port 9 is 'discard' (RFC 863), which nobody runs; with it nothing is ever sent by accident.
    const QString smtp = servers.smtp.isEmpty() ? QStringLiteral("localhost:9") : servers.smtp;
    QStringList arguments{QStringLiteral("account"),
                          QStringLiteral("add"),
                          QStringLiteral("--email"),
                          email,
                          QStringLiteral("--name"),
                          QStringLiteral("Jäne Rider"),
                          QStringLiteral("--imap"),
                          servers.imap,
                          QStringLiteral("--smtp"),
                          smtp,
                          QStringLiteral("--security"),
                          servers.security,
                          QStringLiteral("--password-command"),
                          QStringLiteral("echo ") + servers.password};
    if (!servers.user.isEmpty())
        arguments << QStringLiteral("--user") << servers.user;
    if (!servers.caFile.isEmpty())
        arguments << QStringLiteral("--trust-ca") << servers.caFile;
    return run(arguments);
}

TestServers TestProfile::serversOf(const DovecotServer &dovecot)
{
    TestServers servers;
    servers.imap = QStringLiteral("localhost:%1").arg(dovecot.imapsPort());
    servers.caFile = dovecot.caFile();
    return servers;
}

QString TestProfile::idOf(const QString &subject, const QString &folder) const
{
    for (const QJsonObject &message : json({QStringLiteral("list"), folder}).lines())
        if (message.value(u"subject") == subject)
            return message.value(u"id").toString();
    return {};
}

} // namespace postrider::test
