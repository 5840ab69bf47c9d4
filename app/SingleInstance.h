// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QLockFile>
#include <QObject>
#include <QString>
#include <QStringList>

class QLocalServer;
class QLocalSocket;

namespace postrider::app {

/// One window for a profile: a second start hands its arguments to the first and ends.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// `profile` is made when it is not there.
    explicit SingleInstance(const QString &profile, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Whether this process is the one of the profile; then it listens. Also true when the profile cannot be locked at
    /// all: the store will say why it cannot be used.
    [[nodiscard]] bool claim();
    /// Hands the arguments, and the directory they are relative to, to the process that has the profile. False when it
    /// does not take them within five seconds.
    [[nodiscard]] bool handOver(const QStringList &arguments, const QString &directory) const;

Q_SIGNALS:
    /// Another start of the same profile.
    void handedOver(const QStringList &arguments, const QString &directory);

private:
    void welcome();
    void read(QLocalSocket *socket);

    QString m_socketPath;
    QLockFile m_lock;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace postrider::app
