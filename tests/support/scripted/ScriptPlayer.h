// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scripted/ScriptedServer.h"

#include <atomic>
#include <mutex>

#include <QSslSocket>
#include <QTcpServer>

namespace postrider::test {

/// One parsed line of a script.
struct ScriptStep
{
    enum class Kind { Send, Line, Pattern, Bytes, Close, Reset, StartTls, Hold, Closed, Accept, Flood };
    Kind kind = Kind::Send;
    QByteArray bytes;
    int count = 1;
    QByteArray source;

    [[nodiscard]] static ScriptStep parse(const QByteArray &source);
};

/// Gives each accepted connection out as a QSslSocket that is still plain.
class SslListener : public QTcpServer
{
    Q_OBJECT

Q_SIGNALS:
    void connected(QSslSocket *socket);

protected:
    void incomingConnection(qintptr handle) override;
};

/// The part of ScriptedServer that lives in its thread.
class ScriptedServer::Player : public QObject
{
    Q_OBJECT

public:
    Player(const QByteArrayList &script, ScriptOptions options);

    void listen();
    void release();
    void shutDown();

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] int position() const { return m_position; }
    [[nodiscard]] bool isDone() const { return m_position == static_cast<int>(m_steps.size()); }
    [[nodiscard]] QByteArray problem() const;
    /// For the message of a test that found the script unfinished.
    [[nodiscard]] QByteArray currentStep() const;

private:
    void adopt(QSslSocket *socket);
    void adoptNext();
    void startTls();
    void onReadable();
    void onDisconnected();
    void play();
    [[nodiscard]] bool playStep(const ScriptStep &step);
    [[nodiscard]] bool expectLine(const ScriptStep &step);
    [[nodiscard]] bool expectBytes(const ScriptStep &step);
    void send(const QByteArray &bytes);
    void report(const QByteArray &problem);

    std::vector<ScriptStep> m_steps;
    ScriptOptions m_options;
    SslListener m_listener;
    QSslSocket *m_socket = nullptr;
    std::vector<QSslSocket *> m_waiting;
    QByteArray m_input;
    std::atomic<quint16> m_port = 0;
    std::atomic<int> m_position = 0;
    int m_releases = 0;
    mutable std::mutex m_mutex;
    QByteArray m_problem;
};

} // namespace postrider::test
