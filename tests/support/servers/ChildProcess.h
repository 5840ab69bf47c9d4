// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace postrider::test {

/// A process that never outlives the test: ended by the destructor, and by the kernel when the test itself dies.
class ChildProcess
{
public:
    ChildProcess();
    ~ChildProcess(); ///< stops

    /// False when the program cannot be started.
    bool start(const QString &program, const QStringList &arguments);
    /// SIGTERM, and SIGKILL five seconds later.
    void stop();
    void kill();
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] QProcess &process() { return m_process; }

private:
    QProcess m_process;
};

} // namespace postrider::test
