// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/CyrusServer.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <unistd.h>

namespace postrider::test {

namespace {

/// POSTRIDER_CYRUS_ROOT, or a place that stays from one run of the tests to the next. Root's server runs as somebody
/// else, who has to get there.
QString packagesRoot()
{
    const QString given = qEnvironmentVariable("POSTRIDER_CYRUS_ROOT");
    if (!given.isEmpty())
        return given;
    const QString cache = geteuid() == 0 ? QStringLiteral("/var/cache")
                                         : QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    return cache + QStringLiteral("/postrider-tests/cyrus");
}

bool isUnpacked()
{
    return QFileInfo(packagesRoot() + QStringLiteral("/usr/sbin/cyrmaster")).isExecutable();
}

} // namespace

CyrusServer::CyrusServer()
    : m_server(QStringLiteral("cyrus"), {packagesRoot()})
{
}

QString CyrusServer::obstacle()
{
    if (!MailServerProcess::isInstalled(QStringLiteral("openssl")))
        return QStringLiteral("openssl is not installed");
    if (isUnpacked())
        return {};
    QProcess fetch;
    fetch.start(QStringLiteral(POSTRIDER_SERVER_SCRIPTS "/cyrus-packages"), {packagesRoot()});
    constexpr int longEnough = 60'000; // 20 MB on a slow line
    if (!fetch.waitForFinished(longEnough) || !isUnpacked())
        return QStringLiteral("the packages of Cyrus cannot be had: ") +
               QString::fromUtf8(fetch.readAllStandardError());
    return {};
}

} // namespace postrider::test
