// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/KeyringSession.h"

#include "servers/MailServerProcess.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusReply>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>

namespace postrider::test {

namespace {
constexpr int startTimeout = 10000; // milliseconds; a daemon answers in a tenth of a second
constexpr int pollInterval = 50;

// A bus that knows no service files, so that nothing of the machine is activated by it.
constexpr char busConfig[] = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>)";
} // namespace

QString KeyringSession::obstacle()
{
    for (const QString &program : {QStringLiteral("dbus-daemon"), QStringLiteral("gnome-keyring-daemon")})
        if (!MailServerProcess::isInstalled(program))
            return program + QStringLiteral(" is not installed");
    return {};
}

bool KeyringSession::start(Keyring keyring)
{
    const QDir home(m_home.path());
    for (const char *name : {"run", "data/keyrings", "config", "cache"})
        home.mkpath(QLatin1String(name));
    QFile::setPermissions(home.filePath(QStringLiteral("run")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("HOME", QFile::encodeName(m_home.path()));
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(home.filePath(QStringLiteral("run"))));
    qputenv("XDG_DATA_HOME", QFile::encodeName(home.filePath(QStringLiteral("data"))));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(home.filePath(QStringLiteral("config"))));
    qputenv("XDG_CACHE_HOME", QFile::encodeName(home.filePath(QStringLiteral("cache"))));
    qunsetenv("DISPLAY");
    qunsetenv("WAYLAND_DISPLAY");
    qunsetenv("GNOME_KEYRING_CONTROL");
    return startBus() && (keyring == Keyring::Absent || startKeyring(keyring));
}

bool KeyringSession::startBus()
{
    QFile config(m_home.filePath(QStringLiteral("bus.conf")));
    if (!config.open(QIODevice::WriteOnly) || config.write(busConfig) < 0)
        return false;
    config.close();
    if (!m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--nofork"), QStringLiteral("--print-address"),
                                                     QStringLiteral("--config-file=") + config.fileName()}))
        return false;
    if (!m_bus.process().waitForReadyRead(startTimeout))
        return false;
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.process().readLine().trimmed());
    return true;
}

bool KeyringSession::startKeyring(Keyring keyring)
{
    QStringList arguments{QStringLiteral("--foreground"), QStringLiteral("--components=secrets")};
    if (keyring == Keyring::Unlocked)
        arguments.append(QStringLiteral("--unlock"));
    if (!m_keyring.start(QStringLiteral("gnome-keyring-daemon"), arguments))
        return false;
    if (keyring == Keyring::Unlocked)
        m_keyring.process().write("only for tests\n");
    m_keyring.process().closeWriteChannel();

    // Not QDBusConnection::sessionBus(): that stays with the first bus of the process.
    const QString name = QStringLiteral("keyring-session");
    const QDBusConnection bus = QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), name);
    const QDeadlineTimer deadline(startTimeout);
    bool registered = false;
    while (!registered && m_keyring.isRunning() && !deadline.hasExpired()) {
        registered = bus.interface()->isServiceRegistered(QStringLiteral("org.freedesktop.secrets"));
        if (!registered)
            m_keyring.process().waitForFinished(pollInterval);
    }
    QDBusConnection::disconnectFromBus(name);
    return registered;
}

void KeyringSession::stop()
{
    m_keyring.stop();
    m_bus.stop();
}

} // namespace postrider::test
