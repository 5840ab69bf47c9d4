// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/ChildProcess.h"

#include <csignal>

#include <sys/prctl.h>

namespace postrider::test {

namespace {
// Postfix waits up to five seconds for its children before it ends.
constexpr int endTimeout = 5000;
} // namespace

ChildProcess::ChildProcess()
{
    // Kept across exec(), so what a start script becomes in the end is bound as well.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
}

ChildProcess::~ChildProcess()
{
    stop();
}

bool ChildProcess::start(const QString &program, const QStringList &arguments)
{
    m_process.start(program, arguments);
    return m_process.waitForStarted();
}

void ChildProcess::stop()
{
    if (!isRunning())
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(endTimeout))
        kill();
}

void ChildProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

} // namespace postrider::test
