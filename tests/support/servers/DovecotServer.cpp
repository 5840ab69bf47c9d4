// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/DovecotServer.h"

#include <QDir>
#include <QFile>

namespace postrider::test {

DovecotServer::DovecotServer(const QString &capabilities)
    : m_server(QStringLiteral("dovecot"), {capabilities})
{
}

QString DovecotServer::obstacle()
{
    if (!MailServerProcess::isInstalled(QStringLiteral("dovecot")))
        return QStringLiteral("Dovecot is not installed");
    if (!MailServerProcess::isInstalled(QStringLiteral("openssl")))
        return QStringLiteral("openssl is not installed");
    return {};
}

QString DovecotServer::pop3Obstacle()
{
    if (const QString other = obstacle(); !other.isEmpty())
        return other;
    // where Debian and Fedora put it; not in a PATH
    for (const char *folder : {"/usr/lib/dovecot", "/usr/libexec/dovecot"})
        if (QFile::exists(QLatin1String(folder) + QStringLiteral("/pop3")))
            return {};
    return QStringLiteral("Dovecot's POP3 server is not installed");
}

QString DovecotServer::passwordOf(const QString &user)
{
    return user.startsWith(QLatin1String("jane")) ? QStringLiteral("secret") : QStringLiteral("pässwört");
}

bool DovecotServer::deliver(const QString &user, const QByteArray &message, const QString &folder)
{
    QProcess doveadm;
    doveadm.start(QStringLiteral("doveadm"),
                  {QStringLiteral("-c"), m_server.path(QStringLiteral("dovecot.conf")), QStringLiteral("save"),
                   QStringLiteral("-u"), user, QStringLiteral("-m"), folder});
    doveadm.write(message);
    doveadm.closeWriteChannel();
    return doveadm.waitForFinished() && doveadm.exitCode() == 0;
}

bool DovecotServer::setRights(const QString &user, const QString &folder, const QByteArray &rights)
{
    QFile file(m_server.path(QStringLiteral("mail/%1/Maildir/.%2/dovecot-acl").arg(user, folder)));
    return file.open(QIODevice::WriteOnly) && file.write("owner " + rights + '\n') > 0 &&
           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
}

QStringList DovecotServer::files(const QString &user, const QString &folder) const
{
    // Maildir++: the inbox is the Maildir itself, every other folder a directory in it with a dot before its name.
    QString base = m_server.path(QStringLiteral("mail/") + user + QStringLiteral("/Maildir"));
    if (folder != QLatin1String("INBOX"))
        base += QStringLiteral("/.") + folder;
    QStringList paths;
    for (const QString &part : {QStringLiteral("/cur"), QStringLiteral("/new")}) {
        const QDir dir(base + part);
        for (const QString &name : dir.entryList(QDir::Files, QDir::Name))
            paths.append(dir.filePath(name));
    }
    return paths;
}

QByteArrayList DovecotServer::messages(const QString &user, const QString &folder) const
{
    QByteArrayList all;
    for (const QString &path : files(user, folder)) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            all.append(file.readAll());
    }
    return all;
}

QStringList DovecotServer::flags(const QString &user, const QString &folder) const
{
    QStringList all;
    for (const QString &path : files(user, folder))
        all.append(path.section(QStringLiteral(":2,"), 1));
    return all;
}

} // namespace postrider::test
