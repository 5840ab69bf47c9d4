// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoThread.h"

namespace postrider::demo {

DemoThread::DemoThread()
    : m_listeners(new DemoListeners)
{
    m_thread.setObjectName(QStringLiteral("postrider-demo"));
    m_listeners->moveToThread(&m_thread);
    // Objects with sockets have to die in their own thread; QThread runs these deletions as its last act.
    QObject::connect(&m_thread, &QThread::finished, m_listeners, &QObject::deleteLater);
    m_thread.start();
}

DemoThread::~DemoThread()
{
    m_thread.quit();
    m_thread.wait();
}

Result<void> DemoThread::start()
{
    Result<void> result;
    QMetaObject::invokeMethod(
        m_listeners,
        [&] {
            result = m_listeners->listen();
            m_ports = m_listeners->ports();
        },
        Qt::BlockingQueuedConnection);
    return result;
}

bool DemoThread::deliver(const QString &email, const QByteArray &message)
{
    bool delivered = false;
    QMetaObject::invokeMethod(
        m_listeners, [&] { delivered = m_listeners->deliver(email, message); }, Qt::BlockingQueuedConnection);
    return delivered;
}

} // namespace postrider::demo
