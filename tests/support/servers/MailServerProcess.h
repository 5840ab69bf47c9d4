// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/ChildProcess.h"

#include <vector>

#include <QTemporaryDir>

namespace postrider::test {

/// One start script of this folder at work in a directory of its own: it writes DIR/ports and becomes the server.
class MailServerProcess
{
public:
    /// `script` is a file of tests/support/servers; `arguments` follow the directory.
    MailServerProcess(QString script, QStringList arguments);

    /// Waits until every port of DIR/ports answers; tries again with other ports when one was taken meanwhile.
    bool start();
    void stop() { m_process.stop(); }
    /// As if the machine had lost power.
    void kill() { m_process.kill(); }
    [[nodiscard]] bool isRunning() const { return m_process.isRunning(); }

    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }
    [[nodiscard]] quint16 port(std::size_t index) const { return m_ports.at(index); }
    /// What script and server said, for a failing test.
    [[nodiscard]] QString log() const;

    /// Whether `program` can be found as a server is, outside a user's PATH too.
    [[nodiscard]] static bool isInstalled(const QString &program);

private:
    bool startOnce();
    bool readPorts();
    [[nodiscard]] bool answers() const;

    QTemporaryDir m_directory;
    QString m_script;
    QStringList m_arguments;
    std::vector<quint16> m_ports;
    ChildProcess m_process;
};

} // namespace postrider::test
