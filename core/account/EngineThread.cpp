// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/EngineThread.h"

namespace postrider::account {

EngineThread::EngineThread(const QString &name, QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(name);
}

EngineThread::~EngineThread()
{
    m_thread.quit();
    join();
}

void EngineThread::join()
{
    m_thread.wait();
}

} // namespace postrider::account
