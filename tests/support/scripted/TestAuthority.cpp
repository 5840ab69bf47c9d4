// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scripted/TestAuthority.h"

#include <QFile>
#include <QProcess>

namespace postrider::test {

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TestAuthority::TestAuthority()
{
    QProcess script;
    script.setProcessChannelMode(QProcess::MergedChannels);
    script.start(QStringLiteral("bash"), {QStringLiteral(POSTRIDER_SCRIPTED_DIR "/certificates"), m_directory.path()});
    // Four key pairs take a tenth of a second; a loaded machine gets a minute.
    if (!script.waitForFinished(60'000) || script.exitCode() != 0)
        m_obstacle = QStringLiteral("certificates: ") + QString::fromLocal8Bit(script.readAll());
}

QByteArray TestAuthority::caPem() const
{
    return contents(m_directory.filePath(QStringLiteral("ca.crt")));
}

ServerCertificate TestAuthority::read(const QString &name) const
{
    return {contents(m_directory.filePath(name + QStringLiteral(".crt"))),
            contents(m_directory.filePath(name + QStringLiteral(".key")))};
}

} // namespace postrider::test
