// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

namespace postrider::test {

/// A loopback TCP proxy that cuts: it passes bytes between a client and a real server and resets both sides after a
/// given number of bytes, so that a test can walk a cut through every byte of a conversation. It runs in a thread of
/// its own; all functions are for the thread of the test.
class FaultProxy final
{
public:
    enum class Direction { ToServer, ToClient };

    /// Listens on a free port and connects each client to `targetPort` on loopback.
    explicit FaultProxy(quint16 targetPort);
    ~FaultProxy();
    FaultProxy(const FaultProxy &) = delete;
    FaultProxy &operator=(const FaultProxy &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }

    /// Cuts once, when `bytes` in `direction` have passed, counted from now over all connections; then lets pass.
    void cutAfter(Direction direction, qint64 bytes);
    /// The same, but it stays so: as block() from that byte on.
    void blockAfter(Direction direction, qint64 bytes);
    /// No cut from now on.
    void passAll();
    /// Refuses new connections and cuts those there are, until passAll().
    void block();

    /// Bytes passed since the start.
    [[nodiscard]] qint64 passed(Direction direction) const;
    [[nodiscard]] int cuts() const;
    [[nodiscard]] int connections() const;
    /// The most that were open side by side.
    [[nodiscard]] int mostAtOnce() const;

private:
    class Worker;
    QThread m_thread;
    Worker *m_worker = nullptr; // lives in m_thread, deleted when it ends
    quint16 m_port = 0;
};

} // namespace postrider::test
