// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/CommandRun.h"

#include <QJsonDocument>
#include <QProcess>

namespace postrider::test {

namespace {
// A command that talks to a server gives up by itself after a minute (MailSocket's deadlines); more is a hang.
constexpr int endTimeout = 90000;
} // namespace

std::vector<QJsonObject> CommandRun::lines() const
{
    std::vector<QJsonObject> objects;
    for (const QByteArray &line : out.split('\n'))
        if (!line.isEmpty())
            objects.push_back(QJsonDocument::fromJson(line).object());
    return objects;
}

QJsonObject CommandRun::last() const
{
    const std::vector<QJsonObject> all = lines();
    return all.empty() ? QJsonObject() : all.back();
}

QByteArray CommandRun::story() const
{
    return "exit code " + QByteArray::number(exitCode) + "\n--- out\n" + out + "\n--- err\n" + err;
}

QString programPath()
{
    return QStringLiteral(POSTRIDER_PROGRAM);
}

CommandRun runPostrider(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(programPath(), arguments);
    process.write(input);
    process.closeWriteChannel();
    CommandRun run;
    if (process.waitForFinished(endTimeout) && process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

} // namespace postrider::test
