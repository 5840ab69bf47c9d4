// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/MailServerProcess.h"

#include <algorithm>

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTcpSocket>

namespace postrider::test {

namespace {
// A Postfix takes two seconds on a free machine; ten times that for a loaded one.
constexpr int startTimeout = 20000;
constexpr int pollInterval = 50;
constexpr int tries = 3;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

MailServerProcess::MailServerProcess(QString script, QStringList arguments)
    : m_script(std::move(script))
    , m_arguments(std::move(arguments))
{
    m_arguments.prepend(m_directory.path());
    m_process.process().setProcessChannelMode(QProcess::MergedChannels);
    m_process.process().setStandardOutputFile(path(QStringLiteral("script.log")), QIODevice::Append);
}

bool MailServerProcess::start()
{
    for (int i = 0; i < tries; ++i) {
        if (startOnce())
            return true;
        m_process.stop();
    }
    return false;
}

bool MailServerProcess::startOnce()
{
    QFile::remove(path(QStringLiteral("ports")));
    m_ports.clear();
    if (!m_process.start(QStringLiteral(POSTRIDER_SERVER_SCRIPTS "/") + m_script, m_arguments))
        return false;
    const QDeadlineTimer deadline(startTimeout);
    while (m_process.isRunning() && !deadline.hasExpired()) {
        if ((!m_ports.empty() || readPorts()) && answers())
            return true;
        // The only thing to wait for that is a child of ours; its end is the failure we look for.
        m_process.process().waitForFinished(pollInterval);
    }
    return false;
}

bool MailServerProcess::readPorts()
{
    for (const QByteArray &word : contents(path(QStringLiteral("ports"))).simplified().split(' '))
        if (const ushort port = word.toUShort())
            m_ports.push_back(port);
    return !m_ports.empty();
}

bool MailServerProcess::answers() const
{
    return std::all_of(m_ports.begin(), m_ports.end(), [](quint16 port) {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        return socket.waitForConnected(pollInterval);
    });
}

QString MailServerProcess::log() const
{
    QByteArray all;
    const QStringList logs = QDir(m_directory.path()).entryList({QStringLiteral("*.log")}, QDir::Files, QDir::Name);
    for (const QString &name : logs)
        all += "--- " + name.toUtf8() + '\n' + contents(path(name));
    return QString::fromUtf8(all);
}

bool MailServerProcess::isInstalled(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty() ||
           !QStandardPaths::findExecutable(program, {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")}).isEmpty();
}

} // namespace postrider::test
