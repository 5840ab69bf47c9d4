// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/AiosmtpdServer.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

namespace postrider::test {

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

AiosmtpdServer::AiosmtpdServer()
    : m_server(QStringLiteral("aiosmtpd"), {})
{
}

QString AiosmtpdServer::obstacle()
{
    const QStringList look{QStringLiteral("-c"), QStringLiteral("import aiosmtpd.smtp")};
    if (QProcess::execute(QStringLiteral("/usr/bin/python3"), look) != 0)
        return QStringLiteral("aiosmtpd is not installed");
    return {};
}

QByteArray AiosmtpdServer::caPem() const
{
    return contents(m_server.path(QStringLiteral("ca/ca.crt")));
}

std::vector<AiosmtpdServer::Taken> AiosmtpdServer::taken() const
{
    std::vector<Taken> all;
    for (int number = 1;; ++number) {
        const QString path = m_server.path(QStringLiteral("taken/%1").arg(number));
        const QByteArray envelope = contents(path + QStringLiteral(".envelope"));
        if (envelope.isEmpty())
            return all;
        all.push_back({QJsonDocument::fromJson(envelope).object(), contents(path)});
    }
}

} // namespace postrider::test
