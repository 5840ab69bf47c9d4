// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "demo/DemoListeners.h"

#include <QThread>

namespace postrider::demo {

/// The server's thread and the way into it: each call blocks until the thread has answered.
class DemoThread
{
public:
    DemoThread();
    ~DemoThread(); ///< joins
    Q_DISABLE_COPY_MOVE(DemoThread)

    [[nodiscard]] Result<void> start();
    [[nodiscard]] DemoPorts ports() const { return m_ports; }
    bool deliver(const QString &email, const QByteArray &message);

private:
    QThread m_thread;
    DemoListeners *m_listeners = nullptr; ///< lives and dies in m_thread
    DemoPorts m_ports;
};

} // namespace postrider::demo
